package org.tonne.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * Whether something that is sent comes from a page of our own. Browsers say so themselves, in a header that no page can
 * write; so no anonymous form needs a token, and no token needs a session.
 */
final class OwnOrigin {

    private OwnOrigin() {}

    /**
     * Whether the request may change something.
     *
     * @param base the address under which the store is known
     */
    static boolean holds(HttpServletRequest request, URI base) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        @Nullable String origin = request.getHeader("Origin");
        if (origin != null && !"null".equals(origin)) {
            return (site == null || "same-origin".equals(site)) && isOurs(origin, request, base);
        }
        return "same-origin".equals(site);
    }

    private static boolean isOurs(String origin, HttpServletRequest request, URI base) {
        return origin.equalsIgnoreCase(base.getScheme() + "://" + base.getRawAuthority())
                || origin.equalsIgnoreCase(request.getScheme() + "://" + request.getHeader("Host"));
    }
}
