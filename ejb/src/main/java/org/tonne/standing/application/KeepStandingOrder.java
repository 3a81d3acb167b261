package org.tonne.standing.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.account.application.BuyerAccount;
import org.tonne.account.application.BuyerAccounts;
import org.tonne.audit.application.Audit;
import org.tonne.order.application.FieldError;
import org.tonne.shared.Codes;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;
import org.tonne.standing.domain.StandingLifecycle;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Use case: a buyer makes a standing order, changes it, pauses it, resumes it, or ends it. */
@Stateless
public class KeepStandingOrder {

    /** How many of an account may run or be paused at a time. */
    public static final int MOST = 20;

    @Inject
    StandingOrders orders;

    @Inject
    StandingOffers offers;

    @Inject
    BuyerAccounts accounts;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Inject
    Codes codes;

    /**
     * Makes one, where every answer can stand. It falls due on the first of its days from today on.
     *
     * @return what cannot stand; empty where it is made
     * @throws Refused OFFER_UNKNOWN where the offer is not in force, TOO_MANY_KEPT, IDENTITY_UNKNOWN
     */
    public List<FieldError> make(BuyerAccount account, UUID offer, StandingAnswers answers) {
        List<FieldError> errors = StandingCheck.errors(answers, orders.today());
        if (errors.isEmpty()) {
            errors = offers.errors(offer, StandingCheck.terms(answers).quantity());
        }
        if (!errors.isEmpty()) {
            return errors;
        }
        accounts.lock(account);
        if (orders.open(account.id()) >= MOST) {
            throw new Refused(ErrorCode.TOO_MANY_KEPT, Map.of("max", MOST));
        }
        UUID id = codes.id(clock.millis());
        orders.add(id, account.id(), offer, StandingCheck.terms(answers));
        audit.write(account.actor(), "standing.made", id.toString(), "");
        return errors;
    }

    /**
     * Changes what one of one's own says, where every answer can stand; a month that was tried is not tried again.
     *
     * @return what cannot stand; empty where it is changed
     * @throws Refused STANDING_MOVE_ILLEGAL where it has ended, or is not there
     */
    public List<FieldError> change(BuyerAccount account, UUID id, StandingAnswers answers) {
        List<FieldError> errors = StandingCheck.errors(answers, orders.today());
        if (errors.isEmpty()) {
            StandingOrders.Kept kept = own(account, id);
            if (StandingLifecycle.MOVES.isFinal(kept.status())) {
                throw illegal(id);
            }
            orders.change(kept, StandingCheck.terms(answers));
            audit.write(account.actor(), "standing.changed", id.toString(), "");
        }
        return errors;
    }

    /**
     * Pauses, resumes or ends one of one's own.
     *
     * @throws Refused STANDING_MOVE_ILLEGAL where it cannot in its status, or is not there
     */
    public void move(BuyerAccount account, UUID id, StandingLifecycle.Action action) {
        StandingOrders.Kept kept = own(account, id);
        orders.move(kept, StandingLifecycle.MOVES.after(kept.status(), action).orElseThrow(() -> illegal(id)));
        audit.write(account.actor(), "standing.moved", id.toString(), action.name());
    }

    private StandingOrders.Kept own(BuyerAccount account, UUID id) {
        return orders.hold(id, account.id()).orElseThrow(() -> illegal(id));
    }

    private static Refused illegal(UUID id) {
        return new Refused(ErrorCode.STANDING_MOVE_ILLEGAL, Map.of("standingOrder", id.toString()));
    }
}
