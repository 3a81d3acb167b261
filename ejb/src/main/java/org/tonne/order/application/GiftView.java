package org.tonne.order.application;

import org.jspecify.annotations.Nullable;
import org.tonne.order.domain.GiftLifecycle;
import org.tonne.order.domain.GiftStatus;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The letter of a gift, as its giver sees it.
 *
 * @param emailMasked the recipient's address with most of it hidden
 * @param day when it goes at the earliest, by UTC
 * @param message empty where there is none, and once the letter went
 * @param language of the letter
 * @param certificate whether it leads to the certificate
 * @param status where it is
 * @param wentAt when it was handed over
 */
public record GiftView(
        String emailMasked,
        LocalDate day,
        String message,
        String language,
        boolean certificate,
        GiftStatus status,
        @Nullable Instant wentAt) {

    /** Whether the giver may still change or withdraw it. */
    public boolean mayChange() {
        return GiftLifecycle.MOVES.after(status, GiftLifecycle.Action.WITHDRAW).isPresent();
    }
}
