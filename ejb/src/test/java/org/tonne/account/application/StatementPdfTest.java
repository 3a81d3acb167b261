package org.tonne.account.application;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import org.junit.jupiter.api.Test;
import org.tonne.account.application.StatementPdf.Part;
import org.tonne.account.application.StatementPdf.Row;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class StatementPdfTest {

    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void a_statement_says_what_it_is_given_over_as_many_pages_as_it_takes_and_always_in_the_same_bytes()
            throws IOException {
        StatementPdf.Words words = words("en", false, 80);

        byte[] pdf = StatementPdf.draw(words, AT);

        assertThat(StatementPdf.draw(words, AT)).isEqualTo(pdf);
        PdfReader reader = new PdfReader(pdf);
        PdfTextExtractor pages = new PdfTextExtractor(reader);
        assertThat(reader.getNumberOfPages()).isGreaterThan(1);
        assertThat(pages.getTextFromPage(1)).contains("Annual statement", "2026", "ada@example.org", "VC1/2026");
        assertThat(pages.getTextFromPage(reader.getNumberOfPages()))
                .contains("VC80/2026", "1,234", "The proof is each certificate.");
    }

    @Test
    void a_statement_in_arabic_is_marked_as_such() throws IOException {
        PdfReader reader = new PdfReader(StatementPdf.draw(words("ar", true, 1), AT));

        assertThat(reader.getCatalog().get(PdfName.LANG)).hasToString("ar");
    }

    private static StatementPdf.Words words(String language, boolean rightToLeft, int certificates) {
        List<Row> rows = IntStream.rangeClosed(1, certificates)
                .mapToObj(number ->
                        new Row("VC" + number + "/2026, 20 Nov 2026", "Colegio San Martín, 7KQ4-M2XN-PF8V-C3TR", "12"))
                .toList();
        return new StatementPdf.Words(
                "Annual statement",
                "2026",
                language,
                rightToLeft,
                List.of(new Row("E-mail address", "ada@example.org", "")),
                List.of(new Part("Certificates", rows, "Units cancelled in the year", "1,234")),
                List.of("The proof is each certificate."));
    }
}
