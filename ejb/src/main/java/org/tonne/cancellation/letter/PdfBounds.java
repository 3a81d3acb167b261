package org.tonne.cancellation.letter;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Whether a PDF from outside can be opened safely: small packed parts may be bombs, and so may numbers of objects. */
final class PdfBounds {

    private static final int MOST_UNPACKED = 32 * 1024 * 1024;
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final Pattern UNUSUAL =
            Pattern.compile("/(?:LZW|LZWDecode|ASCIIHexDecode|AHx|ASCII85Decode|A85|Crypt|Encrypt)\\b");

    /** What a part is packed by: a name, which is left out here, a list, or the number of an object that says it. */
    private static final Pattern PACKED_BY = Pattern.compile("/Filter(?:[\\s\\x00]|%[^\\r\\n]*+)*+(\\d|\\[[^\\]]*+)");

    private static final Pattern PACKED_AGAIN = Pattern.compile("/Fl.*/Fl", Pattern.DOTALL);

    /** A letter of a name that is written as its number (ISO 32000-1, 7.3.5). */
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");

    /** Where a number of an object, or of all objects, stands outside a table of them. */
    private static final Pattern NUMBERED =
            Pattern.compile("/Size\\s*+\\d++|/Index\\s*+\\[[^\\]]*+|(?<!\\d)\\d++\\s++\\d++\\s++obj");

    private static final Pattern TABLE = Pattern.compile("(?<!start)xref");
    private static final Pattern NUMBER = Pattern.compile("\\d++");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0++");
    private static final int HIGHEST_GENERATION = 65_535;
    private static final int MOST_DIGITS = 9;

    private final byte[] pdf;
    private final String text;
    private final String names;
    private final byte[] sink = new byte[64 * 1024];
    private long unpacked;

    PdfBounds(byte[] pdf) {
        this.pdf = pdf;
        this.text = new String(pdf, StandardCharsets.ISO_8859_1);
        this.names = ESCAPED.matcher(text)
                .replaceAll(letter ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(letter.group(1), 16))));
    }

    /**
     * Whether it is a PDF whose parts, unpacked, stay within 32 MiB together, and are packed in the usual way only, once
     * each and as is said where they stand, and that numbers no more objects than it has bytes.
     */
    boolean hold() {
        if (!text.startsWith("%PDF-") || UNUSUAL.matcher(names).find() || isPackedTwice() || numbersTooMuch()) {
            return false;
        }
        Matcher stream = STREAM.matcher(text);
        while (stream.find()) {
            unpack(stream.end());
            if (unpacked > MOST_UNPACKED) {
                return false;
            }
        }
        return true;
    }

    private boolean isPackedTwice() {
        return PACKED_BY
                .matcher(names)
                .results()
                .map(by -> by.group(1))
                .anyMatch(by -> !by.startsWith("[")
                        || by.indexOf('%') >= 0
                        || PACKED_AGAIN.matcher(by).find());
    }

    /** The library makes a place for every number up to the highest that it reads. */
    private boolean numbersTooMuch() {
        Matcher table = TABLE.matcher(text);
        for (int from = 0; table.find(from); ) {
            int trailer = text.indexOf("trailer", table.end());
            from = trailer < 0 ? text.length() : trailer;
            if (isTooMuch(text.substring(table.end(), from))) {
                return true;
            }
        }
        return NUMBERED.matcher(names).results().anyMatch(place -> isTooMuch(place.group()));
    }

    /** Whether a number is too high, or could hide behind a comment. */
    private boolean isTooMuch(String place) {
        return place.indexOf('%') >= 0 || NUMBER.matcher(place).results().anyMatch(number -> isTooHigh(number.group()));
    }

    private boolean isTooHigh(String number) {
        String plain = LEADING_ZEROS.matcher(number).replaceFirst("");
        return plain.length() > MOST_DIGITS || Integer.parseInt("0" + plain) > Math.max(pdf.length, HIGHEST_GENERATION);
    }

    /** Unpacks what begins there, as far as it is packed at all. */
    private void unpack(int from) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(pdf, from, pdf.length - from);
            int read = inflater.inflate(sink);
            while (read > 0 && unpacked <= MOST_UNPACKED) {
                unpacked += read;
                read = inflater.inflate(sink);
            }
        } catch (DataFormatException notPacked) {
            unpacked += 1;
        } finally {
            inflater.end();
        }
    }
}
