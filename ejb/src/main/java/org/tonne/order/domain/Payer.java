package org.tonne.order.domain;

/**
 * Who pays, as they gave it; blanks around the answers are taken away. Anything else that does not fit is refused with
 * {@link org.tonne.shared.Refused} and the name of the field.
 *
 * @param name 1 to 255 code points without control characters
 * @param email an address that can receive mail, at most 254 characters
 * @param kind a person or an organisation
 * @param country ISO 3166-1 alpha-2, two capital letters
 */
public record Payer(String name, String email, PayerKind kind, String country) {

    /** Checks every field. */
    public Payer {
        name = TextRule.required("payerName", name);
        email = TextRule.email("payerEmail", email);
        country = TextRule.country("country", country);
    }
}
