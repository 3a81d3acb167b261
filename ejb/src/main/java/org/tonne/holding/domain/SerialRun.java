package org.tonne.holding.domain;

/**
 * Serials that a notice names, right or wrong.
 *
 * @param originatingParty the host Party that they belong to
 * @param first first serial
 * @param last last serial, included
 */
public record SerialRun(String originatingParty, long first, long last) {

    /** Whether this can be a run of serials. */
    public boolean isOne() {
        return first >= 1 && last >= first && last <= 999_999_999_999_999L;
    }
}
