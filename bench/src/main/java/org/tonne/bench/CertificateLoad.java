package org.tonne.bench;

import org.tonne.certificate.domain.CertificateFacts;
import org.tonne.certificate.pdf.BarePage;
import org.tonne.certificate.pdf.CertificatePdf;
import org.tonne.shared.SerialRange;
import org.tonne.shared.UnitBlock;
import org.tonne.shared.UnitType;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Certificates a second on one thread: the store's, and a bare OpenPDF loop that draws the same page and neither words it nor
 * lays it out.
 */
public final class CertificateLoad {

    private CertificateLoad() {}

    /** Runs both in turn: {@code CertificateLoad SECONDS ROUNDS}. */
    public static void main(String[] arguments) {
        double seconds = Double.parseDouble(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        IntFunction<byte[]> product = number -> CertificatePdf.render(facts(number));
        IntFunction<byte[]> bare = new BarePage(facts(1))::drawn;
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
                List.of(new CertificateFacts.Transaction("VCP12345", Instant.parse("2026-11-20T14:10:00Z"), null)),
                List.of(first, second));
        return new CertificateFacts(
                "VC" + number + "/2026",
                "7KQ4M2XNPF8VC3TR",
                12,
                "Colegio San Martín de los Andes",
                "School trip to Torres del Paine, October 2026: coach and flights for 38 pupils and 4 teachers",
                List.of(part),
                Instant.parse("2026-11-20T14:11:00Z"),
                "https://tonne.example/en/verify?code=7KQ4M2XNPF8VC3TR",
                "en");
    }
}
