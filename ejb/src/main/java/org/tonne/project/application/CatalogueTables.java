package org.tonne.project.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.project.application.ProjectFacts.Units;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads from the database what the index holds. */
@ApplicationScoped
class CatalogueTables {

    /** Changes when a project, an issuance, a lot or the name of a seller does; a scan of projects, a look at the others' ends. */
    private static final String FINGERPRINT = """
            select concat_ws(' ', (select count(*) || ' ' || coalesce(sum(hashtext(p::text)), 0) from project p),
                (select max(id) from issuance), (select max(id) from lot),
                (select sum(hashtext(name)) from seller))
            """;

    private static final String PROJECTS = """
            select id, key, reference_number, title, activity_type, host_party, host_parties, sectoral_scopes,
                methodologies, project_type, scale, latitude, longitude, place, description from project
            """;

    private static final String LOTS = """
            select l.id, i.id, i.project_id, i.applicable_cp, i.unit_type, i.monitoring_start, i.monitoring_end, i.quantity,
                i.expires_on, s.slug, s.name
            from issuance i left join lot l on l.issuance_id = i.id left join seller s on s.id = l.seller_id order by i.project_id, i.id
            """;

    private static final String OFFERS = """
            select o.lot_id, o.price_cents, s.available from offer o join stock s using (lot_id)
            where o.status = 'PUBLISHED' and o.valid_from <= ? and (o.valid_until is null or o.valid_until > ?)
                and s.available > 0 and not s.frozen
            order by o.lot_id
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** A text that differs when the facts differ. */
    public String fingerprint() throws SQLException {
        try (Connection connection = database.store().getConnection();
                PreparedStatement statement = connection.prepareStatement(FINGERPRINT);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    /** All projects, and all lots with the project each belongs to. */
    public Facts facts() throws SQLException {
        Map<Long, List<Units>> issuances = new HashMap<>();
        Map<Long, LotFacts> lots = new HashMap<>();
        Map<String, String> sellers = new HashMap<>();
        try (Connection connection = database.store().getConnection()) {
            readLots(connection, issuances, lots, sellers);
            return new Facts(new Catalogue(projects(connection, issuances), scopes(connection), sellers), lots);
        }
    }

    private static void readLots(
            Connection connection,
            Map<Long, List<Units>> issuances,
            Map<Long, LotFacts> lots,
            Map<String, String> sellers)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOTS);
                ResultSet row = statement.executeQuery()) {
            long last = 0;
            while (row.next()) {
                Units units = Units.issued(
                        row.getInt(4),
                        row.getInt(5),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, LocalDate.class),
                        row.getLong(8));
                long project = row.getLong(3);
                if (row.getLong(2) != last) {
                    issuances.computeIfAbsent(project, id -> new ArrayList<>()).add(units);
                    last = row.getLong(2);
                }
                long lot = row.getLong(1);
                if (!row.wasNull()) {
                    String seller = row.getString(10).intern();
                    sellers.putIfAbsent(seller, row.getString(11));
                    lots.put(lot, new LotFacts(project, units.heldBy(seller), row.getObject(9, LocalDate.class)));
                }
            }
        }
    }

    private static List<ProjectFacts> projects(Connection connection, Map<Long, List<Units>> issuances)
            throws SQLException {
        List<ProjectFacts> projects = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(PROJECTS);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                projects.add(new ProjectFacts(
                        row.getLong("id"),
                        row.getString("key"),
                        row.getObject("reference_number", Integer.class),
                        row.getString("title"),
                        row.getString("activity_type"),
                        row.getString("host_party"),
                        texts(row.getArray("host_parties")),
                        numbers(row.getArray("sectoral_scopes")),
                        texts(row.getArray("methodologies")),
                        row.getString("project_type"),
                        row.getString("scale"),
                        row.getObject("latitude", BigDecimal.class),
                        row.getObject("longitude", BigDecimal.class),
                        row.getString("place"),
                        row.getString("description"),
                        List.copyOf(issuances.getOrDefault(row.getLong("id"), List.of()))));
            }
        }
        return projects;
    }

    private static Map<Integer, String> scopes(Connection connection) throws SQLException {
        Map<Integer, String> scopes = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("select id, name from sectoral_scope");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                scopes.put(row.getInt(1), row.getString(2));
            }
        }
        return scopes;
    }

    /** What is on offer now. */
    public List<Offered> offers() throws SQLException {
        List<Offered> offers = new ArrayList<>();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        try (Connection connection = database.store().getConnection();
                PreparedStatement statement = connection.prepareStatement(OFFERS)) {
            statement.setObject(1, now);
            statement.setObject(2, now);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    offers.add(new Offered(row.getLong(1), row.getLong(2), row.getLong(3)));
                }
            }
        }
        return offers;
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    static List<Integer> numbers(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray())
                .map(number -> ((Number) number).intValue())
                .toList();
    }

    /**
     * What changes seldom.
     *
     * @param catalogue the projects
     * @param lots by their ids
     */
    record Facts(Catalogue catalogue, Map<Long, LotFacts> lots) {}

    /**
     * A lot.
     *
     * @param project whose units it holds
     * @param units the issuance they are from
     * @param expiresOn when temporary units expire, if decided
     */
    record LotFacts(long project, Units units, @Nullable LocalDate expiresOn) {}

    /**
     * An offer in force.
     *
     * @param lot whose units
     * @param cents price of one
     * @param available how many are free
     */
    record Offered(long lot, long cents, long available) {}
}
