package org.tonne.web.catalogue;

import java.util.Locale;

/** A part of the map of the world with one point on it. */
public final class MapWindow {

    private static final double WIDTH = 300;
    private static final double HEIGHT = 130;
    private static final double WORLD_WIDTH = 1000;
    private static final double WORLD_HEIGHT = 436;

    private final WorldMap.Point point;
    private final String words;

    MapWindow(WorldMap.Point point, String words) {
        this.point = point;
        this.words = words;
    }

    /** Which part: the point is in the middle, but for the edges of the world. */
    public String getBox() {
        double left = Math.max(0, Math.min(WORLD_WIDTH - WIDTH, point.x() - WIDTH / 2));
        double top = Math.max(0, Math.min(WORLD_HEIGHT - HEIGHT, point.y() - HEIGHT / 2));
        return String.format(Locale.ROOT, "%.0f %.0f %.0f %.0f", left, top, WIDTH, HEIGHT);
    }

    /** From the left edge of the world. */
    public String getX() {
        return number(point.x());
    }

    /** From its upper edge. */
    public String getY() {
        return number(point.y());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** What it shows, for those who do not see it. */
    public String getWords() {
        return words;
    }
}
