package org.tonne.web.ui;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Lines of comma-separated values (RFC 4180) that no spreadsheet takes for formulas. */
public final class Csv {

    private static final String FORMULA_BEGINS = "=+-@\t\r";

    private Csv() {}

    /** The values as a line; nothing is an empty field. */
    public static String line(@Nullable Object... values) {
        return Arrays.stream(values).map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String inert = !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = inert.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? inert : '"' + inert.replace("\"", "\"\"") + '"';
    }
}
