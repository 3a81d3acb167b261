package org.tonne.cancellation.domain;

/**
 * A code with which the registry gives its reason. The number alone means nothing: the systems use the same numbers for
 * different things.
 *
 * @param system {@code DES} or {@code REGISTRY}, or whatever else the registry names
 * @param number 1 to 9999
 */
public record ResponseCode(String system, int number) {

    /** The DES code for a proposal whose identifier is already used. */
    public static final ResponseCode IDENTIFIER_USED = new ResponseCode("DES", 3001);

    /** The DES code for a transaction nobody knows. */
    public static final ResponseCode TRANSACTION_UNKNOWN = new ResponseCode("DES", 3002);

    @Override
    public String toString() {
        return system + " " + number;
    }
}
