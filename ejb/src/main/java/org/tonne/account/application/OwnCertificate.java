package org.tonne.account.application;

import java.time.Instant;

/**
 * A certificate in force of an order of somebody who is signed in.
 *
 * @param year that its number names
 * @param number as printed
 * @param code under which it is found
 * @param units how many
 * @param beneficiary whose name it bears
 * @param issuedAt when
 * @param documentReady whether there is a PDF
 */
public record OwnCertificate(
        int year,
        String number,
        String code,
        long units,
        String beneficiary,
        Instant issuedAt,
        boolean documentReady) {}
