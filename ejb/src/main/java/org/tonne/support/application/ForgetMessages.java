package org.tonne.support.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.time.Clock;
import java.time.Duration;

/** Use case: what visitors wrote to the service desk or to a seller is forgotten some time after it went. */
@Stateless
public class ForgetMessages {

    /** How long a message is kept after it went, as the page about privacy promises. */
    static final Duration KEPT = Duration.ofDays(30);

    /** As many as are forgotten in one transaction. */
    static final int AT_ONCE = 200;

    private static final String FORGET = """
            with gone as (
                delete from outbox_message where id in (
                    select id from outbox_message
                     where topic in ('desk.message', 'seller.message') and sent_at < ?
                     order by sent_at limit ? for update skip locked)
                returning id),
            receipts as (delete from outbox_receipt where message_id in (select id from gone))
            select count(*) from gone
            """;

    @Inject
    MessageMarks marks;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /**
     * Forgets some.
     *
     * @return whether there may be more
     */
    public boolean some() {
        marks.forgetOld();
        int gone = Sql.first(
                        database.store(),
                        FORGET,
                        row -> row.getInt(1),
                        clock.instant().minus(KEPT),
                        AT_ONCE)
                .orElseThrow();
        return gone == AT_ONCE;
    }
}
