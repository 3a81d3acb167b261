package org.tonne.web.order;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.order.application.PurchaseView;
import org.tonne.order.application.QuotationView;
import org.tonne.quotation.application.QuotationPdf;
import org.tonne.quotation.application.ReadQuotation;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Visit;

import java.io.IOException;
import java.util.Optional;

/** Sends the document of a quotation, in the language of the address. */
public class QuotationServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReadQuotation readQuotation;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request);
        Optional<PurchaseView> purchase = Ids.read(visit.part("id")).flatMap(readQuotation::find);
        if (purchase.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        QuotationView quotation = purchase.get().quotation().orElseThrow();
        byte[] pdf = QuotationPdf.draw(new QuotationWords(visit).of(purchase.get(), quotation), quotation.issuedAt());
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=\"" + quotation.number() + ".pdf\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
