package org.tonne.account.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Purchases that were never paid: who wanted them is forgotten once no money can come in for them any more. */
@Dependent
class UnpaidPurchases {

    /** How long money may come in for an order that ended unpaid. */
    static final Duration LATE_MONEY = Duration.ofDays(90);

    /** As many as are forgotten in one transaction. */
    static final int AT_ONCE = 100;

    private static final String OVER = """
            select p.id from purchase p
             where p.placed_at < ? and p.payer_email <> 'erased@erased.invalid'
               and not exists (select 1 from orders o where o.purchase_id = p.id
                                  and (o.status not in ('WITHDRAWN', 'EXPIRED') or o.expires_at >= ?
                                       or exists (select 1 from money_transfer m where m.order_id = o.id)))
            """;

    private static final String OF_LIST =
            " where id = (select list_of(id, client, idempotency_key) from purchase where id = ?)";

    private static final String FORGET_ANSWERS = """
            update checkout set payer_name = null, payer_email = null, payer_kind = null, country = null, beneficiary = null,
                   reason = null, gift_email = null, gift_day = null, gift_message = null, gift_language = null
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Forgets those of this address, in small letters; the answers of its checkouts go whether they were paid or not. */
    void forgetOf(String email) {
        Sql.update(database.store(), FORGET_ANSWERS + " where lower(payer_email) = ?", email);
        Instant before = clock.instant().minus(LATE_MONEY);
        Sql.list(
                        database.store(),
                        OVER + " and lower(p.payer_email::text) = ?",
                        row -> row.getObject(1, UUID.class),
                        before,
                        before,
                        email)
                .forEach(this::forget);
    }

    /**
     * Forgets some of addresses that have no account: of guests, and of accounts that were erased before their time was over.
     *
     * @return how many
     */
    int forgetOfNobody() {
        Instant before = clock.instant().minus(LATE_MONEY);
        List<UUID> over = Sql.list(
                database.store(),
                OVER + " and not exists (select 1 from buyer_account a where a.email = lower(p.payer_email::text))"
                        + " order by p.placed_at limit ? for no key update of p skip locked",
                row -> row.getObject(1, UUID.class),
                before,
                before,
                AT_ONCE);
        over.forEach(this::forget);
        return over.size();
    }

    private void forget(UUID purchase) {
        Sql.update(database.store(), FORGET_ANSWERS + OF_LIST, purchase); // a checkout has the id of its list
        Sql.update(database.store(), "delete from share_list" + OF_LIST, purchase);
        Sql.update(
                database.store(),
                "update beneficiary set name = 'erased', reason = '', publish_name = false, publish_reason = false"
                        + " where purchase_id = ?",
                purchase);
        Sql.update(
                database.store(),
                "update purchase set payer_name = 'erased', payer_email = 'erased@erased.invalid' where id = ?",
                purchase);
    }
}
