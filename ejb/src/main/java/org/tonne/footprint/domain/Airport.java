package org.tonne.footprint.domain;

/**
 * A place to fly from.
 *
 * @param code of three letters
 * @param name as its operator calls it
 * @param city it serves
 * @param country its code of two letters
 * @param latitude in degrees, north positive
 * @param longitude in degrees, east positive
 * @param large whether it is a large one
 */
public record Airport(
        String code, String name, String city, String country, double latitude, double longitude, boolean large) {

    private static final double EARTH_KM = 6371.0088;

    /** The great-circle distance to another, on a sphere of the Earth's mean radius, to the nearest kilometre. */
    public int kilometresTo(Airport other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double half = square(Math.sin(north / 2))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(east / 2));
        return (int) Math.round(2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half))));
    }

    private static double square(double value) {
        return value * value;
    }
}
