package org.tonne.web.catalogue;

import org.jspecify.annotations.Nullable;
import org.tonne.project.application.HostTotal;
import org.tonne.web.ui.Visit;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A host Party on the map: a disc whose area grows with its projects, and a row of the table beside it. */
public final class HostDisc {

    private static final double LEAST = 5.5;
    private static final double MOST = 34;
    private static final double ROOM_FOR_A_NUMBER = 12;

    private final HostTotal total;
    private final Visit visit;
    private final String address;
    private final WorldMap.@Nullable Point place;
    private final double radius;

    private HostDisc(HostTotal total, Visit visit, String address, int most) {
        this.total = total;
        this.visit = visit;
        this.address = address;
        this.place = WorldMap.centre(total.host()).orElse(null);
        this.radius = LEAST + (MOST - LEAST) * Math.sqrt((total.projects() - 1) / (double) Math.max(1, most - 1));
    }

    /**
     * One disc for each host Party, large ones first, so that small ones lie on top.
     *
     * @param address of the list of one host's projects
     */
    static List<HostDisc> of(List<HostTotal> totals, Visit visit, UnaryOperator<String> address) {
        int most = totals.stream().mapToInt(HostTotal::projects).max().orElse(1);
        return totals.stream()
                .sorted(Comparator.comparingInt(HostTotal::projects).reversed())
                .map(total -> new HostDisc(total, visit, address.apply(total.host()), most))
                .toList();
    }

    /** Whether the map shows it. */
    public boolean isShown() {
        return place != null;
    }

    /** From the left edge of the map. */
    public String getX() {
        return place == null ? "0" : number(place.x());
    }

    /** From the upper edge of the map. */
    public String getY() {
        return place == null ? "0" : number(place.y());
    }

    /** Where its number stands. */
    public String getBase() {
        return place == null ? "0" : number(place.y() + 4.5);
    }

    /** The radius. */
    public String getR() {
        return number(radius);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** The number of projects where the disc has room for it, or nothing. */
    public String getNumber() {
        return radius < ROOM_FOR_A_NUMBER ? "" : getProjects();
    }

    /** The country and how many projects it has. */
    public String getName() {
        return visit.texts().say("map.host", getCountry(), total.projects());
    }

    /** The country. */
    public String getCountry() {
        return visit.getWriting().country(total.host());
    }

    /** Its projects. */
    public String getAddress() {
        return address;
    }

    /** How many projects. */
    public String getProjects() {
        return visit.getWriting().number(total.projects());
    }

    /** Units free. */
    public String getAvailable() {
        return visit.getWriting().number(total.available());
    }

    /** The lowest price. */
    public String getLowest() {
        Long cents = total.lowestPriceCents();
        return cents == null ? "–" : visit.getWriting().money(cents);
    }

    /** The highest price. */
    public String getHighest() {
        Long cents = total.highestPriceCents();
        return cents == null ? "–" : visit.getWriting().money(cents);
    }
}
