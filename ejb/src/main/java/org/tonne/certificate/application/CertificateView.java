package org.tonne.certificate.application;

import org.tonne.certificate.domain.CertificateFacts;

import java.util.UUID;

/**
 * A certificate as its page shows it.
 *
 * @param id its id
 * @param orderId the order it belongs to
 * @param version 1, and one more for each erratum
 * @param inForce false when a later version stands in its place
 * @param facts what it says
 * @param hasDocument whether the PDF is ready
 */
public record CertificateView(
        UUID id, UUID orderId, int version, boolean inForce, CertificateFacts facts, boolean hasDocument) {}
