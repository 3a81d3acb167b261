package org.tonne.order.domain;

import java.time.LocalDate;

/**
 * The letter that goes with a purchase, in order and ready to be kept.
 *
 * @param email of who gets it
 * @param day when it goes at the earliest, by UTC
 * @param message may be empty
 * @param language of the letter, two letters
 * @param certificate whether it leads to the certificate
 */
public record Gift(String email, LocalDate day, String message, String language, boolean certificate) {}
