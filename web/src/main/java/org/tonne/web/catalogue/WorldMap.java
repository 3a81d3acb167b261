package org.tonne.web.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where places lie on {@code world.svg}: Equal Earth (Šavrič, Patterson and Jenny, 2018) around 11 degrees east, a thousand units
 * wide.
 */
final class WorldMap {

    /**
     * A point of the drawing.
     *
     * @param x from its left edge
     * @param y from its upper edge
     */
    record Point(double x, double y) {}

    private static final Map<String, Point> CENTRES = read();

    private static final double MIDDLE = 11;
    private static final double SCALE = 184.73;
    private static final double EQUATOR = 243.4;
    private static final double M = Math.sqrt(3) / 2;
    private static final double[] A = {1.340264, -0.081106, 0.000893, 0.003796};

    private WorldMap() {}

    private static Map<String, Point> read() {
        Map<String, Point> centres = new HashMap<>();
        try (InputStream bytes = Objects.requireNonNull(WorldMap.class.getResourceAsStream("centres.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(2)
                    .map(line -> line.split(",", -1))
                    .forEach(row -> centres.put(row[0], new Point(Integer.parseInt(row[1]), Integer.parseInt(row[2]))));
            return centres;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The middle of a country, if it is on the map. */
    static Optional<Point> centre(String country) {
        return Optional.ofNullable(CENTRES.get(country));
    }

    /** A place by its degrees. */
    static Point at(double latitude, double longitude) {
        double t = Math.asin(M * Math.sin(Math.toRadians(latitude)));
        double t2 = t * t;
        double t6 = t2 * t2 * t2;
        double around = (longitude - MIDDLE + 540) % 360 - 180;
        double x =
                Math.toRadians(around) * Math.cos(t) / (M * (A[0] + 3 * A[1] * t2 + t6 * (7 * A[2] + 9 * A[3] * t2)));
        double y = t * (A[0] + A[1] * t2 + t6 * (A[2] + A[3] * t2));
        return new Point(500 + SCALE * x, EQUATOR - SCALE * y);
    }
}
