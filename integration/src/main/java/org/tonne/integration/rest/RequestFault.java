package org.tonne.integration.rest;

/** What can be wrong with a request before the trade sees it. Names are public, never renamed. */
public enum RequestFault {
    /** A field that this request does not have; fact {@code field}. */
    FIELD_UNKNOWN(400),
    /** A field of another kind than it must be; facts {@code field}, {@code expected}. */
    FIELD_TYPE(400),
    /** Nothing is at this address. */
    ROUTE_UNKNOWN(404),
    /** The address does not know this method. */
    METHOD_NOT_ALLOWED(405),
    /** The answer cannot be had in the form asked for. */
    NOT_ACCEPTABLE(406),
    /** The body is longer than allowed; fact {@code max} in bytes. */
    BODY_TOO_LARGE(413),
    /** The body is not in a form that is read here. */
    MEDIA_TYPE_UNSUPPORTED(415),
    /** A message that is not signed by whom it claims to be from. */
    SIGNATURE_REFUSED(401),
    /** Another event of the registry was stored under the same identifier or number; fact {@code event}. */
    EVENT_CONFLICT(409),
    /** An event about a transaction that is none of ours (DES 3002); fact {@code responseCodes}. */
    TRANSACTION_UNKNOWN(422),
    /** Our fault; the instance names the entry in our log. */
    INTERNAL(500);

    private final int status;

    RequestFault(int status) {
        this.status = status;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }
}
