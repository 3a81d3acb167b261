package org.tonne.certificate.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import org.tonne.certificate.application.CertificateWording;
import org.tonne.certificate.domain.CertificateFacts;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/** Draws certificates. The same facts give the same bytes; safe for many threads; needs no container. */
public final class CertificatePdf {

    private CertificatePdf() {}

    /**
     * The certificate as a PDF: one page, and more where the serials need them.
     *
     * @throws IllegalStateException when it cannot be drawn
     */
    public static byte[] render(CertificateFacts facts) {
        Sheet sheet = new Sheet(facts);
        return SteadyBytes.of(drawn(facts, sheet, sheet.laidOut()), facts.code());
    }

    /** What is laid out, drawn; not yet steady. */
    static byte[] drawn(CertificateFacts facts, Sheet sheet, Flow flow) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(48 * 1024);
        try (Document document = new Document(PageSize.A4)) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            document.open();
            describe(writer, facts);
            for (int page = 0; page < flow.pages(); page++) {
                if (page > 0) {
                    document.newPage();
                }
                draw(writer.getDirectContent(), sheet, flow, page);
            }
        } catch (DocumentException failure) {
            throw new IllegalStateException("Certificate " + facts.number() + " cannot be drawn", failure);
        }
        return out.toByteArray();
    }

    private static void describe(PdfWriter writer, CertificateFacts facts) {
        CertificateWording wording = CertificateWording.in(facts.language());
        String title = wording.text("title") + " " + facts.number();
        PdfDate issued = new PdfDate(calendar(facts.issuedAt()));
        writer.getInfo().put(PdfName.TITLE, new PdfString(title, PdfObject.TEXT_UNICODE));
        writer.getInfo().put(PdfName.CREATIONDATE, issued);
        writer.getInfo().put(PdfName.MODDATE, issued);
        writer.getExtraCatalog()
                .put(PdfName.LANG, new PdfString(wording.language().toLanguageTag()));
    }

    private static GregorianCalendar calendar(Instant at) {
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(at.toEpochMilli());
        return calendar;
    }

    private static void draw(PdfContentByte canvas, Sheet sheet, Flow flow, int page) {
        Drawing.frame(canvas, PageSize.A4.getWidth(), PageSize.A4.getHeight());
        flow.page(page).forEach(drawing -> drawing.accept(canvas));
        if (page == 0) {
            sheet.foot(canvas);
        }
        if (flow.pages() > 1) {
            sheet.pageNumber(canvas, page + 1, flow.pages());
        }
    }
}
