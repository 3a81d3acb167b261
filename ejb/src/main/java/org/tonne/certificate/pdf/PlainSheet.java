package org.tonne.certificate.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import org.tonne.certificate.pdf.Flow.Style;
import org.tonne.shared.UnitBlock;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/**
 * A sober document in the store's faces: headings, facts, serials, and lines to write on. The same content at the same
 * time gives the same bytes. Texts may be of any script.
 */
public final class PlainSheet {

    private static final Style TITLE = new Style(Faces.STRONG, 14, 19, Ink.INK);
    private static final Style HEADING = new Style(Faces.STRONG, 10, 16, Ink.ENAMEL);
    private static final Style LABEL = new Style(Faces.TEXT, 8.5f, 11.5f, Ink.SOFT);
    private static final Style FACT = new Style(Faces.TEXT, 10, 13, Ink.INK);
    private static final float WIDTH = Flow.RIGHT - Flow.LEFT;
    private static final float LABELS = 170;
    private static final Style SUM = new Style(Faces.DISPLAY, 20, 26, Ink.ENAMEL);
    private static final float AMOUNTS = 110;
    private static final float LOGO = 20 * 142 / 32f;
    private static final float TO_WRITE_ON = 22;

    private final Flow flow;
    private final String title;
    private final String number;
    private final String language;

    /**
     * An empty document in English.
     *
     * @param title what it is
     * @param number which one it is; stands on every page
     */
    public PlainSheet(String title, String number) {
        this(title, number, "en", false);
    }

    /**
     * An empty document.
     *
     * @param title what it is
     * @param number which one it is; stands on every page
     * @param language of its words
     * @param rightToLeft whether it is read so
     */
    public PlainSheet(String title, String number, String language, boolean rightToLeft) {
        this.title = title;
        this.number = number;
        this.language = language;
        this.flow = new Flow(this::head, rightToLeft);
        head();
        flow.paragraph(title, TITLE, Flow.LEFT, WIDTH);
        flow.down(8);
    }

    private void head() {
        float top = flow.y();
        flow.draw(canvas -> Drawing.logo(canvas, flow.leftOf(Flow.LEFT, LOGO), top - 22, 20));
        flow.right(number, LABEL, Flow.RIGHT);
        flow.down(36);
    }

    /** Begins a part. */
    public PlainSheet heading(String text) {
        flow.down(6);
        flow.makeRoom(HEADING.leading() + 2 * FACT.leading());
        flow.paragraph(text, HEADING, Flow.LEFT, WIDTH);
        return this;
    }

    /** Sets a fact beside its name. */
    public PlainSheet fact(String label, String value) {
        flow.makeRoom(FACT.leading());
        flow.line(LABEL.lines(label, LABELS).get(0), LABEL, Flow.LEFT, LABELS);
        flow.paragraph(value, FACT, Flow.LEFT + LABELS, WIDTH - LABELS);
        flow.down(2);
        return this;
    }

    /** Sets a paragraph. */
    public PlainSheet words(String text) {
        flow.paragraph(text, FACT, Flow.LEFT, WIDTH);
        flow.down(3);
        return this;
    }

    /** Sets a line of a list: what it is, about what, and how much. */
    public PlainSheet row(String label, String text, String amount) {
        flow.makeRoom(FACT.leading() + 6);
        flow.line(LABEL.lines(label, LABELS).get(0), LABEL, Flow.LEFT, LABELS);
        flow.right(amount, FACT, Flow.RIGHT);
        flow.paragraph(text, FACT, Flow.LEFT + LABELS, WIDTH - LABELS - AMOUNTS);
        flow.down(3);
        float y = flow.y();
        flow.draw(canvas -> {
            Ink.HAIR.stroke(canvas);
            canvas.setLineWidth(0.5f);
            canvas.moveTo(Flow.LEFT, y);
            canvas.lineTo(Flow.RIGHT, y);
            canvas.stroke();
        });
        flow.down(3);
        return this;
    }

    /** Sets the sum of a list under the ruler. */
    public PlainSheet total(String label, String sum) {
        flow.makeRoom(SUM.leading() + 24);
        flow.down(12);
        float y = flow.y();
        flow.draw(canvas -> Drawing.ruler(canvas, Flow.LEFT, Flow.RIGHT, y));
        flow.down(6);
        flow.line(HEADING.lines(label, WIDTH - AMOUNTS).get(0), HEADING, Flow.LEFT, WIDTH - AMOUNTS);
        flow.right(sum, SUM, Flow.RIGHT);
        flow.down(SUM.leading() + 10);
        return this;
    }

    /** Sets blocks of units, one a line, with their quantities. */
    public PlainSheet serials(List<UnitBlock> blocks) {
        for (UnitBlock block : blocks) {
            flow.makeRoom(FACT.leading());
            flow.line(FACT.lines(block.toString(), WIDTH).get(0), FACT, Flow.LEFT, WIDTH);
            flow.right(Long.toString(block.quantity().units()), FACT, Flow.RIGHT);
            flow.down(FACT.leading());
        }
        return this;
    }

    /** Leaves a line to write on, with what is to be written. */
    public PlainSheet blank(String label) {
        flow.makeRoom(TO_WRITE_ON + LABEL.leading());
        flow.down(TO_WRITE_ON);
        float y = flow.y();
        flow.draw(canvas -> {
            Ink.HAIR.stroke(canvas);
            canvas.setLineWidth(0.7f);
            canvas.moveTo(Flow.LEFT + LABELS, y);
            canvas.lineTo(Flow.RIGHT, y);
            canvas.stroke();
        });
        flow.down(-LABEL.leading());
        flow.line(LABEL.lines(label, LABELS).get(0), LABEL, Flow.LEFT, LABELS);
        flow.down(LABEL.leading());
        return this;
    }

    /**
     * The document as a PDF.
     *
     * @param at the time it names as its own
     */
    public byte[] bytes(Instant at) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(48 * 1024);
        try (Document document = new Document(PageSize.A4)) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            document.open();
            describe(writer, at);
            for (int page = 0; page < flow.pages(); page++) {
                if (page > 0) {
                    document.newPage();
                }
                flow.page(page).forEach(drawing -> drawing.accept(writer.getDirectContent()));
            }
        } catch (DocumentException failure) {
            throw new IllegalStateException(title + " " + number + " cannot be drawn", failure);
        }
        return SteadyBytes.of(out.toByteArray(), title + number);
    }

    private void describe(PdfWriter writer, Instant at) {
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(at.toEpochMilli());
        PdfDate made = new PdfDate(calendar);
        writer.getInfo().put(PdfName.TITLE, new PdfString(title + " " + number, PdfString.TEXT_UNICODE));
        writer.getInfo().put(PdfName.CREATIONDATE, made);
        writer.getInfo().put(PdfName.MODDATE, made);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language));
    }
}
