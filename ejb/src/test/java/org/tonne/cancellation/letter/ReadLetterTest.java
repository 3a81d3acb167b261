package org.tonne.cancellation.letter;

import org.junit.jupiter.api.Test;
import org.tonne.fixture.Letters;
import org.tonne.shared.UnitBlock;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;

import static org.assertj.core.api.Assertions.assertThat;

class ReadLetterTest {

    private static final byte[] LETTER = Letters.attestation(
            "VC1/2026", List.of(UnitBlock.parse("CN-5-1066867-1-1-0-233 to CN-5-1067866-1-1-0-233")));

    private final ReadLetter readLetter = new ReadLetter();

    @Test
    void a_letter_says_what_its_pages_say() {
        assertThat(readLetter.read(LETTER)).hasValueSatisfying(letter -> {
            assertThat(letter.text()).contains("VC1/2026", "CN-5-1066867-1-1-0-233");
            assertThat(letter.sha256()).hasSize(64);
        });
    }

    @Test
    void a_part_that_unpacks_to_gigabytes_is_not_opened() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.writeBytes("%PDF-1.4\n1 0 obj<</Filter/FlateDecode>>stream\n".getBytes(StandardCharsets.US_ASCII));
        try (DeflaterOutputStream packed = new DeflaterOutputStream(bomb)) {
            for (int megabyte = 0; megabyte < 64; megabyte++) {
                packed.write(new byte[1024 * 1024]);
            }
        }
        bomb.writeBytes("\nendstream endobj".getBytes(StandardCharsets.US_ASCII));

        assertThat(bomb.size()).isLessThan(100_000);
        assertThat(new PdfBounds(bomb.toByteArray()).hold()).isFalse();
    }

    @Test
    void parts_packed_twice_or_in_unusual_ways_are_not_opened() {
        for (String filter : List.of(
                "[/FlateDecode/FlateDecode]",
                "[/FlateDecode /Fl]",
                "[/FlateDecode             /FlateDecode]",
                "[/FlateDecode /RunLengthDecode /FlateDecode]",
                "[/FlateDecode %]\n/FlateDecode]",
                " %\n[/Fl#61teDecode /#46lateDecode]",
                " 5 0 R",
                "/LZWDecode",
                "/LZW ",
                "/L#5aWDecode",
                "[/ASCIIHexDecode/FlateDecode]",
                "[/ASCII#385Decode/FlateDecode]",
                "/FlateDecode/#45ncrypt 5 0 R")) {
            String pdf = "%PDF-1.4\n1 0 obj<</Filter" + filter + ">>stream\nx\nendstream endobj";
            assertThat(new PdfBounds(pdf.getBytes(StandardCharsets.US_ASCII)).hold())
                    .as(filter)
                    .isFalse();
        }
    }

    @Test
    void parts_packed_once_or_not_at_all_are_opened() {
        for (String filter :
                List.of("", "/Filter/FlateDecode", "/Filter [ /FlateDecode ]", "/Filter[/FlateDecode /DCTDecode]")) {
            String pdf = "%PDF-1.4\n1 0 obj<</Name/A#20B" + filter + ">>stream\nx\nendstream endobj";
            assertThat(new PdfBounds(pdf.getBytes(StandardCharsets.US_ASCII)).hold())
                    .as(filter)
                    .isTrue();
        }
    }

    @Test
    void a_letter_that_numbers_more_objects_than_it_has_bytes_is_not_opened() {
        for (String part : List.of(
                "xref\n0 700000000\n",
                "xref\n00700000000 6u535 f\ntrailer",
                "xref %trailer\n700000000 6\n",
                "<</Type/XRef/Size 700000000>>",
                "<</Type/XRef/Index [0 5 700000000 6]>>",
                "<</Type/XRef/Si#7ae 700000000>>",
                "<</Type/XRef/#49nde#78 [0 5 700000000 6]>>",
                "99999999999999999999 0 obj")) {
            assertThat(new PdfBounds(("%PDF-1.4\n" + part).getBytes(StandardCharsets.US_ASCII)).hold())
                    .as(part)
                    .isFalse();
        }
    }

    @Test
    void a_letter_whose_pages_hold_themselves_is_left() throws IOException {
        String kept = "LettersFuzzTestInputs/a_letter_is_read_within_bounds_or_left/written-pages-in-a-circle.pdf";
        try (InputStream circle = Objects.requireNonNull(getClass().getResourceAsStream(kept))) {
            assertThat(readLetter.read(circle.readAllBytes())).isEmpty();
        }
    }

    @Test
    void a_letter_damaged_anywhere_is_read_or_left_and_never_fails() {
        Random random = new Random(20_261_126);
        for (int round = 0; round < 500; round++) {
            byte[] damaged = LETTER.clone();
            for (int i = 0; i < 20; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            readLetter.read(damaged).ifPresent(letter -> assertThat(letter.text())
                    .isNotNull());
        }
    }
}
