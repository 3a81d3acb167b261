package org.tonne.reconciliation.application;

import java.util.OptionalInt;

/**
 * What the registry is told about a message of its reconciliation.
 *
 * @param code DES code of the refusal; nothing when the message is stored
 */
public record Verdict(OptionalInt code) {

    /** A snapshot of the past, which nobody can take any more (DES 6204). */
    public static final Verdict PAST = refused(6204);

    /** Another reconciliation runs: start request denied (DES reconciliation status 7). */
    public static final Verdict ONE_RUNS = refused(7);

    /** No such reconciliation (DES 6301). */
    public static final Verdict UNKNOWN = refused(6301);

    /** No status of a reconciliation, or none that a result can have (DES 6302). */
    public static final Verdict STATUS_INVALID = refused(6302);

    /** A status that does not follow from where it stands (DES 6303). */
    public static final Verdict STATUS_DIFFERS = refused(6303);

    /** Another instant than the one agreed on (DES 6304). */
    public static final Verdict SNAPSHOT_DIFFERS = refused(6304);

    private static final Verdict STORED = new Verdict(OptionalInt.empty());

    /** The message is stored. */
    public static Verdict stored() {
        return STORED;
    }

    private static Verdict refused(int code) {
        return new Verdict(OptionalInt.of(code));
    }

    /** Whether the message is stored. */
    public boolean isStored() {
        return code.isEmpty();
    }
}
