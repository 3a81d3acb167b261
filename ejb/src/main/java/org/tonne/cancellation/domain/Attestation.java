package org.tonne.cancellation.domain;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The registry's own letter about a completed cancellation.
 *
 * @param number the registry's number of it
 * @param issuedOn its date
 * @param documentUri where the registry keeps the document, if it says so
 * @param sha256 hash of the document in hexadecimal, if it says so
 */
public record Attestation(
        String number,
        LocalDate issuedOn,
        @Nullable String documentUri,
        @Nullable String sha256) {}
