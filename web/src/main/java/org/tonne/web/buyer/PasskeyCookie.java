package org.tonne.web.buyer;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.web.ui.HostCookie;

/** The cookie of a browser that was asked for a passkey: only it may answer. */
final class PasskeyCookie {

    private static final String NAME = "__Host-tonne-passkey";
    private static final int FIVE_MINUTES = 5 * 60;

    private PasskeyCookie() {}

    /** What the browser sent, or nothing. */
    static String value(HttpServletRequest request) {
        return HostCookie.value(request, NAME);
    }

    /** The cookie to send; an empty token takes it away. */
    static Cookie of(String token) {
        return HostCookie.of(NAME, token, FIVE_MINUTES);
    }
}
