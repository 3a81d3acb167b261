package org.tonne.quotation.application;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import org.junit.jupiter.api.Test;
import org.tonne.quotation.application.QuotationPdf.Fact;
import org.tonne.quotation.application.QuotationPdf.Part;
import org.tonne.quotation.application.QuotationPdf.Row;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class QuotationPdfTest {

    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void a_quotation_says_what_it_is_given_over_as_many_pages_as_it_takes_and_always_in_the_same_bytes()
            throws IOException {
        QuotationPdf.Words words = words("en", false, 60);

        byte[] pdf = QuotationPdf.draw(words, AT);

        assertThat(QuotationPdf.draw(words, AT)).isEqualTo(pdf);
        PdfReader reader = new PdfReader(pdf);
        PdfTextExtractor pages = new PdfTextExtractor(reader);
        assertThat(reader.getNumberOfPages()).isGreaterThan(1);
        assertThat(pages.getTextFromPage(1))
                .contains("Quotation", "Q-2026-000017", "Ada Ltd", "Seller: first", "1,000", "Wind farm 1");
        assertThat(pages.getTextFromPage(reader.getNumberOfPages()))
                .contains("Q-2026-000017", "RF18 ABCD", "USD 120,000.00", "You owe nothing.");
    }

    @Test
    void a_quotation_in_arabic_is_marked_as_such() throws IOException {
        PdfReader reader = new PdfReader(QuotationPdf.draw(words("ar", true, 1), AT));

        assertThat(reader.getCatalog().get(PdfName.LANG)).hasToString("ar");
    }

    private static QuotationPdf.Words words(String language, boolean rightToLeft, int offers) {
        List<Row> rows = IntStream.rangeClosed(1, offers)
                .mapToObj(number -> new Row("1,000 × USD 2.00", "CN-233, Wind farm " + number, "USD 2,000.00"))
                .toList();
        return new QuotationPdf.Words(
                "Quotation",
                "Q-2026-000017",
                language,
                rightToLeft,
                List.of(new Fact("For", "Ada Ltd")),
                List.of(new Part("Seller: first", rows, List.of(new Fact("Reference", "RF18 ABCD")))),
                "Total",
                "USD 120,000.00",
                List.of("You owe nothing."));
    }
}
