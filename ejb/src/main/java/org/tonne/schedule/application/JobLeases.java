package org.tonne.schedule.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.tonne.config.Database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

/** Which server runs a job: one row for each job, held by a lease that ends by itself when its server is gone. */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class JobLeases {

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Made by the container. */
    public JobLeases() {}

    /** For tests: these very parts. */
    public JobLeases(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes the job for this server, if it is due and no other server holds it.
     *
     * @param job its name
     * @param owner this server
     * @param lease how long the lease holds unless it is kept
     * @return what is known of the run before, or nothing when the job is not ours to run now
     */
    public Optional<Claim> claim(String job, String owner, Duration lease) {
        Instant now = clock.instant();
        execute(
                "insert into scheduled_job (name, next_run_at) values (?, ?) on conflict do nothing",
                job,
                Timestamp.from(now));
        try (Connection connection = database.store().getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update scheduled_job set lease_owner = ?, lease_until = ? where name = ? and next_run_at <= ?"
                                + " and (lease_until is null or lease_until < ?) returning execution_id")) {
            update.setString(1, owner);
            update.setTimestamp(2, Timestamp.from(now.plus(lease)));
            update.setString(3, job);
            update.setTimestamp(4, Timestamp.from(now));
            update.setTimestamp(5, Timestamp.from(now));
            try (ResultSet row = update.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                long execution = row.getLong(1);
                return Optional.of(new Claim(row.wasNull() ? OptionalLong.empty() : OptionalLong.of(execution)));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Leases cannot be read", failure);
        }
    }

    /** Notes which execution runs under the lease. */
    public void started(String job, String owner, long execution) {
        execute("update scheduled_job set execution_id = ? where name = ? and lease_owner = ?", execution, job, owner);
    }

    /** Keeps the lease while the job still runs. */
    public void keep(String job, String owner, Duration lease) {
        execute(
                "update scheduled_job set lease_until = ? where name = ? and lease_owner = ?",
                Timestamp.from(clock.instant().plus(lease)),
                job,
                owner);
    }

    /**
     * Gives the lease back.
     *
     * @param forget whether the next run begins anew; otherwise it goes on where this one stopped
     * @param result how it ended, for staff
     * @param pause until the next run
     */
    public void ended(String job, String owner, boolean forget, String result, Duration pause) {
        Instant now = clock.instant();
        execute(
                "update scheduled_job set lease_owner = null, lease_until = null, next_run_at = ?, last_ended_at = ?,"
                        + " last_result = ?, execution_id = case when ? then null else execution_id end"
                        + " where name = ? and lease_owner = ?",
                Timestamp.from(now.plus(pause)),
                Timestamp.from(now),
                result,
                forget,
                job,
                owner);
    }

    private void execute(String sql, Object... values) {
        try (Connection connection = database.store().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Leases cannot be written", failure);
        }
    }

    /**
     * A lease just taken.
     *
     * @param unfinished the execution of the run before, where that one did not come to its end
     */
    public record Claim(OptionalLong unfinished) {}
}
