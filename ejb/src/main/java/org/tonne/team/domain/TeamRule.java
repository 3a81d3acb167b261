package org.tonne.team.domain;

import org.tonne.order.domain.GiftRule;
import org.tonne.order.domain.TextRule;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Money;
import org.tonne.shared.Refused;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** What members may type about a team and its purchases. */
public final class TeamRule {

    /** The longest cost centre and the longest number of a purchase order, in code points. */
    public static final int LONGEST_BOOKING = 40;

    private TeamRule() {}

    /**
     * The name of the organisation. It stands in letters to people who never asked for one, so it leads nowhere.
     *
     * @throws Refused FIELD_MISSING, FIELD_TOO_LONG, FIELD_CHARACTERS or LINK_NOT_ALLOWED
     */
    public static String name(String typed) {
        return GiftRule.withoutLink("name", TextRule.required("name", typed));
    }

    /**
     * A cost centre or the number of a purchase order; may be empty.
     *
     * @param field its name, for the refusal
     * @throws Refused FIELD_TOO_LONG or FIELD_CHARACTERS
     */
    public static String booking(String field, String typed) {
        String text = TextRule.optional(field, typed);
        if (text.codePointCount(0, text.length()) > LONGEST_BOOKING) {
            throw new Refused(ErrorCode.FIELD_TOO_LONG, Map.of("field", field, "max", LONGEST_BOOKING));
        }
        return text;
    }

    /**
     * Above which sum an order needs an approver: dollars with a point or a comma and up to two decimals; nothing where it is empty.
     *
     * @throws Refused PRICE_INVALID
     */
    public static Optional<Money> limit(String typed) {
        String text = typed.strip().replace(',', '.');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("[0-9]{1,9}([.][0-9]{1,2})?")) {
            throw new Refused(ErrorCode.PRICE_INVALID, Map.of("field", "limit"));
        }
        return Optional.of(Money.ofCents(new BigDecimal(text).movePointRight(2).longValueExact()));
    }
}
