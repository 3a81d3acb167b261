package org.tonne.bench;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import org.tonne.certificate.domain.CertificateFacts;
import org.tonne.certificate.pdf.CertificatePdf;
import org.tonne.shared.SerialRange;
import org.tonne.shared.UnitBlock;
import org.tonne.shared.UnitType;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Certificates a second on one thread: the store's, and a bare OpenPDF loop that puts the same amount of text, lines and
 * squares on a page with the same two fonts embedded, without layout, shaping or choice of glyphs.
 */
public final class CertificateLoad {

    private static final int LINES_OF_TEXT = 40;
    private static final int TICKS = 120;
    private static final int QR_SQUARES = 500;

    private CertificateLoad() {}

    /** Runs both in turn: {@code CertificateLoad SECONDS ROUNDS}. */
    public static void main(String[] arguments) throws IOException {
        double seconds = Double.parseDouble(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        BaseFont text = font("fonts/tonne-text-regular.ttf");
        BaseFont display = font("fonts/tonne-display.ttf");
        IntFunction<byte[]> product = number -> CertificatePdf.render(facts(number));
        IntFunction<byte[]> bare = number -> bare(text, display, number);
        rate(product, seconds);
        rate(bare, seconds);
        double[] products = new double[rounds];
        double[] bares = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            products[round] = rate(product, seconds);
            bares[round] = rate(bare, seconds);
        }
        Arrays.sort(products);
        Arrays.sort(bares);
        try (PrintStream out =
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            out.println("product=" + Math.round(products[rounds / 2]) + " bare=" + Math.round(bares[rounds / 2])
                    + " bytes=" + product.apply(1).length + " barebytes=" + bare.apply(1).length);
        }
    }

    private static double rate(IntFunction<byte[]> drawing, double seconds) {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        int done = 0;
        long bytes = 0;
        while (System.nanoTime() < end) {
            bytes += drawing.apply(++done).length;
        }
        if (bytes == 0) {
            throw new IllegalStateException("Nothing was drawn");
        }
        return done / ((System.nanoTime() - start) / 1e9);
    }

    private static CertificateFacts facts(int number) {
        UnitBlock first = new UnitBlock("MW", UnitType.CER, new SerialRange(163_705, 163_709), 2, 2, 0, 9933);
        UnitBlock second = first.with(new SerialRange(326_496, 326_502));
        CertificateFacts.Part part = new CertificateFacts.Part(
                "MW-9933",
                "Improved Cook Stove Project 1, Nkhata Bay District, Malawi",
                "Malawi",
                LocalDate.of(2014, 10, 27),
                LocalDate.of(2016, 8, 11),
                UnitType.CER,
                2,
                null,
                List.of(),
                List.of(first, second));
        return new CertificateFacts(
                "VC" + number + "/2026",
                "7KQ4M2XNPF8VC3TR",
                12,
                "Colegio San Martín de los Andes",
                "School trip to Torres del Paine, October 2026: coach and flights for 38 pupils and 4 teachers",
                List.of(part),
                Instant.parse("2026-11-20T14:11:00Z"),
                "https://tonne.example/en/verify?code=7KQ4M2XNPF8VC3TR");
    }

    private static BaseFont font(String name) throws IOException {
        try (InputStream file = CertificatePdf.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IOException("No font " + name);
            }
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, file.readAllBytes(), null);
        }
    }

    private static byte[] bare(BaseFont text, BaseFont display, int number) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(48 * 1024);
        try (Document document = new Document(PageSize.A4)) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            document.open();
            PdfContentByte canvas = writer.getDirectContent();
            write(canvas, text, display, number);
            lines(canvas);
        } catch (DocumentException failure) {
            throw new IllegalStateException(failure);
        }
        return out.toByteArray();
    }

    private static void write(PdfContentByte canvas, BaseFont text, BaseFont display, int number) {
        canvas.beginText();
        for (int line = 0; line < LINES_OF_TEXT; line++) {
            canvas.setFontAndSize(line % 8 == 0 ? display : text, line % 8 == 0 ? 22 : 10);
            canvas.showTextAligned(
                    Element.ALIGN_LEFT,
                    "VC" + number + " MW-5-163705-2-2-0-9933 to Torres del Paine",
                    60,
                    780 - 17 * line,
                    0);
        }
        canvas.endText();
    }

    private static void lines(PdfContentByte canvas) {
        for (int tick = 0; tick < TICKS; tick++) {
            canvas.moveTo(60 + 4 * tick, 700);
            canvas.lineTo(60 + 4 * tick, 706);
        }
        canvas.stroke();
        for (int square = 0; square < QR_SQUARES; square++) {
            canvas.rectangle(60 + square % 33 * 2, 60 + square / 33 * 2, 2, 2);
        }
        canvas.fill();
    }
}
