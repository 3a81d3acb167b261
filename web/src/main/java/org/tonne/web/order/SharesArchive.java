package org.tonne.web.order;

import org.tonne.certificate.application.ShareQueries.Documented;
import org.tonne.shared.Codes;
import org.tonne.web.ui.Csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static java.util.Objects.requireNonNull;

/**
 * Writes certificates of a list as one ZIP: an index as CSV, then the PDFs by number. What is kept in memory is the code and the name
 * of each file, and a few PDFs at a time, however many there are. An archive that breaks off has no directory at its end, so no
 * program takes it for a whole one.
 */
final class SharesArchive {

    /** PDFs in memory at once. */
    static final int PIECE = 20;

    private static final String INDEX = "certificates.csv";

    private final Function<List<String>, Map<String, byte[]>> documents;
    private final Function<String, String> address;

    /**
     * An archive.
     *
     * @param documents PDFs by the codes that are asked for, at most {@link #PIECE}
     * @param address where a code is checked
     */
    SharesArchive(Function<List<String>, Map<String, byte[]>> documents, Function<String, String> address) {
        this.documents = documents;
        this.address = address;
    }

    /**
     * Writes all of it; the stream stays open.
     *
     * @param certificates hands over one after the other, by number; what it does not name is not in the archive
     */
    void write(Consumer<Consumer<Documented>> certificates, OutputStream out) throws IOException {
        ZipOutputStream zip =
                new ZipOutputStream(out, StandardCharsets.UTF_8); // closing it would make a broken one whole
        List<Entry> entries = index(certificates, zip);
        zip.setMethod(ZipOutputStream.STORED); // a PDF is packed already
        for (int from = 0; from < entries.size(); from += PIECE) {
            List<Entry> piece = entries.subList(from, Math.min(entries.size(), from + PIECE));
            Map<String, byte[]> pdfs =
                    documents.apply(piece.stream().map(Entry::code).toList());
            for (Entry entry : piece) {
                store(zip, entry, requireNonNull(pdfs.get(entry.code())));
            }
        }
        zip.finish();
        zip.flush();
    }

    private List<Entry> index(Consumer<Consumer<Documented>> certificates, ZipOutputStream zip) throws IOException {
        List<Entry> entries = new ArrayList<>();
        zip.putNextEntry(new ZipEntry(INDEX));
        line(zip, Csv.line("certificate", "name", "quantity", "serials", "code", "verify", "file"));
        certificates.accept(one -> {
            Entry entry = new Entry(one.code(), file(one), one.issuedAt());
            entries.add(entry);
            line(
                    zip,
                    Csv.line(
                            one.number(),
                            one.name(),
                            one.quantity(),
                            one.serials(),
                            Codes.printed(one.code()),
                            address.apply(one.code()),
                            entry.file()));
        });
        zip.closeEntry();
        return entries;
    }

    private static void line(ZipOutputStream zip, String line) {
        try {
            zip.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Of VC12/2026-17 it is 2026-VC000012-00017.pdf, so that names in their order are numbers in theirs. */
    private static String file(Documented one) {
        return String.format(Locale.ROOT, "%d-VC%06d-%05d.pdf", one.year(), one.order(), one.place());
    }

    private static void store(ZipOutputStream zip, Entry pdf, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(pdf.file());
        entry.setTimeLocal(LocalDateTime.ofInstant(pdf.issuedAt(), ZoneOffset.UTC));
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private record Entry(String code, String file, Instant issuedAt) {}
}
