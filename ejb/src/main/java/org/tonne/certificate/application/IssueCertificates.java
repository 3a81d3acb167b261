package org.tonne.certificate.application;

import jakarta.ejb.Stateless;

import java.util.List;
import java.util.UUID;

/** Use case: an order is completed, so each beneficiary gets a certificate over what was cancelled. */
@Stateless
public class IssueCertificates {

    /**
     * Issues what is not issued yet, from completed cancellations only; a second call issues nothing.
     *
     * @return the certificates of the order in force
     */
    public List<UUID> issue(UUID orderId) {
        throw new UnsupportedOperationException("issue " + orderId);
    }
}
