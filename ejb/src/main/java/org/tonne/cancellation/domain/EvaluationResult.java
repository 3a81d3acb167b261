package org.tonne.cancellation.domain;

import java.util.List;

/**
 * One finding of the registry's checks.
 *
 * @param code which check failed
 * @param blocks the blocks it failed for, printed; empty when it is about the whole transaction
 */
public record EvaluationResult(ResponseCode code, List<String> blocks) {

    /** Copies the blocks. */
    public EvaluationResult {
        blocks = List.copyOf(blocks);
    }

    /** The finding in words, with the blocks it is about. */
    @Override
    public String toString() {
        return ResponseCodes.inWords(code) + (blocks.isEmpty() ? "" : ": " + String.join(", ", blocks));
    }
}
