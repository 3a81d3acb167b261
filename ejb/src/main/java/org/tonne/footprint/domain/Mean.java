package org.tonne.footprint.domain;

/**
 * What a person emits on average, to compare with.
 *
 * @param region a country, or {@link #WORLD}
 * @param perPerson in one year
 * @param year of the data
 * @param source who published it
 */
public record Mean(String region, Mass perPerson, int year, Source source) {

    /** The region of the mean of all people. */
    public static final String WORLD = "WORLD";
}
