package org.tonne.certificate.pdf;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.lowagie.text.pdf.PdfContentByte;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What is drawn and not written: logo, seal, ruler, frame, and the square code. */
final class Drawing {

    private static final byte[] LOGO = operators("logo.txt");
    private static final byte[] SEAL = operators("seal.txt");
    private static final float QUIET = 4;

    private Drawing() {}

    // Operators of the page language, made from the SVG drawings, each in the units of its view box.
    private static byte[] operators(String file) {
        try (InputStream drawing = Drawing.class.getResourceAsStream(file)) {
            if (drawing == null) {
                throw new IllegalStateException("The drawing " + file + " is missing");
            }
            return new String(drawing.readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .concat("\n")
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The logo, 142 by 32, its lower left corner at x, y. */
    static void logo(PdfContentByte canvas, float x, float y, float height) {
        place(canvas, LOGO, x, y, height / 32);
    }

    /** The seal, a square, its lower left corner at x, y. */
    static void seal(PdfContentByte canvas, float x, float y, float side) {
        place(canvas, SEAL, x, y, side / 600);
    }

    private static void place(PdfContentByte canvas, byte[] operators, float x, float y, float scale) {
        canvas.saveState();
        canvas.concatCTM(scale, 0, 0, scale, x, y);
        canvas.getInternalBuffer().append(operators);
        canvas.restoreState();
    }

    /** The two frames of the sheet. */
    static void frame(PdfContentByte canvas, float width, float height) {
        Ink.ENAMEL.stroke(canvas);
        canvas.setLineWidth(1.5f);
        canvas.rectangle(18, 18, width - 36, height - 36);
        canvas.stroke();
        Ink.METAL.stroke(canvas);
        canvas.setLineWidth(0.5f);
        canvas.rectangle(22, 22, width - 44, height - 44);
        canvas.stroke();
    }

    /** The ruler: a tick every six points, a long one every ten. */
    static void ruler(PdfContentByte canvas, float left, float right, float y) {
        Ink.METAL.stroke(canvas);
        canvas.setLineWidth(0.7f);
        canvas.moveTo(left, y);
        canvas.lineTo(right, y);
        for (int tick = 0; left + tick * 6f <= right; tick++) {
            float x = left + tick * 6f;
            canvas.moveTo(x, y);
            canvas.lineTo(x, y + (tick % 10 == 0 ? 9 : 4));
        }
        canvas.stroke();
    }

    /** A square code with its quiet zone, its lower left corner at x, y. */
    static void code(PdfContentByte canvas, ByteMatrix squares, float x, float y, float side) {
        float module = side / (squares.getWidth() + 2 * QUIET);
        Ink.BLACK.fill(canvas);
        for (int row = 0; row < squares.getHeight(); row++) {
            row(canvas, squares, row, new float[] {x, y + side, module});
        }
        canvas.fill();
    }

    private static void row(PdfContentByte canvas, ByteMatrix squares, int row, float[] place) {
        float module = place[2];
        int column = 0;
        while (column < squares.getWidth()) {
            int end = column;
            while (end < squares.getWidth() && squares.get(end, row) == 1) {
                end++;
            }
            if (end > column) {
                canvas.rectangle(
                        place[0] + (QUIET + column) * module,
                        place[1] - (QUIET + row + 1) * module,
                        (end - column) * module,
                        module);
            }
            column = end + 1;
        }
    }

    /** The square code that opens an address. */
    static ByteMatrix encoded(String address) {
        try {
            return Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException failure) {
            throw new IllegalArgumentException("Not an address for a square code: " + address, failure);
        }
    }
}
