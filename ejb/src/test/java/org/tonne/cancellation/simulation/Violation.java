package org.tonne.cancellation.simulation;

/** Something happened that must never happen. */
final class Violation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rule;

    Violation(String rule, String facts) {
        super(rule + ": " + facts);
        this.rule = rule;
    }

    /** Which rule was broken. */
    String rule() {
        return rule;
    }
}
