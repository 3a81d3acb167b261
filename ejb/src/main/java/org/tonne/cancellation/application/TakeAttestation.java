package org.tonne.cancellation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.cancellation.domain.AttestationLetter;
import org.tonne.cancellation.letter.ReadLetter;

import java.util.Optional;

/** Reads the document of an attestation outside any transaction, and has what it says recorded. */
@ApplicationScoped
public class TakeAttestation {

    @Inject
    ReadLetter readLetter;

    @Inject
    RecordAttestation recordAttestation;

    /** Takes the bytes that the registry sent as the document. */
    public void take(String transactionIdentifier, byte[] document) {
        Optional<AttestationLetter> letter = readLetter.read(document);
        if (letter.isPresent()) {
            recordAttestation.fetched(transactionIdentifier, letter.get());
        } else {
            recordAttestation.notFetched(
                    transactionIdentifier, "The document is no PDF that can be read: " + document.length + " bytes");
        }
    }
}
