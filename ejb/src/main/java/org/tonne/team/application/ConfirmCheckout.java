package org.tonne.team.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tonne.account.application.BuyerAccount;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.application.CheckoutDrafts;
import org.tonne.order.application.PlacedPurchase;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.Optional;
import java.util.UUID;

/** Use case: a checkout is confirmed; one for a team only by the member who has begun it, and while they may buy for it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConfirmCheckout {

    private static final String BUYER = """
            select c.account_id, m.account_id is not null as may
              from team_checkout c
              left join team_member m on m.team_id = c.team_id and m.account_id = c.account_id and m.buyer
             where c.checkout_id = ?
            """;

    @Inject
    CheckoutDrafts checkoutDrafts;

    @Inject
    Database database;

    private record ForTeam(UUID account, boolean may) {}

    /**
     * Places the purchase, as {@link CheckoutDrafts#confirm} does.
     *
     * @param account who is signed in, if somebody is
     * @throws Refused TEAM_NOT_ALLOWED where it is for a team, and who is signed in may not buy for it
     */
    public PlacedPurchase confirm(
            Optional<BuyerAccount> account, UUID checkout, boolean termsAccepted, String locale) {
        boolean allowed = Sql.first(
                        database.store(),
                        BUYER,
                        row -> new ForTeam(row.getObject("account_id", UUID.class), row.getBoolean("may")),
                        checkout)
                .map(team -> team.may()
                        && account.map(BuyerAccount::id).filter(team.account()::equals).isPresent())
                .orElse(true);
        if (!allowed) {
            throw new Refused(ErrorCode.TEAM_NOT_ALLOWED);
        }
        return checkoutDrafts.confirm(checkout, termsAccepted, locale);
    }
}
