package org.tonne.order.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.order.domain.Gift;
import org.tonne.order.domain.GiftRule;
import org.tonne.order.domain.TextRule;

import java.time.LocalDate;

/** Turns what a giver asks for into a letter that is ready to be kept with the purchase. */
@Dependent
class GiftDrafts {

    @Inject
    Gifts gifts;

    @Inject
    Placements placements;

    /** The letter of a request, or nothing where it is no gift; refusals as in {@link PlacePurchase#place}. */
    @Nullable
    Gift of(PlacePurchase.Command command) {
        GiftAnswers asked = command.gift();
        if (asked == null) {
            return null;
        }
        GiftRule.withoutLink("payerName", command.payer().name());
        GiftRule.withoutLink("beneficiary", command.beneficiary());
        return new Gift(
                TextRule.email("giftEmail", asked.email()),
                day(command, asked.day()),
                GiftRule.message("giftMessage", asked.message()),
                GiftRule.language("giftLanguage", asked.language()),
                asked.certificate());
    }

    /** A request that is repeated is answered as it was, although its day may be over by now. */
    private LocalDate day(PlacePurchase.Command command, String typed) {
        LocalDate today = gifts.today();
        boolean repeated =
                placements.underKey(command.client(), command.idempotencyKey()).isPresent();
        return repeated ? today : GiftRule.day("giftDay", typed, today);
    }
}
