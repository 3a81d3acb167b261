/**
 * Footprints in plain Java. A {@link org.tonne.footprint.domain.Questionnaire} says what is asked,
 * {@link org.tonne.footprint.domain.Answers} are what a person said, and a {@link org.tonne.footprint.domain.Footprint} is
 * a list of lines, each with its factor or the reason why nothing was estimated. The total is the sum of the lines.
 */
@NullMarked
package org.tonne.footprint.domain;

import org.jspecify.annotations.NullMarked;
