package org.tonne.account.application;

import org.tonne.footprint.domain.Questionnaire;

import java.util.UUID;

/**
 * A footprint that somebody who is signed in has kept.
 *
 * @param id of it
 * @param year for which
 * @param questionnaire what was asked
 * @param answers as typed, in the form of a query
 * @param language in which they were typed, of two letters
 * @param kilograms what they came to
 */
public record KeptFootprint(
        UUID id, int year, Questionnaire questionnaire, String answers, String language, long kilograms) {}
