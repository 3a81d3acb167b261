package org.tonne.order.domain;

import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.Map;

/** When a buyer may have a quotation: units that are held for weeks are units that nobody else can buy. */
public final class QuotationRule {

    /** So many may be open for one mail address. */
    public static final int MOST_OPEN = 3;

    private QuotationRule() {}

    /**
     * It must be for a large quantity.
     *
     * @param least the least units for which one is given
     * @throws Refused QUOTATION_TOO_SMALL
     */
    public static void large(long units, long least) {
        if (units < least) {
            throw new Refused(ErrorCode.QUOTATION_TOO_SMALL, Map.of("min", least));
        }
    }

    /**
     * Another one may be opened.
     *
     * @param open how many are open for the address
     * @throws Refused QUOTATIONS_OPEN
     */
    public static void few(long open) {
        if (open >= MOST_OPEN) {
            throw new Refused(ErrorCode.QUOTATIONS_OPEN, Map.of("max", MOST_OPEN));
        }
    }

    /**
     * It takes no more than half of what is free.
     *
     * @param units of one lot
     * @param free how many units of that lot are free
     * @throws Refused QUOTATION_TOO_LARGE
     */
    public static void half(long units, long free) {
        if (units > free / 2) {
            throw new Refused(ErrorCode.QUOTATION_TOO_LARGE, Map.of("max", free / 2));
        }
    }
}
