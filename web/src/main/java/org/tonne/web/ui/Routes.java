package org.tonne.web.ui;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every address of the store and the page behind it. */
public final class Routes {

    /** How long an answer may be kept, and by whom. */
    public enum Keeping {
        /** The same for everyone: anybody may keep it, if he asks again each time. */
        PUBLIC,
        /** For one person: nobody keeps it. */
        PERSONAL,
        /** For one person signed in, with PrimeFaces, which writes its own policy: nobody keeps it. */
        DESK
    }

    /**
     * One kind of address.
     *
     * @param segments the parts between slashes after the language; one in braces stands for any text
     * @param view the file under WEB-INF/pages, without its ending, or the path of a servlet
     * @param keeping who may keep the answer
     * @param posts whether something can be sent to it
     * @param inLanguages whether a language stands before it
     */
    public record Route(List<String> segments, String view, Keeping keeping, boolean posts, boolean inLanguages) {

        /** What answers it: a page of Faces, or a servlet. */
        String target() {
            return view.startsWith("/") ? view : "/WEB-INF/pages/" + view + ".xhtml";
        }

        /** The first segment, or nothing for the entrance. */
        public String section() {
            return segments.isEmpty() ? "" : segments.get(0);
        }

        /** Whether search engines may show it: a page of its own that is the same for everybody. */
        public boolean indexed() {
            boolean open = keeping == Keeping.PUBLIC || view.equals("contact");
            return open && inLanguages && !view.startsWith("/") && !NOT_INDEXED.contains(segments);
        }

        boolean fits(List<String> address) {
            if (address.size() != segments.size()) {
                return false;
            }
            for (int i = 0; i < segments.size(); i++) {
                if (!fits(segments.get(i), address.get(i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean fits(String segment, String part) {
            return segment.startsWith("{")
                    ? !part.isEmpty() && part.endsWith(segment.substring(segment.indexOf('}') + 1))
                    : segment.equals(part);
        }

        Map<String, String> parts(List<String> address) {
            Map<String, String> parts = new HashMap<>();
            for (int i = 0; i < segments.size(); i++) {
                String segment = segments.get(i);
                if (segment.startsWith("{")) {
                    int end = segment.indexOf('}');
                    String part = address.get(i);
                    parts.put(segment.substring(1, end), part.substring(0, part.length() - segment.length() + end + 1));
                }
            }
            return parts;
        }
    }

    /**
     * An address that has a page.
     *
     * @param route what kind of address it is
     * @param path the address after the language
     * @param parts what stands in place of the braces
     */
    public record Match(Route route, String path, Map<String, String> parts) {}

    private static final List<String> FAQ_TOPICS = List.of("purchasers", "providers", "general", "complaints");

    private static final List<String> ACCOUNT_PAGES = List.of(
            "sign-in",
            "sign-out",
            "sign-up",
            "code",
            "reset",
            "password",
            "settings",
            "data",
            "footprints",
            "beneficiaries",
            "standing-orders",
            "teams",
            "passkey",
            "passkeys",
            "sessions");

    /** What is public and yet no page of its own: answers to a question, somebody's certificate, a page that there is not. */
    private static final Set<List<String>> NOT_INDEXED = Set.of(
            List.of("projects", "compare"),
            List.of("search"),
            List.of("serials", "{serial}"),
            List.of("certificates", "{code}"),
            List.of(""));

    private static final Map<String, List<Route>> BY_SECTION = new HashMap<>();

    static {
        add("", "home", Keeping.PUBLIC, false);
        add("projects", "projects", Keeping.PUBLIC, false);
        add("projects/compare", "compare", Keeping.PUBLIC, false);
        add("wish-list", "wish-list", Keeping.PERSONAL, true);
        add("projects/{key}", "project", Keeping.PUBLIC, false);
        add("contributors", "contributors", Keeping.PUBLIC, false);
        add("contributors/{slug}", "contributor", Keeping.PUBLIC, false);
        add("contributors/{slug}/write", "write-to-seller", Keeping.PERSONAL, true);
        add("basket", "basket", Keeping.PERSONAL, true);
        add("checkout", "checkout", Keeping.PERSONAL, true);
        add("checkout/{id}", "checkout", Keeping.PERSONAL, true);
        add("checkout/{id}/check", "check", Keeping.PERSONAL, true);
        add("checkout/{id}/list", "share-list", Keeping.PERSONAL, true);
        add("checkout/{id}/list/file", "/documents/share-list", Keeping.PERSONAL, true);
        add("orders/{id}", "order", Keeping.PERSONAL, true);
        add("orders/{id}/pay", "pay", Keeping.PERSONAL, true);
        add("orders/{id}/paid", "paid", Keeping.PERSONAL, false);
        add("orders/{id}/quotation.pdf", "/documents/quotation", Keeping.PERSONAL, false);
        add("orders/{id}/certificates", "shares", Keeping.PERSONAL, false);
        add("orders/{id}/certificates.csv", "/documents/shares", Keeping.PERSONAL, false);
        add("orders/{id}/certificates.zip", "/documents/shares-archive", Keeping.PERSONAL, false);
        add("certificates/{code}.pdf", "/documents/certificate", Keeping.PUBLIC, false);
        add("certificates/{code}", "certificate", Keeping.PUBLIC, false);
        add("verify", "verify", Keeping.PUBLIC, false);
        add("serials", "serials", Keeping.PUBLIC, false);
        add("serials/{serial}", "serials", Keeping.PUBLIC, false);
        add("cancellations", "cancellations", Keeping.PUBLIC, false);
        add("cancellations.csv", "/documents/cancellations", Keeping.PUBLIC, false);
        add("verify/file", "/documents/check", Keeping.PERSONAL, true);
        add("statistics", "statistics", Keeping.PUBLIC, false);
        add("statistics/{table}.csv", "/documents/statistics", Keeping.PUBLIC, false);
        for (String calculator : List.of("calculator", "calculator/short", "calculator/trip", "calculator/event")) {
            add(calculator, "calculator", Keeping.PUBLIC, false);
        }
        for (String page : List.of("how-to-use", "claims", "terms", "privacy", "accessibility")) {
            add(page, "text", Keeping.PUBLIC, false);
        }
        for (String page : List.of("how-to-offset", "about-cdm", "double-counting", "testimonials", "faq", "search")) {
            add(page, page, Keeping.PUBLIC, false);
        }
        FAQ_TOPICS.forEach(topic -> add("faq/" + topic, "text", Keeping.PUBLIC, false));
        add("contact", "contact", Keeping.PERSONAL, true);
        account();
        addRoute(new Route(List.of("pictures", "{id}.jpg"), "/documents/picture", Keeping.PUBLIC, false, false));
        addRoute(new Route(List.of("robots.txt"), "/documents/robots", Keeping.PUBLIC, false, false));
        addRoute(new Route(List.of("sitemap.xml"), "/documents/sitemap", Keeping.PUBLIC, false, false));
        addRoute(new Route(List.of("sitemaps", "{part}.xml"), "/documents/sitemap", Keeping.PUBLIC, false, false));
        add("sign-in", "sign-in", Keeping.PERSONAL, true);
        add("sign-out", "sign-out", Keeping.PERSONAL, true);
        add("seller", "seller/desk", Keeping.DESK, true);
        addRoute(new Route(List.of("admin"), "admin/cases", Keeping.DESK, true, false));
        addRoute(new Route(List.of("admin", "cases", "{id}"), "admin/case", Keeping.DESK, true, false));
        addRoute(new Route(
                List.of("admin", "cases", "{id}", "letter.pdf"), "/documents/letter", Keeping.PERSONAL, false, false));
        addRoute(new Route(List.of("admin", "cancellations"), "admin/cancellations", Keeping.DESK, true, false));
        addRoute(new Route(List.of("admin", "holdings"), "admin/holdings", Keeping.DESK, true, false));
        addRoute(new Route(List.of("admin", "forwarding"), "admin/forwarding", Keeping.DESK, true, false));
        for (String ending : List.of(".pdf", ".csv")) {
            List<String> papers = List.of("admin", "forwarding", "{transaction}" + ending);
            addRoute(new Route(papers, "/documents/forwarding", Keeping.PERSONAL, false, false));
        }
        addRoute(new Route(List.of("admin", "content"), "admin/content", Keeping.DESK, false, false));
        addRoute(new Route(
                List.of("admin", "content", "{page}", "{language}"), "admin/content-page", Keeping.DESK, true, false));
        addRoute(new Route(List.of("admin", "link"), "admin/link", Keeping.DESK, true, false));
        addRoute(new Route(List.of("admin", "registry"), "admin/registry", Keeping.DESK, true, false));
        addRoute(new Route(List.of("admin", "transfers"), "admin/transfers", Keeping.DESK, true, false));
        addRoute(new Route(List.of("admin", "refunds"), "admin/refunds", Keeping.DESK, true, false));
        addRoute(new Route(List.of("admin", "messages"), "admin/messages", Keeping.DESK, true, false));
        addRoute(new Route(List.of("admin", "reconciliation"), "admin/reconciliation", Keeping.DESK, true, false));
        addRoute(new Route(
                List.of("admin", "reconciliation", "print"), "admin/reconciliation-print", Keeping.DESK, false, false));
        addRoute(new Route(
                List.of("admin", "reconciliation.csv"), "/documents/reconciliation", Keeping.DESK, false, false));
    }

    private static final Route NOWHERE = new Route(List.of(""), "error", Keeping.PUBLIC, false, true);

    private Routes() {}

    private static void account() {
        add("account", "account/home", Keeping.PERSONAL, false);
        for (String page : ACCOUNT_PAGES) {
            add("account/" + page, "account/" + page, Keeping.PERSONAL, true);
        }
        add("account/data.json", "/documents/account", Keeping.PERSONAL, false);
        add("account/statements/{year}.pdf", "/documents/statement", Keeping.PERSONAL, false);
        add("account/teams/{id}", "account/team", Keeping.PERSONAL, true);
        add("account/teams/{id}/orders", "account/team-orders", Keeping.PERSONAL, false);
        add("account/teams/{id}/orders.csv", "/documents/team-orders", Keeping.PERSONAL, false);
        add("account/teams/{id}/requests", "account/team-requests", Keeping.PERSONAL, false);
        add("account/teams/{id}/requests/{request}", "account/team-request", Keeping.PERSONAL, true);
        add("account/team-invitations/{token}", "account/team-invitation", Keeping.PERSONAL, true);
        add("account/code/{id}", "account/code", Keeping.PERSONAL, true);
        add("account/confirm/{token}", "account/confirm", Keeping.PERSONAL, true);
        add("account/new-password/{token}", "account/new-password", Keeping.PERSONAL, true);
    }

    /** Every kind of address there is. */
    public static List<Route> all() {
        return BY_SECTION.values().stream().flatMap(List::stream).toList();
    }

    /** The place of an address that has no page. */
    static Match nowhere(String path) {
        return new Match(NOWHERE, path, Map.of());
    }

    private static void add(String address, String view, Keeping keeping, boolean posts) {
        List<String> segments = address.isEmpty() ? List.of() : List.of(address.split("/"));
        addRoute(new Route(segments, view, keeping, posts, true));
    }

    private static void addRoute(Route route) {
        BY_SECTION
                .computeIfAbsent(route.section(), section -> new ArrayList<>())
                .add(route);
    }

    /**
     * The page of an address.
     *
     * @param path what comes after the language, beginning with a slash, or the whole address of a page without one
     * @param inLanguages whether a language stood before it
     */
    public static Optional<Match> find(String path, boolean inLanguages) {
        List<String> address = segments(path);
        @Nullable List<Route> candidates = BY_SECTION.get(address.isEmpty() ? "" : address.get(0));
        if (candidates == null) {
            return Optional.empty();
        }
        for (Route route : candidates) {
            if (route.inLanguages() == inLanguages && route.fits(address)) {
                return Optional.of(new Match(route, path, route.parts(address)));
            }
        }
        return Optional.empty();
    }

    private static List<String> segments(String path) {
        String inner = path.startsWith("/") ? path.substring(1) : path;
        return inner.isEmpty() ? List.of() : Arrays.asList(inner.split("/", -1));
    }
}
