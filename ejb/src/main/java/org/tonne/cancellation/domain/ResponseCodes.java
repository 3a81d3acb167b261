package org.tonne.cancellation.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lists of response codes that we know, with the source of each meaning ({@code response-codes.csv}). */
public final class ResponseCodes {

    private static final Pattern ROW = Pattern.compile("(\\w+),(\\d{1,4}),(?:\"([^\"]*)\"|([^\",]*)),([^\",]*)");
    private static final Map<ResponseCode, CodeInWords> KNOWN = read();

    private ResponseCodes() {}

    /** The reason in words; a code that is in no list keeps system and number alone. */
    public static CodeInWords inWords(ResponseCode code) {
        return Objects.requireNonNull(KNOWN.getOrDefault(code, new CodeInWords(code, "", "")));
    }

    /** Reasons in words, one after the other. */
    public static String inWords(List<ResponseCode> codes) {
        return codes.stream().distinct().map(code -> inWords(code).toString()).collect(Collectors.joining(", "));
    }

    /** Every code that has a meaning here. */
    static List<CodeInWords> all() {
        return List.copyOf(KNOWN.values());
    }

    private static Map<ResponseCode, CodeInWords> read() {
        Map<ResponseCode, CodeInWords> known = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(
                        ResponseCodes.class.getResourceAsStream("/org/tonne/cancellation/response-codes.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(ResponseCodes::row).forEach(words -> known.put(words.code(), words));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return known;
    }

    private static CodeInWords row(String line) {
        Matcher row = ROW.matcher(line);
        if (!row.matches()) {
            throw new IllegalStateException("Not a response code: " + line);
        }
        String meaning = row.group(3) == null ? row.group(4) : row.group(3);
        ResponseCode code = new ResponseCode(row.group(1), Integer.parseInt(row.group(2)));
        return new CodeInWords(code, meaning, row.group(5));
    }
}
