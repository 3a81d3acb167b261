package org.tonne.cancellation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.cancellation.domain.Attestation;
import org.tonne.cancellation.domain.AttestationLetter;
import org.tonne.cancellation.domain.Attestations;
import org.tonne.cancellation.domain.Cancellation;
import org.tonne.cancellation.domain.CancellationStatus;
import org.tonne.cancellation.domain.Cancellations;
import org.tonne.cancellation.domain.Moment;
import org.tonne.cancellation.domain.RegistryMessages;
import org.tonne.cancellation.domain.RegistryMessages.Direction;
import org.tonne.cancellation.domain.RegistryMessages.Message;

import java.util.Optional;

/** Use case: the document of an attestation was asked for at the registry, and this is what came. */
@Stateless
public class RecordAttestation {

    @Inject
    Cancellations cancellations;

    @Inject
    Attestations attestations;

    @Inject
    HearAttestation hearAttestation;

    @Inject
    RegistryMessages messages;

    @Inject
    RegistryTime time;

    /** A document came: the cancellation is attested if it proves exactly the units cancelled; else a person is called. */
    public void fetched(String transactionIdentifier, AttestationLetter letter) {
        cancellations.lock(transactionIdentifier).ifPresent(cancellation -> {
            long id = cancellation.identity().id();
            Optional<Attestation> announced = attestations.toFetch(id);
            if (cancellation.status() == CancellationStatus.COMPLETED && announced.isPresent()) {
                record(cancellation, announced.get(), letter);
            }
        });
    }

    private void record(Cancellation cancellation, Attestation announced, AttestationLetter letter) {
        long id = cancellation.identity().id();
        Optional<String> complaint =
                letter.complaint(announced, cancellations.blocks(id)).or(() -> used(announced, id));
        attestations.settled(id, complaint.orElse(null));
        if (complaint.isPresent()) {
            attestations.doubt(id, announced, letter);
            notYet(cancellation);
            hearAttestation.doubt(cancellation, complaint.get());
        } else {
            cancellation.attest();
            cancellations.attested(cancellation, announced);
            attestations.keep(id, letter);
        }
        keep(cancellation, complaint.orElse("The document fits: SHA-256 " + letter.sha256()));
    }

    /**
     * Two people have read the registry's letter on paper, number and serials: it attests what is completed, unless its number
     * is that of another cancellation.
     */
    public void readOnPaper(String transactionIdentifier, Attestation letter) {
        cancellations
                .lock(transactionIdentifier)
                .filter(one -> one.status() == CancellationStatus.COMPLETED)
                .ifPresent(cancellation -> {
                    Optional<String> complaint =
                            used(letter, cancellation.identity().id());
                    if (complaint.isPresent()) {
                        hearAttestation.doubt(cancellation, complaint.get());
                    } else {
                        cancellation.attest();
                        cancellations.attested(cancellation, letter);
                    }
                    keep(cancellation, complaint.orElse("Read on paper by two people: " + letter.number()));
                });
    }

    private Optional<String> used(Attestation letter, long id) {
        return cancellations.attestationUsed(letter.number(), id)
                ? Optional.of("The attestation's number " + letter.number() + " is that of another cancellation")
                : Optional.empty();
    }

    /** No document came, or none that can be read. The registry is asked again in its time. */
    public void notFetched(String transactionIdentifier, String reason) {
        cancellations
                .lock(transactionIdentifier)
                .filter(one -> one.status() == CancellationStatus.COMPLETED)
                .ifPresent(cancellation -> {
                    attestations.settled(cancellation.identity().id(), reason);
                    notYet(cancellation);
                    keep(cancellation, reason);
                });
    }

    private void notYet(Cancellation cancellation) {
        Moment moment = time.now();
        cancellation.unanswered(moment.now(), moment.deadlines());
        hearAttestation.missIfOver(cancellation);
    }

    private void keep(Cancellation cancellation, String facts) {
        cancellations.save(cancellation);
        messages.add(new Message(
                cancellation.identity().id(),
                Direction.IN,
                "attestation document",
                null,
                CancellationStatus.COMPLETED.name(),
                cancellation.status().name(),
                facts));
    }
}
