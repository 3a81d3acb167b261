package org.tonne.web.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A picture of figures, drawn by the server from percentages of its width, with the same figures as a table. In a
 * language that is written from the right it begins there.
 */
public final class Chart {

    private static final double PLOT = 240;
    private static final double TOP = 18;
    private static final double ROW = 42;
    private static final double WIDEST = 9;
    private static final int LINES = 4;

    /** How much of the width a word below the columns takes on a narrow screen. */
    private static final double LABEL = 14;

    private final String id;
    private final String title;
    private final List<String> head;
    private final List<List<String>> rows;
    private final boolean mirrored;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private double height;

    /** A chart with nothing drawn yet, and the table of its figures. */
    Chart(String id, String title, List<String> head, List<List<String>> rows, boolean mirrored) {
        this.id = id;
        this.title = title;
        this.head = List.copyOf(head);
        this.rows = List.copyOf(rows);
        this.mirrored = mirrored;
    }

    /**
     * A group of a chart.
     *
     * @param name what stands beside or below it; may be empty in columns
     * @param said its figures in words
     * @param values what is drawn, one part upon the other
     */
    record Group(String name, String said, List<Long> values) {}

    /** Writes a number that a line of the grid stands for. */
    @FunctionalInterface
    interface Scale {
        /** The number in words. */
        String say(long value);
    }

    /** Draws columns beside one another, for periods. */
    Chart columns(List<Group> groups, Scale scale) {
        long most = groups.stream().mapToLong(Chart::sum).max().orElse(0);
        long step = step(most);
        long top = Math.max(step, (most + step - 1) / step * step);
        for (long value = 0; value <= top; value += step) {
            double y = TOP + PLOT - PLOT * value / top;
            lines.add(new Line(number(y), value == 0 ? "base" : "", number(y - 6), value == 0 ? "" : scale.say(value)));
        }
        double slot = 100.0 / Math.max(1, groups.size());
        double width = Math.min(WIDEST, slot * 0.76);
        double free = 0;
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            column(group, i * slot, slot, width, top);
            if (!group.name.isEmpty() && i * slot >= free) {
                labels.add(new Label(percent(i * slot, 0), number(TOP + PLOT + 20), "start", "", group.name));
                free = i * slot + LABEL;
            }
        }
        height = TOP + PLOT + 30;
        return this;
    }

    private void column(Group group, double at, double slot, double width, long top) {
        double y = TOP + PLOT;
        for (int part = 0; part < group.values.size(); part++) {
            double tall = group.values.get(part) == 0 ? 0 : Math.max(1, PLOT * group.values.get(part) / top);
            y -= tall;
            if (tall > 0) {
                marks.add(new Mark(
                        percent(at + (slot - width) / 2, width),
                        number(y),
                        number(width) + '%',
                        number(tall),
                        "d" + (part + 1),
                        group.said));
            }
        }
    }

    /** Draws bars one below the other, for names. */
    Chart bars(List<Group> groups) {
        long most = Math.max(1, groups.stream().mapToLong(Chart::sum).max().orElse(1));
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            double width = Math.max(0.3, 100.0 * sum(group) / most);
            labels.add(new Label(percent(0, 0), number(i * ROW + 14), "start", "strong", group.name));
            labels.add(new Label(percent(100, 0), number(i * ROW + 14), "end", "", group.said));
            marks.add(new Mark(percent(0, width), number(i * ROW + 20), number(width) + '%', "12", "d1", group.name));
        }
        height = Math.max(1, groups.size()) * ROW;
        return this;
    }

    private static long sum(Group group) {
        return group.values.stream().mapToLong(Long::longValue).sum();
    }

    /** A round distance of the lines, so that a handful of them reach the highest value. */
    static long step(long most) {
        long unit = 1;
        while (true) {
            for (long factor : new long[] {1, 2, 5}) {
                if (unit * factor * LINES >= most) {
                    return unit * factor;
                }
            }
            unit *= 10;
        }
    }

    private String percent(double from, double width) {
        return number(mirrored ? 100 - from - width : from) + '%';
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Its name on the page. */
    public String getId() {
        return id;
    }

    /** What it shows. */
    public String getTitle() {
        return title;
    }

    /** Its height in pixels. */
    public String getHeight() {
        return number(height);
    }

    /** The headings of its table. */
    public List<String> getHead() {
        return head;
    }

    /** The rows of its table; what a row is about stands first. */
    public List<List<String>> getRows() {
        return rows;
    }

    /** Its rectangles. */
    public List<Mark> getMarks() {
        return List.copyOf(marks);
    }

    /** Its grid. */
    public List<Line> getLines() {
        return List.copyOf(lines);
    }

    /** Its words. */
    public List<Label> getLabels() {
        return List.copyOf(labels);
    }

    /** Where the words of the grid stand. */
    public String getEdge() {
        return mirrored ? "100%" : "0";
    }

    /**
     * A rectangle.
     *
     * @param x from the left
     * @param y from above
     * @param width how wide
     * @param height how high
     * @param kind its colour
     * @param said its figures, told when it is pointed at
     */
    public record Mark(String x, String y, String width, String height, String kind, String said) {}

    /**
     * A line of the grid.
     *
     * @param y from above
     * @param kind how it looks
     * @param textY where its number stands
     * @param said its number
     */
    public record Line(String y, String kind, String textY, String said) {}

    /**
     * Words in the picture.
     *
     * @param x from the left
     * @param y from above
     * @param anchor which end of them stands there
     * @param kind how they look
     * @param text the words
     */
    public record Label(String x, String y, String anchor, String kind, String text) {}
}
