package org.tonne.account.application;

import org.tonne.certificate.pdf.PlainSheet;

import java.time.Instant;
import java.util.List;

/** Draws the statement of a year from the words of its reader's language. */
public final class StatementPdf {

    private StatementPdf() {}

    /**
     * A statement in words.
     *
     * @param title what it is
     * @param year which one
     * @param language of the words, of two letters
     * @param rightToLeft whether it is read so
     * @param facts names and values at its head
     * @param parts lists with their sums
     * @param notes what else a reader must know
     */
    public record Words(
            String title,
            String year,
            String language,
            boolean rightToLeft,
            List<Row> facts,
            List<Part> parts,
            List<String> notes) {}

    /**
     * A list and its sum.
     *
     * @param heading over it
     * @param rows one by one
     * @param total name of the sum
     * @param sum of all
     */
    public record Part(String heading, List<Row> rows, String total, String sum) {}

    /**
     * A line.
     *
     * @param label what it is
     * @param text about what
     * @param amount how much; may be empty
     */
    public record Row(String label, String text, String amount) {}

    /**
     * The document.
     *
     * @param at the time it names as its own
     */
    public static byte[] draw(Words words, Instant at) {
        PlainSheet sheet = new PlainSheet(words.title(), words.year(), words.language(), words.rightToLeft());
        words.facts().forEach(fact -> sheet.fact(fact.label(), fact.text()));
        for (Part part : words.parts()) {
            sheet.heading(part.heading());
            part.rows().forEach(row -> sheet.row(row.label(), row.text(), row.amount()));
            sheet.total(part.total(), part.sum());
        }
        words.notes().forEach(sheet::words);
        return sheet.bytes(at);
    }
}
