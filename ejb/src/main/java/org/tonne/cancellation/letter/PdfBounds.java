package org.tonne.cancellation.letter;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Whether a PDF from outside can be opened safely: small packed parts may be bombs. */
final class PdfBounds {

    private static final int MOST_UNPACKED = 32 * 1024 * 1024;
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final Pattern PACKED_TWICE =
            Pattern.compile("FlateDecode[\\s\\]/]{0,8}(?:/Fl\\b|FlateDecode)|LZWDecode|/LZW\\b|/Encrypt\\b");

    private final byte[] pdf;
    private final String text;
    private final byte[] sink = new byte[64 * 1024];
    private long unpacked;

    PdfBounds(byte[] pdf) {
        this.pdf = pdf;
        this.text = new String(pdf, StandardCharsets.ISO_8859_1);
    }

    /** Whether it is a PDF whose parts, unpacked, stay within 32 MiB together, and are packed in the usual way only. */
    boolean hold() {
        if (!text.startsWith("%PDF-") || PACKED_TWICE.matcher(text).find()) {
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
