package org.tonne.importing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a field of a file may hold. Each kind turns the text of the file into the text that COPY takes. */
enum Kind {
    TEXT(value -> value),
    PARTY(value -> matching(value, Pattern.compile("[A-Z]{2,3}"), "a Party such as IN")),
    KEY(value -> matching(value, Pattern.compile("[A-Za-z0-9_.-]{1,60}"), "an identifier")),
    ACTIVITY(value -> matching(value, Pattern.compile("PA|PoA"), "PA or PoA")),
    PARTIES(value -> list(value, PARTY)),
    WORDS(value -> list(value, TEXT)),
    NUMBER(value -> number(value, 0, 999_999_999_999_999L)),
    POSITIVE(value -> number(value, 1, 999_999_999_999_999L)),
    REFERENCE(value -> number(value, 1, 9_999_999)),
    SMALL(value -> number(value, 0, 99)),
    SMALL_LIST(value -> list(value, SMALL)),
    DECIMAL(Kind::decimal),
    DATE(value -> date(value)),
    TIME(value -> time(value)),
    YES_NO(value -> oneOf(value, Map.of("yes", "t", "no", "f"))),
    UNIT(value -> oneOf(value, Map.of("CER", "5", "tCER", "6", "lCER", "7")));

    private final UnaryOperator<String> reader;

    Kind(UnaryOperator<String> reader) {
        this.reader = reader;
    }

    /**
     * The value as the database reads it.
     *
     * @throws IllegalArgumentException with a reason that continues "'abc' is ..."
     */
    String read(String value) {
        if (value.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
            throw new IllegalArgumentException("text with control characters");
        }
        return reader.apply(value);
    }

    private static String matching(String value, Pattern pattern, String what) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("not " + what);
        }
        return value;
    }

    private static String oneOf(String value, Map<String, String> choices) {
        String chosen = choices.get(value);
        if (chosen == null) {
            throw new IllegalArgumentException(
                    "none of " + choices.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return chosen;
    }

    private static String number(String value, long lowest, long highest) {
        boolean digits =
                !value.isEmpty() && value.length() <= 15 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || Long.parseLong(value) < lowest || Long.parseLong(value) > highest) {
            throw new IllegalArgumentException("not a whole number from " + lowest + " to " + highest);
        }
        return value;
    }

    private static String decimal(String value) {
        try {
            return new BigDecimal(matching(value, Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,12})?"), "a decimal number"))
                    .toPlainString();
        } catch (NumberFormatException unreadable) {
            throw new IllegalArgumentException("not a decimal number", unreadable);
        }
    }

    private static String date(String value) {
        try {
            return LocalDate.parse(value).toString();
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("not a date such as 2019-03-20", unreadable);
        }
    }

    private static String time(String value) {
        try {
            return LocalDateTime.parse(value.endsWith("Z") ? value.substring(0, value.length() - 1) : value) + "Z";
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("not a time such as 2019-03-20T14:05:00", unreadable);
        }
    }

    private static String list(String value, Kind kind) {
        return Arrays.stream(value.split(";"))
                .map(String::strip)
                .map(kind::read)
                .map(item -> '"' + item.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
