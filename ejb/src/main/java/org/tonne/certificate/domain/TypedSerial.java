package org.tonne.certificate.domain;

import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;
import org.tonne.shared.SerialRange;
import org.tonne.shared.UnitBlock;
import org.tonne.shared.UnitType;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person typed from a printed serial, or from the two ends of a run of them, and what had to be made good to read
 * it. Only how it is written is forgiven, never what it says: a part that is missing or does not fit is refused.
 *
 * @param block the units it names
 * @param forgiven what was not as the registry prints it
 */
public record TypedSerial(UnitBlock block, Set<Forgiven> forgiven) {

    /** What can be made good without a doubt about what is meant. */
    public enum Forgiven {
        /** Small letters. */
        CASE,
        /** Blanks inside, or hyphens of another kind. */
        SPACING,
        /** Zeros before a number; the registry prints none. */
        ZEROS
    }

    private static final int LONGEST = 160;
    private static final String ONE =
            "([A-Z]{2,3})-([0-9]{1,9})-([0-9]{1,30})-([0-9]{1,9})-([0-9]{1,9})-([0-9]{1,9})-([0-9]{1,12})";
    private static final Pattern SERIAL = Pattern.compile(ONE);
    private static final Pattern RUN = Pattern.compile("(" + ONE + ")(?:TO|-)(" + ONE + ")");
    /** Whatever can stand for a blank, in any script. */
    private static final String BLANK = "[\\s\\p{Z}\\x1c-\\x1f]";

    private static final Pattern BETWEEN_ENDS =
            Pattern.compile("(?i)(?<=[0-9])\\s+(?:to|\\p{Pd})\\s+(?=[A-Z]{2,3}\\s*\\p{Pd})");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]");
    private static final Pattern ODD_SPACING = Pattern.compile(BLANK + "|(?!-)[\\p{Pd}\\u2212]");
    /** Only these have a capital that nobody can doubt: of the sharp s it would be SS, which is another Party. */
    private static final Pattern SMALL = Pattern.compile("[a-z]+");

    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<=-)0+(?=[0-9])");
    private static final int END_OF_RUN = 9;

    /** How other printed forms of this trade are known, in the order in which they are looked for. */
    private static final Map<Pattern, String> OTHERS = others();

    /** Keeps its own copy. */
    public TypedSerial {
        forgiven = Set.copyOf(forgiven);
    }

    private static Map<Pattern, String> others() {
        Map<Pattern, String> others = new LinkedHashMap<>();
        others.put(Pattern.compile(".*-(VCS|VCU)-.*"), "Verra");
        others.put(Pattern.compile("CAR-.*"), "Climate Action Reserve");
        others.put(Pattern.compile("ACR-.*"), "American Carbon Registry");
        others.put(Pattern.compile(".*-ITMO-.*"), "UNDP");
        others.put(Pattern.compile("PURO.*"), "Puro.earth");
        others.put(Pattern.compile("ERS-.*"), "Ecosystem Restoration Standard");
        return others;
    }

    /**
     * Reads a serial, or two of them with a hyphen or the word "to" between them.
     *
     * @throws Refused SERIAL_INVALID, with a {@link SerialMistake} as fact {@code reason}
     */
    public static TypedSerial read(String typed) {
        String visible = INVISIBLE.matcher(typed).replaceAll("").strip();
        if (visible.length() > LONGEST) {
            throw refused(SerialMistake.TOO_LONG);
        }
        String dense = dense(visible);
        Matcher run = RUN.matcher(dense);
        UnitBlock block = run.matches() ? run(one(run.group(1)), one(run.group(END_OF_RUN))) : one(dense);
        return new TypedSerial(block, forgiven(visible, dense));
    }

    private static String dense(String visible) {
        String hyphened = visible.replaceAll(BLANK, "").replaceAll("[\\p{Pd}\\u2212]", "-");
        return SMALL.matcher(hyphened).replaceAll(letters -> letters.group().toUpperCase(Locale.ROOT));
    }

    private static Set<Forgiven> forgiven(String visible, String dense) {
        Set<Forgiven> forgiven = EnumSet.noneOf(Forgiven.class);
        for (String end : BETWEEN_ENDS.split(visible, -1)) {
            if (!end.equals(end.toUpperCase(Locale.ROOT))) {
                forgiven.add(Forgiven.CASE);
            }
            if (ODD_SPACING.matcher(end).find()) {
                forgiven.add(Forgiven.SPACING);
            }
        }
        if (LEADING_ZEROS.matcher(dense).find()) {
            forgiven.add(Forgiven.ZEROS);
        }
        return forgiven;
    }

    private static UnitBlock run(UnitBlock first, UnitBlock last) {
        if (!first.with(last.serials()).equals(last)) {
            throw refused(SerialMistake.ENDS_DIFFER);
        }
        if (last.serials().first() < first.serials().first()) {
            throw refused(SerialMistake.ENDS_TURNED);
        }
        return first.with(
                new SerialRange(first.serials().first(), last.serials().last()));
    }

    private static UnitBlock one(String dense) {
        Matcher part = SERIAL.matcher(dense);
        if (!part.matches()) {
            throw other(dense);
        }
        long type = number(part.group(2));
        if (type >= 1 && type <= 4) {
            throw refused(SerialMistake.OTHER_UNIT);
        }
        try {
            long serial = number(part.group(3));
            return new UnitBlock(
                    part.group(1),
                    UnitType.ofCode(Math.toIntExact(type)),
                    new SerialRange(serial, serial),
                    Math.toIntExact(number(part.group(4))),
                    Math.toIntExact(number(part.group(5))),
                    Math.toIntExact(number(part.group(6))),
                    Math.toIntExact(number(part.group(7))));
        } catch (IllegalArgumentException | ArithmeticException outOfBounds) {
            throw refused(SerialMistake.OUT_OF_BOUNDS);
        }
    }

    /** Its value; what does not fit is larger than any serial. */
    private static long number(String digits) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return significant.length() > 15 ? Long.MAX_VALUE : Long.parseLong(significant);
    }

    private static Refused other(String dense) {
        for (Map.Entry<Pattern, String> registry : OTHERS.entrySet()) {
            if (registry.getKey().matcher(dense).matches()) {
                return new Refused(
                        ErrorCode.SERIAL_INVALID,
                        Map.of("reason", SerialMistake.OTHER_REGISTRY.name(), "registry", registry.getValue()));
            }
        }
        if (dense.matches("[A-Z]{2}-[0-9]+-[0-9]+")) {
            return refused(SerialMistake.SHORT_FORM);
        }
        boolean certificate =
                dense.matches("VC[0-9]+/[0-9]{4}") || dense.replace("-", "").matches("[0-9A-Z]{16}");
        return refused(certificate ? SerialMistake.CERTIFICATE : SerialMistake.UNREADABLE);
    }

    private static Refused refused(SerialMistake mistake) {
        return new Refused(ErrorCode.SERIAL_INVALID, Map.of("reason", mistake.name()));
    }
}
