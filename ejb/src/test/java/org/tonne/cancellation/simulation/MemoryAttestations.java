package org.tonne.cancellation.simulation;

import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.domain.Attestation;
import org.tonne.cancellation.domain.AttestationLetter;
import org.tonne.cancellation.domain.Attestations;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the registry says of its attestations, in memory; a document is only counted. */
final class MemoryAttestations implements Attestations {

    private final Tables tables;
    private final Map<Long, Optional<Attestation>> toFetch = new HashMap<>();
    private final Map<Long, String> documents = new HashMap<>();
    private final Map<Long, String> doubted = new HashMap<>();

    MemoryAttestations(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void announce(long cancellationId, Attestation announced, boolean fetched, @Nullable String complaint) {
        tables.put(toFetch, cancellationId, fetched ? Optional.of(announced) : Optional.empty());
    }

    @Override
    public Optional<Attestation> toFetch(long cancellationId) {
        return toFetch.getOrDefault(cancellationId, Optional.empty());
    }

    @Override
    public void settled(long cancellationId, @Nullable String complaint) {
        tables.put(toFetch, cancellationId, Optional.empty());
    }

    @Override
    public void doubt(long cancellationId, Attestation announced, AttestationLetter letter) {
        tables.put(doubted, cancellationId, letter.sha256());
    }

    @Override
    public void keep(long cancellationId, AttestationLetter letter) {
        if (documents.containsKey(cancellationId)) {
            throw new IllegalStateException("The document is there already");
        }
        tables.put(documents, cancellationId, letter.sha256());
    }
}
