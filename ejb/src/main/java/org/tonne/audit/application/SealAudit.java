package org.tonne.audit.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.config.Database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;

/**
 * Use case: links all entries of the audit trail that no running transaction can still add to into one seal, whose
 * root is the SHA-256 of the root before it and of the entries in their order. Entries themselves are never touched.
 */
@Stateless
public class SealAudit {

    /** The entries between two transaction horizons, in order, hashed with the root before them. */
    private static final String SEAL = """
            insert into audit_seal (first_id, last_id, below_xid, entries, sealed_at, root)
            select min(e.id), max(e.id), h.now, count(*), ?,
                   sha256(coalesce((select s.root from audit_seal s order by s.id desc limit 1), ''::bytea)
                          || sha256(string_agg(audit_line(e), E'\\n' order by e.id)::bytea))
              from (select pg_snapshot_xmin(pg_current_snapshot()) as now,
                           coalesce((select max(below_xid::text::numeric)::text::xid8 from audit_seal), '0'::xid8) as before) h
              join audit_entry e on e.xid >= h.before and e.xid < h.now
             group by h.now
            having count(*) > 0
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Made by the container. */
    public SealAudit() {}

    /** For tests: these very parts. */
    public SealAudit(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Seals what can be sealed; servers take turns.
     *
     * @return whether there was anything to seal
     */
    public boolean seal() {
        try (Connection connection = database.store().getConnection()) {
            if (!isOurTurn(connection)) {
                return false;
            }
            try (PreparedStatement seal = connection.prepareStatement(SEAL)) {
                seal.setTimestamp(1, Timestamp.from(clock.instant()));
                return seal.executeUpdate() > 0;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The audit trail cannot be sealed", failure);
        }
    }

    private static boolean isOurTurn(Connection connection) throws SQLException {
        try (PreparedStatement lock =
                        connection.prepareStatement("select pg_try_advisory_xact_lock(hashtext('audit_seal'))");
                ResultSet taken = lock.executeQuery()) {
            return taken.next() && taken.getBoolean(1);
        }
    }
}
