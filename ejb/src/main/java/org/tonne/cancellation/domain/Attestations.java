package org.tonne.cancellation.domain;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** What the registry announced as attestations, and the documents that were read. */
public interface Attestations {

    /**
     * Keeps what the registry says now in the place of what it said before.
     *
     * @param toFetch whether its document is to be fetched
     * @param complaint what is wrong with what it says, if anything
     */
    void announce(long cancellationId, Attestation announced, boolean toFetch, @Nullable String complaint);

    /** The attestation whose document is to be fetched, if there is one. */
    Optional<Attestation> toFetch(long cancellationId);

    /** The document was fetched, or could not be; with what is wrong about it, if anything. */
    void settled(long cancellationId, @Nullable String complaint);

    /** Keeps a document that does not prove its cancellation, in place of an earlier one, until people have looked at it. */
    void doubt(long cancellationId, Attestation announced, AttestationLetter letter);

    /** Keeps the document beside its cancellation, for good. */
    void keep(long cancellationId, AttestationLetter letter);
}
