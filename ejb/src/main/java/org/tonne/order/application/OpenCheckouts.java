package org.tonne.order.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.domain.Basket;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Checkouts that can still be answered, for those who keep something beside the answers. */
@Dependent
public class OpenCheckouts {

    private static final String HOLD = """
            select basket from checkout k
             where id = ? and expires_at > ? and purchase_id is null and asked_at is null
               and not exists (select 1 from purchase p where p.client = ? and p.idempotency_key = k.id::text)
               for no key update
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /**
     * The basket of a checkout, which is held until the end of the transaction.
     *
     * @throws Refused CHECKOUT_UNKNOWN, also when it is over, already confirmed or waits for an approver
     */
    public Basket hold(UUID checkout) {
        return Sql.first(
                        database.store(),
                        HOLD,
                        row -> Basket.parse(row.getString(1)),
                        checkout,
                        clock.instant(),
                        CheckoutDrafts.WEB)
                .orElseThrow(() -> new Refused(ErrorCode.CHECKOUT_UNKNOWN, Map.of("checkout", checkout.toString())));
    }

    /**
     * Nothing in a checkout, which is held, changes any more: it waits for an approver, and is paid by bank transfer then.
     *
     * @param life how long it can still become a purchase
     * @param locale the language of letters and certificate
     */
    public void close(UUID checkout, Duration life, String locale) {
        Instant now = clock.instant();
        Sql.update(
                database.store(),
                "update checkout set asked_at = ?, expires_at = ?, locale = ?, payment_method = 'BANK_TRANSFER' where id = ?",
                now,
                now.plus(life),
                locale,
                checkout);
    }

    /** A checkout that waited has become this purchase. */
    public void became(UUID checkout, UUID purchase) {
        Sql.update(database.store(), "update checkout set purchase_id = ? where id = ?", purchase, checkout);
    }
}
