package org.tonne.certificate.pdf;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfContentByte;
import org.tonne.certificate.application.CertificateWording;
import org.tonne.certificate.application.CertificateWording.Sentences;
import org.tonne.certificate.domain.CertificateFacts;
import org.tonne.certificate.domain.CertificateFacts.Part;
import org.tonne.certificate.domain.CertificateFacts.Transaction;
import org.tonne.certificate.pdf.Flow.Style;
import org.tonne.shared.Codes;
import org.tonne.shared.UnitBlock;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The layout of a certificate: what stands where, from the head to the square code. */
final class Sheet {

    private static final Style LABEL = new Style(Faces.TEXT, 8.5f, 11.5f, Ink.SOFT);
    private static final Style BODY = new Style(Faces.TEXT, 10.5f, 14.5f, Ink.INK);
    private static final Style FACT = new Style(Faces.TEXT, 10, 13, Ink.INK);
    private static final Style STRONG = new Style(Faces.STRONG, 10, 13, Ink.INK);
    private static final Style NUMBER = new Style(Faces.STRONG, 12, 15, Ink.INK);
    private static final Style TITLE = new Style(Faces.STRONG, 14, 19, Ink.BRASS);
    private static final Style SERIAL = new Style(Faces.TEXT, 9, 14, Ink.INK);
    private static final Style CODE = new Style(Faces.STRONG, 13, 18, Ink.INK);
    private static final float SEAL = 128;
    private static final float LOGO = 26 * 142 / 32f;
    private static final float WIDTH = Flow.RIGHT - Flow.LEFT;
    private static final float COLUMN = WIDTH / 2;

    private final CertificateFacts facts;
    private final CertificateWording wording;
    private final Sentences words;
    private final ByteMatrix squares;
    private final Flow flow;

    Sheet(CertificateFacts facts) {
        this.facts = facts;
        this.wording = CertificateWording.in(facts.language());
        this.words = wording.of(facts);
        this.squares = Drawing.encoded(facts.verifyAddress());
        this.flow = new Flow(this::continued, wording.rightToLeft());
    }

    /** Everything in its place. */
    Flow laidOut() {
        head();
        presentation();
        reason();
        for (Part part : facts.parts()) {
            grid(part);
            serials(part);
        }
        return flow;
    }

    private void head() {
        float top = flow.y();
        flow.draw(canvas -> Drawing.logo(canvas, flow.leftOf(Flow.LEFT, LOGO), top - 28, 26));
        flow.right(wording.text("number"), LABEL, Flow.RIGHT);
        flow.down(LABEL.leading());
        flow.right(facts.number(), NUMBER, Flow.RIGHT);
        flow.down(36);
        ruler();
    }

    private void ruler() {
        float y = flow.y();
        flow.draw(canvas -> Drawing.ruler(canvas, Flow.LEFT, Flow.RIGHT, y));
        flow.down(16);
    }

    private void continued() {
        flow.paragraph(wording.say("continued", facts.number()), STRONG, Flow.LEFT, WIDTH);
        flow.down(14);
        ruler();
    }

    private void presentation() {
        float top = flow.y();
        float width = WIDTH - SEAL - 18;
        flow.draw(canvas -> Drawing.seal(canvas, flow.leftOf(Flow.RIGHT - SEAL, SEAL), top - SEAL - 4, SEAL));
        flow.paragraph(words.title(), TITLE, Flow.LEFT, width);
        flow.down(2);
        fitted(words.quantity(), Ink.ENAMEL, 50, width, 1);
        flow.down(6);
        flow.paragraph(words.statement(), BODY, Flow.LEFT, width);
        flow.down(Math.max(8, flow.y() - (top - SEAL - 12)));
        fitted(words.name(), Ink.INK, 24, WIDTH, 4);
        flow.down(8);
    }

    // The largest size, from this one down, in which the text takes no more lines than that.
    private void fitted(String text, Ink ink, int largest, float width, int lines) {
        int size = largest;
        while (size > 12 && style(size, ink).lines(text, width).size() > lines) {
            size -= 2;
        }
        flow.paragraph(text, style(size, ink), Flow.LEFT, width);
    }

    private static Style style(float size, Ink ink) {
        return new Style(Faces.DISPLAY, size, size * 1.16f, ink);
    }

    private void reason() {
        flow.paragraph(words.reasonLabel(), LABEL, Flow.LEFT, WIDTH);
        flow.paragraph(words.reason(), BODY, Flow.LEFT, WIDTH);
        flow.down(9);
    }

    private void grid(Part part) {
        flow.makeRoom(4 * (LABEL.leading() + FACT.leading()));
        flow.paragraph(wording.text("project"), LABEL, Flow.LEFT, WIDTH);
        flow.paragraph(part.projectTitle(), FACT, Flow.LEFT, WIDTH);
        flow.down(5);
        pair(
                List.of(wording.text("registered"), wording.text("reductions")),
                List.of(part.projectKey() + ", " + wording.country(part), reductions(part)));
        pair(
                List.of(wording.text("unit"), wording.text("transactions")),
                List.of(wording.units(part), transactions(part.transactions())));
    }

    // Two facts side by side; the longer one tells how far down the next begins.
    private void pair(List<String> labels, List<String> values) {
        flow.makeRoom(LABEL.leading() + 3 * FACT.leading());
        float top = flow.y();
        float lowest = top;
        for (int column = 0; column < labels.size(); column++) {
            float left = Flow.LEFT + column * COLUMN;
            flow.down(flow.y() - top);
            flow.paragraph(labels.get(column), LABEL, left, COLUMN - 12);
            flow.paragraph(values.get(column), FACT, left, COLUMN - 12);
            lowest = Math.min(lowest, flow.y());
        }
        flow.down(flow.y() - lowest + 5);
    }

    private String reductions(Part part) {
        LocalDate from = part.reductionsFrom();
        LocalDate to = part.reductionsTo();
        return from == null || to == null
                ? wording.text("reductions.unknown")
                : wording.day(from) + " – " + wording.day(to);
    }

    private String transactions(List<Transaction> transactions) {
        return transactions.stream()
                .map(transaction ->
                        wording.say("transaction", transaction.identifier(), wording.minute(transaction.completedAt()))
                                + (transaction.attestationNumber() == null
                                        ? ""
                                        : ", " + wording.say("attestation", transaction.attestationNumber())))
                .collect(Collectors.joining("; "));
    }

    private void serials(Part part) {
        flow.down(4);
        flow.makeRoom(STRONG.leading() + 3 * SERIAL.leading());
        flow.paragraph(wording.text("serials"), STRONG, Flow.LEFT, WIDTH);
        flow.down(2);
        serialHead();
        for (UnitBlock block : part.blocks()) {
            if (flow.makeRoom(SERIAL.leading())) {
                serialHead();
            }
            serialRow(block.firstSerial(), block.lastSerial(), number(block), SERIAL);
            hairline();
        }
        flow.down(10);
    }

    private String number(UnitBlock block) {
        return wording.number(block.quantity().units());
    }

    private void serialHead() {
        float top = flow.y();
        flow.draw(canvas -> {
            Ink.SUNK.fill(canvas);
            canvas.rectangle(Flow.LEFT, top - SERIAL.leading(), WIDTH, SERIAL.leading());
            canvas.fill();
        });
        serialRow(wording.text("first"), wording.text("last"), wording.text("quantity"), LABEL);
        hairline();
    }

    private void serialRow(String first, String last, String quantity, Style style) {
        Style row = new Style(style.face(), style.size(), SERIAL.leading(), style.ink());
        flow.line(row.lines(first, WIDTH).get(0), row, Flow.LEFT + 6, WIDTH);
        flow.line(row.lines(last, WIDTH).get(0), row, Flow.LEFT + 6 + WIDTH * 0.42f, WIDTH);
        flow.right(quantity, row, Flow.RIGHT - 6);
        flow.down(SERIAL.leading());
    }

    private void hairline() {
        float y = flow.y();
        flow.draw(canvas -> {
            Ink.HAIR.stroke(canvas);
            canvas.setLineWidth(0.5f);
            canvas.moveTo(Flow.LEFT, y);
            canvas.lineTo(Flow.RIGHT, y);
            canvas.stroke();
        });
    }

    /** The foot of the first page: the square code and how to check. */
    void foot(PdfContentByte canvas) {
        float side = 90;
        float bottom = 46;
        Ink.HAIR.stroke(canvas);
        canvas.setLineWidth(0.7f);
        canvas.moveTo(Flow.LEFT, bottom + side + 6);
        canvas.lineTo(Flow.RIGHT, bottom + side + 6);
        canvas.stroke();
        Drawing.code(canvas, squares, flow.leftOf(Flow.LEFT - 4, side), bottom, side);
        float left = Flow.LEFT + side + 10;
        float active = flow.leftOf(Flow.LEFT, side + 210);
        canvas.setAction(new PdfAction(facts.verifyAddress()), active, bottom, active + side + 210, bottom + side);
        float y = bottom + side - 4;
        y = write(canvas, wording.text("check"), STRONG, left, y);
        URI address = URI.create(facts.verifyAddress());
        y = write(canvas, wording.say("check.how", address.getRawAuthority() + address.getRawPath()), LABEL, left, y);
        y = write(canvas, Codes.printed(facts.code()), CODE, left, y) - 2;
        write(canvas, wording.say("issued", wording.day(facts.issuedAt())), LABEL, left, y);
    }

    /** The foot of every page of several. */
    void pageNumber(PdfContentByte canvas, int page, int pages) {
        write(canvas, wording.say("page", facts.number(), page, pages), LABEL, Flow.LEFT, 41);
    }

    private float write(PdfContentByte canvas, String text, Style style, float left, float top) {
        float y = top;
        style.ink().fill(canvas);
        for (Line line : style.lines(text, Flow.RIGHT - left)) {
            line.draw(canvas, flow.leftOf(left, line.width()), y - style.ascent());
            y -= style.leading();
        }
        return y;
    }
}
