package org.tonne.web.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The one cookie of the storefront: what was picked. Set only when something is put into the basket. */
public final class BasketCookie {

    /** Its name, which makes browsers keep it to this very host. */
    public static final String NAME = "__Host-tonne-basket";

    private static final int DAYS_30 = 30 * 24 * 60 * 60;

    private BasketCookie() {}

    /** What the browser sent, or nothing. */
    public static String value(HttpServletRequest request) {
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
    public static Cookie of(String value) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(value.isEmpty() ? 0 : DAYS_30);
        return cookie;
    }
}
