package org.tonne.statistics.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.config.Database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Use case: the kept figures of the platform are counted anew, part by part, so that it can stop and go on anywhere. */
@Stateless
public class RefreshPlatformFigures {

    private static final String ENDED = """
            insert into platform_figure_run (id, as_of) values (1, ?)
            on conflict (id) do update set as_of = excluded.as_of
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** The parts of the work, always in the same order while nothing new is completed: scope, grouping, key. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        try (Connection connection = database.store().getConnection()) {
            for (Scope scope : Scope.values()) {
                for (By by : By.values()) {
                    String keys = "select distinct " + FigureSql.key(by) + " from " + FigureSql.done(scope)
                            + " union select key from platform_figure where scope = ? and by = ? order by 1";
                    try (PreparedStatement statement = connection.prepareStatement(keys)) {
                        statement.setString(1, name(scope));
                        statement.setString(2, name(by));
                        addAll(parts, scope, by, statement);
                    }
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The parts of the figures cannot be read", failed);
        }
        return parts;
    }

    private static void addAll(List<Part> parts, Scope scope, By by, PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                parts.add(new Part(scope, by, row.getString(1)));
            }
        }
    }

    /** Counts one part and keeps its figures; again gives the same. */
    public void refresh(Part part) {
        String count = "insert into platform_figure (scope, by, key, cancellations, cers) select ?, ?, ?, count(*),"
                + " coalesce(sum(quantity), 0) from " + FigureSql.done(part.scope) + " where "
                + FigureSql.key(part.by) + " = ? on conflict (scope, by, key) do update set"
                + " cancellations = excluded.cancellations, cers = excluded.cers";
        try (Connection connection = database.store().getConnection();
                PreparedStatement statement = connection.prepareStatement(count)) {
            statement.setString(1, name(part.scope));
            statement.setString(2, name(part.by));
            statement.setString(3, part.key);
            statement.setString(4, part.key);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("The figures of " + part + " cannot be counted", failed);
        }
    }

    /** Notes that all parts are done, and forgets figures whose cancellations are gone. */
    public void finish() {
        try (Connection connection = database.store().getConnection();
                PreparedStatement empty =
                        connection.prepareStatement("delete from platform_figure where cancellations = 0");
                PreparedStatement ended = connection.prepareStatement(ENDED)) {
            empty.executeUpdate();
            ended.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            ended.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("The end of the figures cannot be noted", failed);
        }
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * One key of one grouping.
     *
     * @param scope whose cancellations
     * @param by the grouping
     * @param key the group
     */
    public record Part(Scope scope, By by, String key) {

        /** The part as text, for checkpoints: {@code PLATFORM MONTH 2019-03}. */
        @Override
        public String toString() {
            return scope + " " + by + " " + key;
        }

        /** Reads what {@link #toString()} writes. */
        public static Part parse(String text) {
            String[] words = text.split(" ", 3);
            return new Part(Scope.valueOf(words[0]), By.valueOf(words[1]), words[2]);
        }
    }
}
