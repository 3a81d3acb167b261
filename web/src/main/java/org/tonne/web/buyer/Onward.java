package org.tonne.web.buyer;

import org.tonne.web.ui.Language;
import org.tonne.web.ui.Routes;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where somebody wanted to go before signing in: an address of a page of the store, and never any other. */
final class Onward {

    private static final Pattern PLAIN = Pattern.compile("/[a-z]{2}(/[A-Za-z0-9._-]+)*/?(\\?[A-Za-z0-9._~%&=+-]*)?");
    private static final int LONGEST = 2000;

    private Onward() {}

    /** That address, or the account's own where it is no page of ours. */
    static String safe(String wanted, String base) {
        return leadsHere(wanted) ? wanted : base + "/account";
    }

    private static boolean leadsHere(String wanted) {
        if (wanted.length() > LONGEST || !PLAIN.matcher(wanted).matches() || wanted.contains("..")) {
            return false;
        }
        int query = wanted.indexOf('?');
        String path = query < 0 ? wanted : wanted.substring(0, query);
        return path.length() > 3
                && Language.ofCode(path.substring(1, 3)).isPresent()
                && Routes.find(path.substring(3), true).isPresent();
    }

    /** The same as a part of a query, with its question mark. */
    static String query(String wanted) {
        return wanted.isEmpty() ? "" : "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
}
