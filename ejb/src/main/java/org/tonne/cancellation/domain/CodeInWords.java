package org.tonne.cancellation.domain;

/**
 * A registry's reason as a person reads it.
 *
 * @param code system and number
 * @param meaning what was checked and not found, in English; empty for a code in no list of ours
 * @param source where the meaning is from, and how sure it is; empty with it
 */
public record CodeInWords(ResponseCode code, String meaning, String source) {}
