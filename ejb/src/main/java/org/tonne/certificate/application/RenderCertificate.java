package org.tonne.certificate.application;

import jakarta.ejb.Stateless;

import java.util.UUID;

/** Use case: draws the certificate once and keeps it byte for byte with its SHA-256. */
@Stateless
public class RenderCertificate {

    /** Draws and keeps it, and says so in the outbox (certificate.issued); when it is kept already, nothing happens. */
    public void render(UUID certificateId) {
        throw new UnsupportedOperationException("render " + certificateId);
    }
}
