package org.tonne.integration.signature;

/** Why a message is not believed. Names stand in the audit trail: never renamed, never used again for something else. */
public enum Flaw {
    /** It has no Security header, or comes in a form in which none can be verified. */
    UNSIGNED,
    /** More than one Security header, or one that is addressed to somebody else. */
    SECURITY_TWICE,
    /** The envelope has another shape than header, one Security header and one body; wrapped elements look like this. */
    SHAPE,
    /** Comments, processing instructions or a document type stand in it. */
    NOT_PLAIN,
    /** Two elements bear the same id. */
    ID_TWICE,
    /** The Timestamp is missing, or does not say plainly from when to when. */
    TIMESTAMP_MISSING,
    /** The signature points to something else than an element of this message by its id. */
    REFERENCE,
    /** The signature does not cover the body. */
    BODY_UNSIGNED,
    /** The signature does not cover the Timestamp. */
    TIMESTAMP_UNSIGNED,
    /** Another algorithm or transform than the few that are allowed. */
    ALGORITHM,
    /** The certificate is not one that the other side's authority issued to the other side, or its time is over. */
    CERTIFICATE,
    /** The signature is not that of the certificate's key over these elements. */
    SIGNATURE,
    /** The Timestamp is over. */
    EXPIRED,
    /** The Timestamp was written in the future. */
    FUTURE,
    /** The Timestamp holds for longer than is allowed. */
    TOO_LONG,
    /** The same signed message came before. */
    REPLAYED
}
