package org.tonne.web.buyer;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The cookie of a buyer who is signed in. It ends with the browser; the store ends it earlier. */
final class AccountCookie {

    private static final String NAME = "__Host-tonne-account";

    private AccountCookie() {}

    /** What the browser sent, or nothing. */
    static String value(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        if (cookies == null) {
            return "";
        }
        for (Cookie cookie : cookies) {
            if (NAME.equals(cookie.getName())) {
                return cookie.getValue();
            }
        }
        return "";
    }

    /** The cookie to send; an empty value takes it away. */
    static Cookie of(String token) {
        Cookie cookie = new Cookie(NAME, token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        cookie.setAttribute("SameSite", "Lax");
        if (token.isEmpty()) {
            cookie.setMaxAge(0);
        }
        return cookie;
    }
}
