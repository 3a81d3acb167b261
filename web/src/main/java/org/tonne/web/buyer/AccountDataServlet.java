package org.tonne.web.buyer;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.account.application.BuyerAccount;
import org.tonne.account.application.OwnData;
import org.tonne.account.application.SignedInBuyers;
import org.tonne.web.ui.Visit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Sends a buyer all that is kept about them. */
public class AccountDataServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignedInBuyers signedIn;

    @Inject
    private transient OwnData ownData;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<BuyerAccount> account = signedIn.find(AccountCookie.value(request));
        if (account.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", Visit.of(request).getBase() + "/account/sign-in");
            return;
        }
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"tonne-account.json\"");
        response.getWriter().write(ownData.of(account.get()));
    }
}
