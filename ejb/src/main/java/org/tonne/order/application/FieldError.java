package org.tonne.order.application;

import org.tonne.shared.ErrorCode;

import java.util.Map;

/**
 * One answer of a form that cannot stand.
 *
 * @param field name of the field, as in {@link Answers}
 * @param code what is wrong with it
 * @param facts for the sentence
 */
public record FieldError(String field, ErrorCode code, Map<String, Object> facts) {}
