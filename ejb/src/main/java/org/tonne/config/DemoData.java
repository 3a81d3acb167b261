package org.tonne.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Whether the store shows its demo catalogue, so that every page must say so. Asked of the database twice a minute. */
@ApplicationScoped
public class DemoData {

    private static final Duration KEPT = Duration.ofSeconds(30);

    @Inject
    Database database;

    @Inject
    Clock clock;

    private volatile Answer answer = new Answer(false, Instant.MIN);

    /** Whether what is shown is invented. */
    public boolean shown() {
        Answer known = answer;
        if (clock.instant().isAfter(known.until)) {
            known = new Answer(read(), clock.instant().plus(KEPT));
            answer = known;
        }
        return known.shown;
    }

    private boolean read() {
        try (Connection connection = database.store().getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select value = 'true' from store_setting where key = 'demo'");
                ResultSet row = query.executeQuery()) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException away) {
            return answer.shown;
        }
    }

    private record Answer(boolean shown, Instant until) {}
}
