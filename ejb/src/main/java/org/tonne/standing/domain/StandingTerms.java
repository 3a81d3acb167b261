package org.tonne.standing.domain;

import org.tonne.order.domain.Payer;
import org.tonne.order.domain.Publication;
import org.tonne.order.domain.TextRule;
import org.tonne.shared.Money;
import org.tonne.shared.Quantity;

/**
 * What a standing order buys each month, and how.
 *
 * @param quantity whole units a month
 * @param day on which it falls due, by UTC
 * @param ceiling the highest price per unit that it pays
 * @param payer who pays; the address is that of the account
 * @param beneficiary the name on the certificates, 1 to 255 code points
 * @param reason on the certificates; may be empty
 * @param publish which of name and reason everybody may read
 * @param language of the letters and certificates, two letters
 */
public record StandingTerms(
        Quantity quantity,
        MonthlyDay day,
        Money ceiling,
        Payer payer,
        String beneficiary,
        String reason,
        Publication publish,
        String language) {

    /** Checks what is printed, with refusals as {@link TextRule} has them. */
    public StandingTerms {
        beneficiary = TextRule.required("beneficiary", beneficiary);
        reason = TextRule.optional("reason", reason);
    }
}
