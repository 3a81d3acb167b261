package org.tonne.order.application;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tonne.order.application.ListMistake.Kind;
import org.tonne.order.domain.ShareList;
import org.tonne.order.domain.TextRule;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a file of shares: name, quantity and, where there is one, a reason; separated by commas, semicolons or tabs. A first line
 * whose second column has no digit is taken for headings. Objects to everything that is wrong at once, line by line.
 */
public final class ReadShares {

    /** More bytes than this are not read. */
    public static final int LARGEST = 4 * 1024 * 1024;

    /** More mistakes than this are counted only. */
    public static final int MOST_TOLD = 50;

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int MOST_SEPARATORS = 500_000;
    private static final int MOST_RECORDS = 5 * ShareList.MOST;
    private static final int LOOKED_AT = 5;
    private static final Pattern WHOLE = Pattern.compile("0*[1-9][0-9]{0,11}");

    private final List<ShareList.Line> lines = new ArrayList<>();
    private final List<ListMistake> mistakes = new ArrayList<>();
    private int mistakesInAll;
    private int filled;
    private int blank;
    private boolean headed;

    private ReadShares() {}

    /**
     * Reads a file.
     *
     * @param file its bytes, at most {@link #LARGEST}
     * @param ordered units of the basket, to which its lines must come
     */
    public static Reading of(byte[] file, long ordered) {
        ReadShares reading = new ReadShares();
        if (file.length > LARGEST) {
            reading.object(ListMistake.tooLarge());
        } else {
            reading.read(ListEncoding.read(file), ordered);
        }
        return reading.result();
    }

    private void read(ListEncoding file, long ordered) {
        if (file.brokenLine() > 0) {
            object(new ListMistake(Kind.ENCODING, file.brokenLine(), "", 0, 0));
            return;
        }
        char separator = separator(file.text());
        if (file.text()
                        .chars()
                        .filter(c -> c == separator)
                        .limit(MOST_SEPARATORS + 1L)
                        .count()
                > MOST_SEPARATORS) {
            object(new ListMistake(Kind.COLUMNS, 1, "", 0, 0));
            return;
        }
        records(file.text(), separator);
        long units = lines.stream().mapToLong(ShareList.Line::quantity).sum();
        if (filled == 0 && mistakesInAll == 0) {
            object(ListMistake.whole(Kind.EMPTY, 0, 0));
        } else if (units != ordered && mistakesInAll == 0) {
            object(ListMistake.whole(Kind.UNITS, units, ordered));
        }
    }

    /** That by which most of the first lines have a quantity in their second column. */
    private static char separator(String text) {
        char best = SEPARATORS[0];
        long most = 0;
        for (char candidate : SEPARATORS) {
            long fitting = fitting(text, candidate);
            if (fitting > most) {
                most = fitting;
                best = candidate;
            }
        }
        return best;
    }

    private static long fitting(String text, char separator) {
        long fitting = 0;
        try (CSVParser parser = parser(text, separator)) {
            Iterator<CSVRecord> records = parser.iterator();
            for (int i = 0; i < LOOKED_AT && records.hasNext(); i++) {
                CSVRecord next = records.next();
                fitting += next.size() > 1 && WHOLE.matcher(next.get(1).strip()).matches() ? 1 : 0;
            }
        } catch (IOException | UncheckedIOException broken) {
            return fitting; // what is broken is told when all of it is read
        }
        return fitting;
    }

    private static CSVParser parser(String text, char separator) throws IOException {
        return CSVParser.parse(
                text,
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator)
                        .setIgnoreEmptyLines(false)
                        .get());
    }

    private void records(String text, char separator) {
        int line = 1;
        try (CSVParser parser = parser(text, separator)) {
            Iterator<CSVRecord> records = parser.iterator();
            for (int i = 0; records.hasNext(); i++) {
                CSVRecord next = records.next();
                if (i >= MOST_RECORDS || filled >= ShareList.MOST && !isBlank(next)) {
                    object(new ListMistake(Kind.TOO_MANY_LINES, line, "", 0, ShareList.MOST));
                    return;
                }
                take(next, line);
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException broken) {
            object(new ListMistake(Kind.QUOTES, line, "", 0, 0));
        }
    }

    private void take(CSVRecord columns, int line) {
        if (isBlank(columns)) {
            blank++;
        } else if (filled == 0 && !headed && isHeading(columns)) {
            headed = true;
        } else {
            filled++;
            share(columns, line);
        }
    }

    private static boolean isBlank(CSVRecord columns) {
        return columns.stream().allMatch(String::isBlank);
    }

    private static boolean isHeading(CSVRecord columns) {
        return columns.size() > 1
                && !columns.get(1).isBlank()
                && columns.get(1).chars().noneMatch(Character::isDigit);
    }

    private void share(CSVRecord columns, int line) {
        boolean more = columns.stream().skip(3).anyMatch(column -> !column.isBlank());
        if (columns.size() < 2 || more) {
            object(new ListMistake(Kind.COLUMNS, line, shown(columns.get(0)), columns.size(), 0));
            return;
        }
        Optional<String> name = text(line, "name", columns.get(0));
        Optional<Long> quantity = quantity(line, columns.get(1));
        Optional<String> reason = text(line, "reason", columns.size() > 2 ? columns.get(2) : "");
        if (name.isPresent() && quantity.isPresent() && reason.isPresent()) {
            lines.add(new ShareList.Line(line, name.get(), quantity.get(), reason.get()));
        }
    }

    private Optional<String> text(int line, String field, String typed) {
        boolean named = field.equals("name");
        try {
            return Optional.of(named ? TextRule.required(field, typed) : TextRule.optional(field, typed));
        } catch (Refused refusal) {
            object(new ListMistake(kind(named, refusal.code()), line, shown(typed), 0, TextRule.LONGEST));
            return Optional.empty();
        }
    }

    /** What is wrong with a name, or a reason, that is refused like this. */
    static Kind kind(boolean named, ErrorCode refusal) {
        return switch (refusal) {
            case FIELD_MISSING -> Kind.NAME_MISSING;
            case FIELD_TOO_LONG -> named ? Kind.NAME_TOO_LONG : Kind.REASON_TOO_LONG;
            default -> named ? Kind.NAME_CHARACTERS : Kind.REASON_CHARACTERS;
        };
    }

    private Optional<Long> quantity(int line, String typed) {
        String digits = typed.strip();
        if (!WHOLE.matcher(digits).matches()) {
            object(new ListMistake(Kind.QUANTITY, line, shown(typed), 0, 0));
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(digits.replaceFirst("^0+", "")));
    }

    /** The beginning of what stands there, without what cannot be shown. */
    private static String shown(String typed) {
        return typed.codePoints()
                .filter(point -> !TextRule.isForbidden(point))
                .limit(40)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private void object(ListMistake mistake) {
        mistakesInAll++;
        if (mistakes.size() < MOST_TOLD) {
            mistakes.add(mistake);
        }
    }

    private Reading result() {
        return new Reading(lines, mistakes, mistakesInAll, blank, headed);
    }

    /**
     * What was read.
     *
     * @param lines those that can stand, in their order
     * @param mistakes the first {@link #MOST_TOLD}; none where the list can be kept
     * @param mistakesInAll how many there are
     * @param blank lines that were passed over
     * @param headed whether the first line was taken for headings
     */
    public record Reading(
            List<ShareList.Line> lines, List<ListMistake> mistakes, int mistakesInAll, int blank, boolean headed) {

        /** Copies the lists. */
        public Reading {
            lines = List.copyOf(lines);
            mistakes = List.copyOf(mistakes);
        }

        /** Nothing but what is wrong with the whole of it. */
        public static Reading refused(ListMistake mistake) {
            return new Reading(List.of(), List.of(mistake), 1, 0, false);
        }

        /** Whether all of it can stand. */
        public boolean right() {
            return mistakes.isEmpty();
        }

        /** The units of the lines that can stand. */
        public long units() {
            return lines.stream().mapToLong(ShareList.Line::quantity).sum();
        }
    }
}
