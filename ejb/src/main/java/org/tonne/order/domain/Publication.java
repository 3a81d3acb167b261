package org.tonne.order.domain;

/**
 * Which words of a purchase everybody may read in the public history, on the pages of project and seller and where serials
 * are looked up: chosen field by field.
 *
 * @param name the name on the certificate
 * @param reason the reason
 */
public record Publication(boolean name, boolean reason) {

    /** Nothing is told. */
    public static final Publication NONE = new Publication(false, false);

    /** Every word is told. */
    public static final Publication ALL = new Publication(true, true);

    /**
     * Whether the certificate itself may be opened by everybody: only where it says nothing that is kept back.
     *
     * @param words the reason that stands on it; may be empty
     */
    public boolean certificate(String words) {
        return name && (reason || words.isEmpty());
    }
}
