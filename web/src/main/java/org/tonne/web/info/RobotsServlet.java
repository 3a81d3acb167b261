package org.tonne.web.info;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.config.StoreSettings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells crawlers (RFC 9309) where the addresses are, and what they would walk through without an end or for nothing. */
public class RobotsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final List<String> CLOSED = List.of(
            "/admin",
            "/api/",
            "/*/account",
            "/*/basket",
            "/*/checkout",
            "/*/orders/",
            "/*/search",
            "/*/seller",
            "/*/sign-in",
            "/*/projects?",
            "/*/calculator*?",
            "/*/cancellations?");

    @Inject
    private transient StoreSettings store;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        StringBuilder text = new StringBuilder("User-agent: *\n");
        CLOSED.forEach(path -> text.append("Disallow: ").append(path).append('\n'));
        text.append("\nSitemap: ").append(store.baseUrl()).append("/sitemap.xml\n");
        response.getWriter().write(text.toString());
    }
}
