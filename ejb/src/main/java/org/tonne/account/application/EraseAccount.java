package org.tonne.account.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Use case: a buyer wants to be forgotten. The account goes, and with it everything that the law does not make the store
 * keep. What stays: purchases that were paid, or for which money may still come in, as the records of a trade; and
 * certificates, which speak of units that are cancelled for good. A letter of a gift that has not gone goes no more.
 */
@Stateless
public class EraseAccount {

    /** How long money may come in for an order that ended unpaid. */
    static final Duration LATE_MONEY = Duration.ofDays(90);

    private static final String UNPAID = """
            select p.id from purchase p
             where lower(p.payer_email::text) = ? and p.placed_at < ?
               and not exists (select 1 from orders o where o.purchase_id = p.id
                                  and (o.status not in ('WITHDRAWN', 'EXPIRED') or o.expires_at >= ?
                                       or exists (select 1 from money_transfer m where m.order_id = o.id)))
            """;

    @Inject
    BuyerAccounts accounts;

    @Inject
    AccountLetters letters;

    @Inject
    Limits limits;

    @Inject
    Database database;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Erases it.
     *
     * @param password of the account, once more; the try counts as one to sign in
     * @return whether it was the right one
     * @throws org.tonne.shared.DomainException TOO_MANY_REQUESTS
     */
    public boolean erase(BuyerAccount account, String password) {
        limits.password(account.email());
        boolean right = accounts.find(account.id())
                .map(kept -> Passwords.matchesTyped(password, kept.hash()))
                .orElse(false);
        if (right) {
            limits.forgetPasswords(account.email());
            forget(account);
        }
        return right;
    }

    private void forget(BuyerAccount account) {
        String email = account.email();
        Sql.update(database.store(), "delete from buyer_account where id = ?", account.id());
        Sql.update(database.store(), "delete from account_letter where email = ?", email);
        Sql.update(
                database.store(), "delete from checkout where lower(payer_email) = ? and purchase_id is null", email);
        Sql.update(database.store(), """
                update checkout set payer_name = null, payer_email = null, payer_kind = null, country = null, beneficiary = null,
                       reason = null, gift_email = null, gift_day = null, gift_message = null, gift_language = null
                 where lower(payer_email) = ?
                """, email);
        Sql.update(
                database.store(),
                "delete from gift where purchase_id in (select id from purchase where lower(payer_email::text) = ?)",
                email);
        forgetUnpaid(email);
        audit.write(account.actor(), "account.erased", account.id().toString(), "");
        letters.send(LetterKind.ERASED, email, account.language());
    }

    private void forgetUnpaid(String email) {
        Instant before = clock.instant().minus(LATE_MONEY);
        List<UUID> purchases =
                Sql.list(database.store(), UNPAID, row -> row.getObject(1, UUID.class), email, before, before);
        for (UUID purchase : purchases) {
            Sql.update(
                    database.store(),
                    "delete from share_list where id ="
                            + " (select list_of(id, client, idempotency_key) from purchase where id = ?)",
                    purchase);
            Sql.update(
                    database.store(),
                    "update beneficiary set name = 'erased', reason = '', publish_name = false, publish_reason = false\n                     where purchase_id = ?",
                    purchase);
            Sql.update(
                    database.store(),
                    "update purchase set payer_name = 'erased', payer_email = 'erased@erased.invalid' where id = ?",
                    purchase);
        }
    }
}
