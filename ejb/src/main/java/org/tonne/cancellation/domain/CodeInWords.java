package org.tonne.cancellation.domain;

/**
 * A registry's reason as a person reads it.
 *
 * @param code system and number
 * @param meaning what was checked and not found, in English; empty for a code in no list of ours
 * @param source where the meaning is from, and how sure it is; empty with it
 */
public record CodeInWords(ResponseCode code, String meaning, String source) {

    /** System and number, what was checked, and where the meaning is from; system and number alone where that is all we know. */
    @Override
    public String toString() {
        return meaning.isEmpty()
                ? code.toString()
                : code + " (check not passed: " + meaning + "; source: " + source + ")";
    }
}
