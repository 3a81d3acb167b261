package org.tonne.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of units that are alike but for their serial: same origin, type, commitment periods and project.
 *
 * <p>Printed as the CDM registry prints it, both ends as complete serials:
 * {@code CN-5-1066867-1-1-0-233 to CN-5-1067866-1-1-0-233}.
 *
 * @param originatingParty the host Party that the serials belong to, two or three capital letters
 * @param unitType what kind of unit
 * @param serials the run
 * @param originalPeriod commitment period of issue, 0 to 99
 * @param applicablePeriod commitment period for which the units count, 0 to 99
 * @param lulucfActivity 0 where there is none, up to 999
 * @param projectNumber number of the project within its origin, 1 to 9,999,999
 */
public record UnitBlock(
        String originatingParty,
        UnitType unitType,
        SerialRange serials,
        int originalPeriod,
        int applicablePeriod,
        int lulucfActivity,
        int projectNumber) {

    private static final Pattern PARTY = Pattern.compile("[A-Z]{2,3}");
    private static final Pattern SERIAL = Pattern.compile(
            "([A-Z]{2,3})-([5-7])-([1-9][0-9]{0,14})-([0-9]{1,2})-([0-9]{1,2})-([0-9]{1,3})-([0-9]{1,7})");
    private static final Pattern SEPARATOR = Pattern.compile(" to | ?- ?(?=[A-Z])");

    /** Refuses parts out of bounds with {@link IllegalArgumentException}. */
    public UnitBlock {
        if (!PARTY.matcher(originatingParty).matches()) {
            throw new IllegalArgumentException("Not a Party: " + originatingParty);
        }
        requireWithin("original period", originalPeriod, 0, 99);
        requireWithin("applicable period", applicablePeriod, 0, 99);
        requireWithin("LULUCF activity", lulucfActivity, 0, 999);
        requireWithin("project number", projectNumber, 1, 9_999_999);
    }

    /**
     * Reads a printed block; a single serial is a block of one unit.
     *
     * @throws IllegalArgumentException when it is no serial, or when both ends are not of the same block
     */
    public static UnitBlock parse(String text) {
        String[] ends = SEPARATOR.split(text.strip(), 2);
        UnitBlock start = single(ends[0]);
        UnitBlock end = ends.length == 1 ? start : single(ends[1]);
        UnitBlock block = start.with(new SerialRange(start.serials.first(), end.serials.last()));
        if (!block.with(end.serials).equals(end)) {
            throw new IllegalArgumentException("The ends belong to different blocks: " + text);
        }
        return block;
    }

    private static UnitBlock single(String text) {
        Matcher serial = SERIAL.matcher(text.strip());
        if (!serial.matches()) {
            throw new IllegalArgumentException("Not a serial like CN-5-1066867-1-1-0-233: " + text);
        }
        long number = Long.parseLong(serial.group(3));
        return new UnitBlock(
                serial.group(1),
                UnitType.ofCode(Integer.parseInt(serial.group(2))),
                new SerialRange(number, number),
                Integer.parseInt(serial.group(4)),
                Integer.parseInt(serial.group(5)),
                Integer.parseInt(serial.group(6)),
                Integer.parseInt(serial.group(7)));
    }

    private static void requireWithin(String what, int value, int lowest, int highest) {
        if (value < lowest || value > highest) {
            throw new IllegalArgumentException("The " + what + " is " + lowest + " to " + highest + ": " + value);
        }
    }

    /** The same kind of units with other serials. */
    public UnitBlock with(SerialRange other) {
        return new UnitBlock(
                originatingParty, unitType, other, originalPeriod, applicablePeriod, lulucfActivity, projectNumber);
    }

    /** How many units it holds. */
    public Quantity quantity() {
        return serials.quantity();
    }

    /** The complete serial of the first unit. */
    public String firstSerial() {
        return serial(serials.first());
    }

    /** The complete serial of the last unit. */
    public String lastSerial() {
        return serial(serials.last());
    }

    private String serial(long number) {
        return originatingParty + "-" + unitType.code() + "-" + number + "-" + originalPeriod + "-" + applicablePeriod
                + "-" + lulucfActivity + "-" + projectNumber;
    }

    @Override
    public String toString() {
        return firstSerial() + " to " + lastSerial();
    }
}
