package org.tonne.order.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.domain.Basket;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Checkouts that can still be answered, for those who keep something beside the answers. */
@Dependent
public class OpenCheckouts {

    private static final String HOLD = """
            select basket from checkout k
             where id = ? and expires_at > ? and purchase_id is null
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
     * @throws Refused CHECKOUT_UNKNOWN, also when it is over or already confirmed
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
}
