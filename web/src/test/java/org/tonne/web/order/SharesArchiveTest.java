package org.tonne.web.order;

import org.junit.jupiter.api.Test;
import org.tonne.certificate.application.ShareQueries.Documented;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SharesArchiveTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final Instant ISSUED = Instant.parse("2026-03-01T10:15:30Z");

    private final List<Integer> pieces = new ArrayList<>();
    private int bytesEach = 10;

    private SharesArchive archive() {
        return new SharesArchive(this::documents, code -> "https://store.example/en/certificates/" + code);
    }

    private Map<String, byte[]> documents(List<String> codes) {
        pieces.add(codes.size());
        return codes.stream().collect(Collectors.toMap(code -> code, this::document));
    }

    private byte[] document(String code) {
        byte[] document = new byte[bytesEach];
        System.arraycopy(code.getBytes(StandardCharsets.UTF_8), 0, document, 0, 10);
        return document;
    }

    private static Documented certificate(int order, int place) {
        String code = String.format(Locale.ROOT, "%03d%03dAAAAAAAAAA", order, place);
        String number = "VC" + order + "/2026-" + place;
        return new Documented(2026, order, place, number, code, ISSUED, "=Name " + place, 3, "CN-5-1-3-2-2-0-233");
    }

    private static Consumer<Consumer<Documented>> certificates(int many) {
        return reader -> {
            for (int place = 1; place <= many; place++) {
                reader.accept(certificate(12, place));
            }
        };
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void an_archive_is_an_index_and_every_document_by_its_number() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        archive()
                .write(
                        reader -> List.of(certificate(9, 2), certificate(9, 10), certificate(10, 1))
                                .forEach(reader),
                        out);
        Map<String, byte[]> files = unpacked(out.toByteArray());

        assertThat(files.keySet())
                .containsExactly(
                        "certificates.csv",
                        "2026-VC000009-00002.pdf",
                        "2026-VC000009-00010.pdf",
                        "2026-VC000010-00001.pdf");
        assertThat(new ArrayList<>(files.keySet()).subList(1, 4)).isSorted();
        assertThat(files.get("2026-VC000009-00010.pdf")).isEqualTo(document("009010AAAAAAAAAA"));
        assertThat(new String(files.get("certificates.csv"), StandardCharsets.UTF_8).lines())
                .hasSize(4)
                .startsWith("certificate,name,quantity,serials,code,verify,file")
                .contains("VC9/2026-10,'=Name 10,3,CN-5-1-3-2-2-0-233,0090-10AA-AAAA-AAAA,"
                        + "https://store.example/en/certificates/009010AAAAAAAAAA,2026-VC000009-00010.pdf");
    }

    /** What is kept of 400 documents of 256 KiB is a few of them: as much as of 10,000. */
    @Test
    void however_many_documents_there_are_only_a_piece_of_them_is_in_memory() throws IOException {
        bytesEach = MEGABYTE / 4;
        Counter out = new Counter();
        long before = used();

        archive().write(certificates(400), out);

        assertThat(out.bytes).isGreaterThan(100L * MEGABYTE);
        assertThat(out.mostUsed - before).isLessThan(25L * MEGABYTE);
        assertThat(pieces).hasSize(400 / SharesArchive.PIECE).containsOnly(SharesArchive.PIECE);
    }

    @Test
    void an_archive_that_breaks_off_asks_for_no_more_documents() {
        bytesEach = MEGABYTE / 4;
        Counter out = new Counter();
        out.most = MEGABYTE;

        assertThatThrownBy(() -> archive().write(certificates(400), out)).isInstanceOf(IOException.class);
        assertThat(pieces).hasSize(1);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Counts what is written, and looks every 40 MiB how much memory is in use. */
    private static final class Counter extends OutputStream {

        private long bytes;
        private long most = Long.MAX_VALUE;
        private long mostUsed;
        private long looked;

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            bytes += length;
            if (bytes > most) {
                throw new IOException("Gone");
            }
            if (bytes - looked > 40L * MEGABYTE) {
                looked = bytes;
                mostUsed = Math.max(mostUsed, used());
            }
        }
    }
}
