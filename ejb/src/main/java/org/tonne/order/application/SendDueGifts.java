package org.tonne.order.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.outbox.application.Outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Use case: letters of gifts whose day has come go into the outbox, each once every order of its purchase has come to an end
 * and there is a certificate. One address gets only a few a day; what is more waits.
 */
@Stateless
public class SendDueGifts {

    /** The topic under which they leave. */
    public static final String TOPIC = "gift.due";

    /** As many letters as one address gets within a day. */
    static final int A_DAY = 3;

    /** How long what was never paid is kept: as long as money may still come in for it. */
    private static final Duration KEPT = Duration.ofDays(90);

    private static final int AT_ONCE = 100;

    private static final String DUE = """
            select distinct on (lower(g.email::text)) g.purchase_id
              from gift g
             where g.status = 'WAITING' and g.day <= ?
               and exists (select 1 from orders o join certificate c on c.order_id = o.id and c.in_force
                            where o.purchase_id = g.purchase_id)
               and not exists (select 1 from orders o where o.purchase_id = g.purchase_id
                                and (o.status in ('AWAITING_PAYMENT', 'PAID', 'CANCELLING', 'NEEDS_OPERATOR')
                                     or o.status = 'COMPLETED'
                                        and not exists (select 1 from certificate c where c.order_id = o.id and c.in_force)))
               and (select count(*) from gift x
                     where lower(x.email::text) = lower(g.email::text) and x.went_at > ?) < ?
             order by lower(g.email::text), g.day, g.asked_at limit ?
            """;

    private static final String FORGET = """
            delete from gift g
             where g.status = 'WAITING' and g.asked_at < ?
               and not exists (select 1 from orders o where o.purchase_id = g.purchase_id
                                and (o.status not in ('WITHDRAWN', 'EXPIRED', 'REFUNDED') or o.expires_at >= ?))
            """;

    @Inject
    Database database;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Sends up to a hundred, at most one to each address.
     *
     * @return how many
     */
    public int send() {
        Instant now = clock.instant();
        Sql.update(database.store(), FORGET, now.minus(KEPT), now.minus(KEPT));
        List<UUID> due = Sql.list(
                database.store(),
                DUE,
                row -> row.getObject(1, UUID.class),
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                now.minus(Duration.ofDays(1)),
                A_DAY,
                AT_ONCE);
        return due.stream().mapToInt(purchase -> send(purchase, now)).sum();
    }

    private int send(UUID purchase, Instant now) {
        int gone = Sql.update(
                database.store(),
                "update gift set status = 'GOING', went_at = ? where purchase_id = ? and status = 'WAITING' and day <= ?",
                now,
                purchase,
                LocalDate.ofInstant(now, ZoneOffset.UTC));
        if (gone > 0) {
            outbox.add(TOPIC, purchase.toString(), "purchaseId", purchase.toString());
            audit.write(Audit.STORE, "gift.due", purchase.toString(), "");
        }
        return gone;
    }
}
