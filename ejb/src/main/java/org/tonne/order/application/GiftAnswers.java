package org.tonne.order.application;

/**
 * What a giver answers about the letter of a gift, as typed; empty where not answered.
 *
 * @param email field {@code giftEmail}: of who gets the letter
 * @param day field {@code giftDay}: when it goes, {@code 2026-12-24}; empty for as soon as the certificate is there
 * @param message field {@code giftMessage}; may be empty
 * @param language field {@code giftLanguage}: of the letter, two letters
 * @param certificate whether the letter leads to the certificate, and so to all that stands on it
 */
public record GiftAnswers(String email, String day, String message, String language, boolean certificate) {

    /** No gift. */
    public static final GiftAnswers NONE = new GiftAnswers("", "", "", "", true);

    /** Whether anything says that this is a gift. */
    public boolean given() {
        return !email.isBlank() || !day.isBlank() || !message.isBlank();
    }
}
