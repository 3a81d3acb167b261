package org.tonne.order.application;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file as spreadsheets write it: UTF-8 with or without a mark of the byte order, or UTF-16 with one.
 *
 * @param text as far as it can be read, without the mark
 * @param brokenLine the line in which it can be read no further, or 0 where all of it is text
 */
record ListEncoding(String text, int brokenLine) {

    private static final int MARK = 0xFEFF;

    static ListEncoding read(byte[] file) {
        CharsetDecoder decoder = charset(file)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(file.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(file), out, true);
        String text = out.flip().toString();
        String unmarked = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        int lines = (int) unmarked.lines().count() + (unmarked.endsWith("\n") || unmarked.isEmpty() ? 1 : 0);
        return new ListEncoding(unmarked, result.isError() ? lines : 0);
    }

    private static Charset charset(byte[] file) {
        if (file.length < 2) {
            return StandardCharsets.UTF_8;
        }
        return switch ((file[0] & 0xFF) << 8 | file[1] & 0xFF) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }
}
