package org.tonne.web.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.config.PaypalSettings;

/** The headers of every answer: what a browser may load, keep and tell. */
@ApplicationScoped
class Headers {

    private static final String POLICY = "Content-Security-Policy";

    @Inject
    PaypalSettings paypal;

    /** The policy of the storefront: everything from here, forms also to the payment page. */
    String policy() {
        return "default-src 'self'; base-uri 'self'; frame-ancestors 'none'; form-action 'self' " + paymentOrigin();
    }

    /**
     * The policy of pages with PrimeFaces widgets. It writes its nonce behind the last word, so the scripts stand last.
     * Some of its widgets set styles on elements (docs/adr: pages and headers).
     */
    String deskPolicy() {
        return "default-src 'self'; base-uri 'self'; frame-ancestors 'none'; form-action 'self';"
                + " style-src-attr 'unsafe-inline'; img-src 'self' data:; script-src 'self'";
    }

    private String paymentOrigin() {
        return paypal.approveOrigin().toString();
    }

    /** Writes what every answer carries. */
    void always(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
    }

    /** Writes what a page of this kind carries. */
    void page(HttpServletRequest request, HttpServletResponse response, Routes.Keeping keeping) {
        response.setHeader("Vary", "Cookie");
        if (keeping == Routes.Keeping.PUBLIC) {
            response.setHeader(
                    "Cache-Control",
                    request.getHeader("Cookie") == null ? "public, max-age=0, must-revalidate" : "private, no-cache");
        } else {
            response.setHeader("Cache-Control", "no-store");
        }
        if (keeping != Routes.Keeping.DESK) {
            response.setHeader(POLICY, policy());
        }
    }
}
