package org.tonne.order.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Use cases: who gives changes the letter or withdraws it, as long as it has not gone. */
@Stateless
public class ChangeGift {

    /** As often as one letter is changed, so that nobody tries addresses by it. */
    static final int MOST_CHANGES = 20;

    @Inject
    Gifts gifts;

    @Inject
    Audit audit;

    /** The letter of a purchase, if it has one. */
    public Optional<GiftView> find(UUID purchase) {
        return gifts.find(purchase);
    }

    /**
     * Keeps other answers, or says what is wrong with them and keeps nothing. An empty address leaves it as it is.
     *
     * @throws org.tonne.shared.DomainException GIFT_MOVE_ILLEGAL when it went, was withdrawn or is not there;
     *     TOO_MANY_REQUESTS
     */
    public List<FieldError> change(UUID purchase, GiftAnswers answers) {
        Gifts.Kept kept = open(purchase);
        if (kept.changes() >= MOST_CHANGES) {
            throw new Refused(ErrorCode.TOO_MANY_REQUESTS, Map.of("max", MOST_CHANGES));
        }
        List<FieldError> errors =
                AnswerCheck.giftErrors(answers, gifts.today(), !answers.email().isBlank());
        if (errors.isEmpty()) {
            gifts.change(purchase, answers);
            audit.write("buyer", "gift.changed", purchase.toString(), "");
        }
        return errors;
    }

    /**
     * It does not go.
     *
     * @throws org.tonne.shared.DomainException GIFT_MOVE_ILLEGAL when it went, was withdrawn or is not there
     */
    public void withdraw(UUID purchase) {
        open(purchase);
        gifts.withdraw(purchase);
        audit.write("buyer", "gift.withdrawn", purchase.toString(), "");
    }

    private Gifts.Kept open(UUID purchase) {
        return gifts.hold(purchase)
                .filter(kept -> kept.view().mayChange())
                .orElseThrow(() -> new Refused(ErrorCode.GIFT_MOVE_ILLEGAL, Map.of("purchase", purchase.toString())));
    }
}
