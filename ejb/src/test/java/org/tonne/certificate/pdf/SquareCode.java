package org.tonne.certificate.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfWriter;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The square code of a certificate as a camera sees it: the rectangles of the page turned into pixels. */
final class SquareCode {

    private static final int SIDE = 400;
    private static final Pattern RECTANGLE = Pattern.compile("([-0-9.]+) ([-0-9.]+) ([-0-9.]+) ([-0-9.]+) re");

    private SquareCode() {}

    static int[][] pixels(String address) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = new Document(new Rectangle(SIDE, SIDE))) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            document.open();
            Drawing.code(writer.getDirectContent(), Drawing.encoded(address), 0, 0, SIDE);
        }
        int[][] pixels = new int[SIDE][SIDE];
        Arrays.stream(pixels).forEach(row -> Arrays.fill(row, 0xFFFFFF));
        String content = new String(new PdfReader(out.toByteArray()).getPageContent(1), StandardCharsets.ISO_8859_1);
        Matcher rectangle = RECTANGLE.matcher(content);
        while (rectangle.find()) {
            blacken(pixels, rectangle);
        }
        return pixels;
    }

    private static void blacken(int[][] pixels, Matcher rectangle) {
        double left = Double.parseDouble(rectangle.group(1));
        double bottom = Double.parseDouble(rectangle.group(2));
        double right = left + Double.parseDouble(rectangle.group(3));
        double top = bottom + Double.parseDouble(rectangle.group(4));
        for (int x = (int) Math.round(left); x < Math.round(right); x++) {
            for (int y = (int) Math.round(bottom); y < Math.round(top); y++) {
                pixels[SIDE - 1 - y][x] = 0;
            }
        }
    }
}
