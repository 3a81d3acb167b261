package org.tonne.notification.domain;

/** What a letter tells its reader. Names are stored in messages: never renamed. */
public enum LetterKind {
    /** The order is here; where it can be paid and followed. */
    ORDER_RECEIVED,
    /** The order is here; what to write on the bank transfers. */
    TRANSFER_INSTRUCTIONS,
    /** A quotation ends soon; how it is accepted, and that nothing need be done. */
    QUOTATION_ENDS,
    /** The units are cancelled; where the certificate is. */
    CERTIFICATE_READY,
    /** Money went back. */
    REFUNDED;

    /** Under which its texts stand in the bundles. */
    public String key() {
        return switch (this) {
            case ORDER_RECEIVED -> "received";
            case TRANSFER_INSTRUCTIONS -> "transfer";
            case QUOTATION_ENDS -> "quotation_ends";
            case CERTIFICATE_READY -> "certificate";
            case REFUNDED -> "refunded";
        };
    }
}
