package org.tonne.sandbox.registry;

import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A transaction in a line.
 *
 * @param id its identifier
 * @param state its status, or the codes it was refused with
 * @param units what is reported as cancelled
 * @param attestation the number of its attestation, if it has one
 */
public record Summary(String id, String state, String units, Optional<String> attestation) {

    static Summary of(Transaction transaction) {
        return new Summary(
                transaction.id(),
                transaction
                        .status()
                        .map(status -> "status " + status)
                        .orElse("refused " + Code.print(transaction.codes())),
                transaction.blocks().stream().map(ReportedBlock::printed).collect(Collectors.joining(", ")),
                transaction.attestation().map(Transaction.Certified::number));
    }
}
