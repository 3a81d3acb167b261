package org.tonne.quotation.application;

import org.tonne.certificate.pdf.PlainSheet;

import java.time.Instant;
import java.util.List;

/** Draws a quotation from the words of its reader's language. */
public final class QuotationPdf {

    private QuotationPdf() {}

    /**
     * A quotation in words.
     *
     * @param title what it is
     * @param number which one, as {@code Q-2026-000017}
     * @param language of the words, of two letters
     * @param rightToLeft whether it is read so
     * @param facts names and values at its head
     * @param parts one for each seller
     * @param total name of the sum of all
     * @param sum of all
     * @param notes what else a reader must know
     */
    public record Words(
            String title,
            String number,
            String language,
            boolean rightToLeft,
            List<Fact> facts,
            List<Part> parts,
            String total,
            String sum,
            List<String> notes) {}

    /**
     * What one seller offers.
     *
     * @param heading over it
     * @param rows offer by offer
     * @param transfer how it is paid
     */
    public record Part(String heading, List<Row> rows, List<Fact> transfer) {}

    /**
     * Units of one offer.
     *
     * @param units how many, and the price of each
     * @param what of which project and kind
     * @param amount what they cost
     */
    public record Row(String units, String what, String amount) {}

    /**
     * A name and its value.
     *
     * @param label the name
     * @param value the value
     */
    public record Fact(String label, String value) {}

    /**
     * The document: the same words at the same time give the same bytes.
     *
     * @param at the time it names as its own
     */
    public static byte[] draw(Words words, Instant at) {
        PlainSheet sheet = new PlainSheet(words.title(), words.number(), words.language(), words.rightToLeft());
        words.facts().forEach(fact -> sheet.fact(fact.label(), fact.value()));
        for (Part part : words.parts()) {
            sheet.heading(part.heading());
            part.rows().forEach(row -> sheet.row(row.units(), row.what(), row.amount()));
            part.transfer().forEach(fact -> sheet.fact(fact.label(), fact.value()));
        }
        sheet.total(words.total(), words.sum());
        words.notes().forEach(sheet::words);
        return sheet.bytes(at);
    }
}
