package org.tonne.web.buyer;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.account.application.BuyerAccount;
import org.tonne.account.application.OwnCertificate;
import org.tonne.account.application.OwnPayment;
import org.tonne.account.application.OwnQueries;
import org.tonne.account.application.SignedInBuyers;
import org.tonne.account.application.StatementPdf;
import org.tonne.web.ui.Visit;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sends a buyer the statement of a year. */
public class StatementServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignedInBuyers signedIn;

    @Inject
    private transient OwnQueries ownQueries;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request);
        Optional<BuyerAccount> account = signedIn.find(AccountCookie.value(request));
        if (account.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", visit.getBase() + "/account/sign-in" + Onward.query(visit.getAddress()));
            return;
        }
        String typed = visit.part("year");
        int year = typed.matches("20[0-9]{2}") ? Integer.parseInt(typed) : 0;
        List<OwnCertificate> certificates = ownQueries.certificates(account.get()).stream()
                .filter(certificate -> certificate.year() == year)
                .toList();
        List<OwnPayment> payments = year == 0 ? List.of() : ownQueries.payments(account.get(), year);
        if (certificates.isEmpty() && payments.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Instant now = clock.instant();
        byte[] pdf = StatementPdf.draw(new Statement(visit).of(account.get(), year, certificates, payments, now), now);
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=\"tonne-" + year + ".pdf\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
