package org.tonne.integration.rest;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.account.application.PartnerKeys.Partner;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * The first to see every request: puts the security headers on every answer, finds out who asks, and sends away who asks
 * too often. The registry is exempt: it may deliver what has piled up.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class EdgeFilter extends HttpFilter {

    /** The attribute of a request that holds the {@link Partner} it comes from, if it has a valid key. */
    public static final String PARTNER = "org.tonne.partner";

    private static final long serialVersionUID = 1L;

    private final RateLimit addresses = new RateLimit(200, 1_000, System::nanoTime);
    private final RateLimit partners = new RateLimit(20_000, 40_000, System::nanoTime);

    @Inject
    private Partners keys;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        int seconds = isRegistry(request) ? 0 : wait(request);
        if (seconds == 0) {
            chain.doFilter(request, response);
        } else {
            refuse(response, seconds);
        }
    }

    private static boolean isRegistry(HttpServletRequest request) {
        return String.valueOf(request.getPathInfo()).startsWith("/soap/")
                || request.getServletPath().startsWith("/soap/");
    }

    private int wait(HttpServletRequest request) {
        Optional<Partner> partner = keys.of(request.getHeader("Authorization"));
        if (partner.isEmpty()) {
            return addresses.take(request.getRemoteAddr());
        }
        request.setAttribute(PARTNER, partner.get());
        return partners.take(partner.get().id().toString());
    }

    private static void refuse(HttpServletResponse response, int seconds) throws IOException {
        Problem problem = Problem.of(new Refused(ErrorCode.TOO_MANY_REQUESTS, Map.of("seconds", seconds)));
        response.setStatus(problem.status());
        response.setHeader("Retry-After", String.valueOf(seconds));
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(Problem.TYPE);
        response.getOutputStream().write(Json.bytes(problem));
    }
}
