package org.tonne.web.buyer;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.web.ui.HostCookie;

/** The cookie of a buyer who is signed in. It ends with the browser; the store ends it earlier. */
final class AccountCookie {

    private static final String NAME = "__Host-tonne-account";

    private AccountCookie() {}

    /** What the browser sent, or nothing. */
    static String value(HttpServletRequest request) {
        return HostCookie.value(request, NAME);
    }

    /** The cookie to send; an empty value takes it away. */
    static Cookie of(String token) {
        return HostCookie.of(NAME, token, HostCookie.UNTIL_CLOSED);
    }
}
