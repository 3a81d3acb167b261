package org.tonne.team.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tonne.account.application.BuyerAccount;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.application.BasketQueries;
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

    @Inject
    AskApproval askApproval;

    @Inject
    BasketQueries baskets;

    private record ForTeam(UUID account, boolean may) {}

    /**
     * Places the purchase, as {@link CheckoutDrafts#confirm} does, or asks an approver where it costs more than its buyer may
     * spend.
     *
     * @param account who is signed in, if somebody is
     * @return the purchase; nothing where an approver is asked
     * @throws Refused TEAM_NOT_ALLOWED where it is for a team, and who is signed in may not buy for it; APPROVER_MISSING
     */
    public Optional<PlacedPurchase> confirm(
            Optional<BuyerAccount> account, UUID checkout, boolean termsAccepted, String locale) {
        Optional<ForTeam> team = Sql.first(
                database.store(),
                BUYER,
                row -> new ForTeam(row.getObject("account_id", UUID.class), row.getBoolean("may")),
                checkout);
        Optional<BuyerAccount> member = account.filter(
                signedIn -> team.filter(known -> known.may() && signedIn.id().equals(known.account()))
                        .isPresent());
        if (team.isPresent() && member.isEmpty()) {
            throw new Refused(ErrorCode.TEAM_NOT_ALLOWED);
        }
        if (member.isPresent() && isTooMuch(checkout)) {
            if (!termsAccepted) {
                throw new Refused(ErrorCode.TERMS_NOT_ACCEPTED);
            }
            askApproval.ask(member.get(), checkout, locale);
            return Optional.empty();
        }
        return Optional.of(checkoutDrafts.confirm(checkout, termsAccepted, locale));
    }

    private boolean isTooMuch(UUID checkout) {
        return checkoutDrafts
                .find(checkout)
                .filter(draft -> draft.purchaseId().isEmpty())
                .map(draft -> askApproval.isNeeded(
                        checkout, baskets.view(draft.basket()).total().cents()))
                .orElse(false);
    }
}
