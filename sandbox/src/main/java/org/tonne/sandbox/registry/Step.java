package org.tonne.sandbox.registry;

import java.time.Duration;
import java.util.List;

/**
 * Something the registry will do to a transaction it has accepted.
 *
 * @param after how long after the proposal
 */
record Step(Action action, int status, Duration after) {

    /** Long enough that the one who waits for the step takes it by hand. */
    private static final Duration HELD_BACK = Duration.ofMinutes(1);

    /** How a step treats the status it carries. */
    enum Action {
        /** Takes the status with its effect on the units, and notifies. */
        APPLY,
        /** Takes the status with its effect on the units, and keeps silent. */
        APPLY_SILENTLY,
        /** Takes the status, leaves the units reserved, and notifies. */
        MARK,
        /** Notifies of the status without taking it. */
        TELL,
        /** Sends the latest notification once more, unchanged. */
        REPEAT,
        /** Sends the latest notification once more under another message identifier. */
        RENAME,
        /** Attests what is completed, and notifies of it. */
        ATTEST,
        /** Notifies of the status of a transaction that nobody proposed. */
        STRAY
    }

    /** What is going to happen, in order, to a transaction the given failure befalls. */
    static List<Step> script(Case failure, Duration delay, Duration deadline, Duration attestation) {
        Duration twice = delay.multipliedBy(2);
        Duration thrice = delay.multipliedBy(3);
        Step checked = new Step(Action.APPLY, 2, delay);
        Step completed = new Step(Action.APPLY, 4, twice);
        return switch (failure) {
            case EARLY -> List.of(new Step(Action.APPLY, 2, HELD_BACK), completed);
            case DISCREPANCY, UNKNOWN_CODE -> List.of(new Step(Action.APPLY, 3, delay));
            case REVERSED -> reversed(delay);
            case TWICE ->
                List.of(checked, completed, new Step(Action.REPEAT, 4, thrice), new Step(Action.RENAME, 4, thrice));
            case SAME_AGAIN -> List.of(checked, completed, new Step(Action.REPEAT, 4, thrice));
            case RENAMED_AGAIN -> List.of(checked, completed, new Step(Action.RENAME, 4, thrice));
            case COMPLETED_AFTER_DISCREPANCY -> List.of(new Step(Action.MARK, 3, delay), completed);
            case COMPLETED_AFTER_CANCELLED -> List.of(new Step(Action.MARK, 7, delay), completed);
            case DISCREPANCY_AFTER_COMPLETED -> List.of(checked, completed, new Step(Action.TELL, 3, thrice));
            case STRAY, STRAY_OF_OTHERS -> List.of(checked, completed, new Step(Action.STRAY, 4, thrice));
            case ATTESTED_LATE -> List.of(checked, completed, new Step(Action.ATTEST, 4, twice.plus(attestation)));
            case SILENT -> List.of();
            case SILENT_COMPLETED ->
                List.of(new Step(Action.APPLY_SILENTLY, 2, delay), new Step(Action.APPLY_SILENTLY, 4, twice));
            case SILENT_LAPSED -> List.of(new Step(Action.APPLY_SILENTLY, 7, deadline));
            case LATE ->
                List.of(new Step(Action.MARK, 7, deadline), new Step(Action.APPLY, 4, deadline.plusSeconds(1)));
            case LAPSED -> List.of(new Step(Action.APPLY, 7, deadline));
            default -> List.of(checked, completed);
        };
    }

    private static List<Step> reversed(Duration delay) {
        return List.of(
                new Step(Action.APPLY_SILENTLY, 2, delay),
                new Step(Action.APPLY, 4, delay),
                new Step(Action.TELL, 2, delay.multipliedBy(2)));
    }
}
