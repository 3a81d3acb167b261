package org.tonne.web.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** A cookie that browsers send to this very host alone, by HTTPS alone, and show to no script. */
public final class HostCookie {

    /** An age that ends with the browser. */
    public static final int UNTIL_CLOSED = -1;

    private HostCookie() {}

    /** What the browser sent under this name, or nothing. */
    public static String value(HttpServletRequest request, String name) {
        Cookie @Nullable [] cookies = request.getCookies();
        if (cookies == null) {
            return "";
        }
        for (Cookie cookie : cookies) {
            if (name.equals(cookie.getName())) {
                return cookie.getValue();
            }
        }
        return "";
    }

    /**
     * The cookie to send; an empty value takes it away.
     *
     * @param name begins with {@code __Host-}, which makes browsers keep it to this host
     * @param seconds how long it is kept
     */
    public static Cookie of(String name, String value, int seconds) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(value.isEmpty() ? 0 : seconds);
        return cookie;
    }
}
