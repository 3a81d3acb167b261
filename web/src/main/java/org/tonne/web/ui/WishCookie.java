package org.tonne.web.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The projects that a reader has asked the store to keep: their keys, in a cookie. Set only when the reader asks. */
public final class WishCookie {

    /** Its name, which makes browsers keep it to this very host. */
    public static final String NAME = "__Host-tonne-wishes";

    /** How many projects it holds. */
    public static final int MOST = 24;

    private static final String KEY = "[A-Z]{2,3}-[1-9][0-9]{0,8}|u-[A-Za-z0-9_.-]{1,60}";
    private static final int DAYS_30 = 30 * 24 * 60 * 60;

    private WishCookie() {}

    /** The keys that the browser sent, the latest wish first. */
    public static List<String> keys(HttpServletRequest request) {
        String value = HostCookie.value(request, NAME);
        return value.isEmpty() ? List.of() : clean(List.of(value.split("~", -1)));
    }

    /** What can be kept of these keys: those that may be keys, each once, not too many. */
    public static List<String> clean(List<String> keys) {
        return keys.stream()
                .filter(key -> key.matches(KEY))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** These keys and one more, before them. */
    public static List<String> with(List<String> keys, List<String> more) {
        Set<String> all = new LinkedHashSet<>(more);
        all.addAll(keys);
        return clean(new ArrayList<>(all));
    }

    /** The cookie to send; no keys take it away. */
    public static Cookie of(List<String> keys) {
        return HostCookie.of(NAME, String.join("~", keys), DAYS_30);
    }
}
