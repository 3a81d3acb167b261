package org.tonne.footprint.domain;

/**
 * How much one unit of something emits, as a published source says.
 *
 * @param key what it is about, such as {@code car.petrol}
 * @param region the country it was made for, or {@link #ANYWHERE}
 * @param elsewhere whether it may stand for other countries, as an approximation
 * @param unit of the amount, such as {@code km}
 * @param direct from burning and use
 * @param supply from making and bringing the fuel; nothing where the source gives none
 * @param low the low end of what the source knows, the whole factor where it gives no range
 * @param high the high end
 * @param rangeBasis what spans the range: {@code percentiles}, {@code size} and so on; empty without a range
 * @param year of the data
 * @param source who published it
 * @param row where in the source it stands
 */
public record Factor(
        String key,
        String region,
        boolean elsewhere,
        String unit,
        Mass direct,
        Mass supply,
        Mass low,
        Mass high,
        String rangeBasis,
        int year,
        Source source,
        String row) {

    /** The region of factors that were made for no country in particular. */
    public static final String ANYWHERE = "ANY";

    /** Refuses a range that does not hold the factor. */
    public Factor {
        Mass whole = direct.plus(supply);
        if (low.compareTo(whole) > 0 || high.compareTo(whole) < 0) {
            throw new IllegalArgumentException(key + " " + region + " is outside its own range");
        }
    }

    /** All of it: use and supply. */
    public Mass perUnit() {
        return direct.plus(supply);
    }

    /** Whether it was made for another country than this one. */
    public boolean isApproximationFor(String country) {
        return !region.equals(ANYWHERE) && !region.equals(country);
    }

    /** Whether it may be used for this country. */
    boolean holdsFor(String country) {
        return elsewhere || !isApproximationFor(country);
    }
}
