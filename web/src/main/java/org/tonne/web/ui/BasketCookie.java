package org.tonne.web.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/** The one cookie of the storefront: what was picked. Set only when something is put into the basket. */
public final class BasketCookie {

    /** Its name, which makes browsers keep it to this very host. */
    public static final String NAME = "__Host-tonne-basket";

    private static final int DAYS_30 = 30 * 24 * 60 * 60;

    private BasketCookie() {}

    /** What the browser sent, or nothing. */
    public static String value(HttpServletRequest request) {
        return HostCookie.value(request, NAME);
    }

    /** The cookie to send; an empty value takes it away. */
    public static Cookie of(String value) {
        return HostCookie.of(NAME, value, DAYS_30);
    }
}
