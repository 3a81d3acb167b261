package org.tonne.order.application;

import org.tonne.order.domain.Publication;

/**
 * The answers of a checkout, as typed; empty where not answered.
 *
 * @param payerName field {@code payerName}
 * @param payerEmail field {@code payerEmail}
 * @param payerKind field {@code payerKind}: name of a {@link org.tonne.order.domain.PayerKind}
 * @param country field {@code country}: ISO 3166-1 alpha-2
 * @param beneficiary field {@code beneficiary}: the name on the certificate
 * @param reason field {@code reason}; may be empty
 * @param publish which of name and reason everybody may read
 * @param paymentMethod field {@code paymentMethod}: name of a {@link org.tonne.order.domain.PaymentChoice}
 * @param gift the letter to somebody to whom the cancellation is given
 */
public record Answers(
        String payerName,
        String payerEmail,
        String payerKind,
        String country,
        String beneficiary,
        String reason,
        Publication publish,
        String paymentMethod,
        GiftAnswers gift) {

    /** Nothing answered yet. */
    public static final Answers NONE = new Answers("", "", "", "", "", "", Publication.NONE, "", GiftAnswers.NONE);

    /** The same answers with this name and reason for the certificate. */
    public Answers with(String name, String why) {
        return new Answers(payerName, payerEmail, payerKind, country, name, why, publish, paymentMethod, gift);
    }
}
