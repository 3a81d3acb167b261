package org.tonne.forwarding.domain;

import org.jspecify.annotations.Nullable;
import org.tonne.shared.UnitBlock;

import java.time.LocalDate;
import java.util.List;

/**
 * What a registry answered to a forwarding request.
 *
 * @param happenedOn the day the registry names
 * @param blocks the units it has cancelled; none where it refused
 * @param attestationNumber the number of its letter; null where it refused
 * @param words what else it says; needed where it refused, up to 1000 characters
 */
public record Outcome(
        LocalDate happenedOn,
        List<UnitBlock> blocks,
        @Nullable String attestationNumber,
        String words) {

    /** Copies the blocks; refuses what is neither a completion nor a refusal with {@link IllegalArgumentException}. */
    public Outcome {
        blocks = List.copyOf(blocks);
        boolean whole = attestationNumber == null ? blocks.isEmpty() && !words.isBlank() : !blocks.isEmpty();
        if (!whole) {
            throw new IllegalArgumentException("Units with the number of a letter, or words of a refusal");
        }
    }

    /** The registry has cancelled units. */
    public static Outcome completed(LocalDate on, List<UnitBlock> blocks, String attestationNumber, String words) {
        return new Outcome(on, blocks, attestationNumber, words);
    }

    /** The registry has cancelled nothing, and will not. */
    public static Outcome refused(LocalDate on, String words) {
        return new Outcome(on, List.of(), null, words);
    }

    /** Whether units were cancelled. */
    public boolean isCompleted() {
        return attestationNumber != null;
    }
}
