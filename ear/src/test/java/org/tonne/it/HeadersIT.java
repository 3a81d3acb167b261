package org.tonne.it;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What every answer carries and what it never carries: over all addresses that the store has, errors included. */
class HeadersIT {

    private static final String POLICY = "Content-Security-Policy";
    private static final String PAGES =
            "default-src 'self'; base-uri 'self'; frame-ancestors 'none'; form-action 'self' ";
    private static final String DESKS =
            "default-src 'self'; base-uri 'self'; frame-ancestors 'none'; form-action 'self';"
                    + " style-src-attr 'unsafe-inline'; img-src 'self' data:; script-src 'self' 'nonce-[^']{16,}';?";
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");
    /** The server writes a session down after it has answered, so those of a moment ago may still come. */
    private static final String SESSIONS_SINCE = "select count(*) from sessions.sessions where creationtime >= ?";

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);
    private final Web web = new Web();

    static List<StoreRoutes.Route> pages() {
        return StoreRoutes.all().stream()
                .filter(route -> !route.desk() && !isStaffs(route))
                .toList();
    }

    static List<StoreRoutes.Route> desks() {
        return StoreRoutes.all().stream()
                .filter(route -> route.desk() && !isDocument(route))
                .toList();
    }

    static List<StoreRoutes.Route> documents() {
        return StoreRoutes.all().stream()
                .filter(route -> isStaffs(route) && isDocument(route))
                .toList();
    }

    private static boolean isStaffs(StoreRoutes.Route route) {
        return route.pattern().startsWith("/admin");
    }

    private static boolean isDocument(StoreRoutes.Route route) {
        return route.pattern().endsWith(".csv") || route.pattern().endsWith(".pdf");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_document_of_the_console_is_given_to_staff_and_kept_by_nobody(StoreRoutes.Route route) {
        String path = route.with(Map.of());
        Visitor staff = new Visitor(store);
        staff.signIn("staff@demo.example");

        HttpResponse<String> answer = staff.get(path);

        assertThat(web.get(store.address() + path).statusCode()).as(path).isIn(302, 303);
        assertThat(answer.statusCode()).as(path).isIn(200, 404);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertCommon(answer, "same-origin");
    }

    /** Operations that are read, as the published contract has them. */
    static Stream<String> readings() {
        return Contract.of(StoreProcess.shared()).operations().stream()
                .filter(operation -> operation.startsWith("GET "))
                .map(operation -> operation.substring("GET ".length()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_makes_no_session_sets_no_cookie_and_has_one_strict_policy(StoreRoutes.Route route) {
        long begun = System.currentTimeMillis();

        for (String path : List.of(route.with(existing()), route.with(Map.of()))) {
            HttpResponse<String> answer = web.get(store.address() + path);

            assertThat(answer.statusCode()).as(path).isIn(200, 302, 303, 400, 404, 410);
            assertStorefront(answer);
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .isIn(kept(route, answer.statusCode()));
        }
        assertThat(ledger.number(SESSIONS_SINCE, begun)).isZero();
    }

    /** Of things that exist, where a test store has them from the start. */
    private Map<String, String> existing() {
        return Map.of(
                "key", ledger.text("select key from project order by id limit 1"),
                "serial",
                        ledger.text(
                                "select originating_party || '-' || unit_type || '-' || lower(serials) || '-' || original_cp"
                                        + " || '-' || applicable_cp || '-' || lulucf_activity || '-' || project_number from issuance limit 1"));
    }

    private static List<String> kept(StoreRoutes.Route route, int status) {
        String kept = route.keeping().equals("PUBLIC") ? "public, max-age=0, must-revalidate" : "no-store";
        return status == 404 ? List.of(kept, "no-store") : List.of(kept);
    }

    private void assertStorefront(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().allValues(POLICY)).containsExactly(PAGES + store.paymentOrigin());
        assertCommon(answer, "same-origin");
        assertThat(answer.body()).doesNotContain("jakarta.faces.ViewState", "<script>", "javascript:", " onclick=");
    }

    private static void assertCommon(HttpResponse<?> answer, String referrer) {
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly(referrer);
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/nowhere",
                "/en/projects/nowhere/at/all",
                "/xx/",
                "/nowhere",
                "/home.xhtml",
                "/WEB-INF/pages/home.xhtml",
                "/WEB-INF/web.xml",
                "/documents/certificate",
                "/en/projects?page=99999999999999999999&sort=%00&min=-1",
                "/en/verify?code=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E"
            })
    void an_address_that_leads_nowhere_or_is_hostile_is_answered_like_a_page(String path) {
        HttpResponse<String> answer = web.get(store.address() + path);

        assertThat(answer.statusCode()).isIn(200, 400, 404);
        assertStorefront(answer);
        assertThat(answer.body()).doesNotContain("Exception", "at org.tonne", "<script>alert");
    }

    @Test
    void what_is_sent_to_a_page_that_takes_nothing_or_from_elsewhere_is_refused_like_a_page() {
        HttpResponse<String> nothing = new Visitor(store).post("/en/projects", Map.of("q", "wind"));
        HttpResponse<String> foreign =
                web.form(store.address() + "/en/basket", Map.of("update", "1"), "Origin", "https://evil.example");
        HttpResponse<String> unnamed = web.form(store.address() + "/en/basket", Map.of("update", "1"));

        assertThat(List.of(nothing.statusCode(), foreign.statusCode(), unnamed.statusCode()))
                .containsExactly(405, 403, 403);
        List.of(nothing, foreign, unnamed).forEach(this::assertStorefront);
    }

    @ParameterizedTest
    @MethodSource("readings")
    void an_answer_for_machines_makes_no_session_and_cannot_be_a_page(String path) {
        long begun = System.currentTimeMillis();

        HttpResponse<String> answer = web.get(store.address() + "/api/v1" + path.replaceAll("\\{[a-z]+}", "nothing"));

        assertThat(answer.statusCode()).isIn(200, 400, 401, 404);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().allValues(POLICY)).containsExactly("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/");
        assertCommon(answer, "no-referrer");
        assertThat(ledger.number(SESSIONS_SINCE, begun)).isZero();
    }

    @Test
    void style_sheets_drawings_fonts_and_scripts_are_kept_for_a_year_and_set_nothing() {
        Matcher asset = Pattern.compile("/assets/[0-9a-f]{12}/[A-Za-z0-9./-]+")
                .matcher(web.get(store.address() + "/en/").body());
        int found = 0;
        while (asset.find()) {
            HttpResponse<String> answer = web.get(store.address() + asset.group());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            assertCommon(answer, "same-origin");
            found++;
        }
        assertThat(found).isGreaterThan(3);
    }

    @Test
    void the_cookies_of_a_sign_in_are_locked_to_this_host_and_out_of_reach_of_scripts() {
        Visitor staff = new Visitor(store);
        HttpResponse<String> in = staff.signIn("staff@demo.example");

        List<String> cookies = in.headers().allValues("Set-Cookie");
        assertThat(cookies).isNotEmpty().allMatch(cookie -> cookie.contains("; HttpOnly"));
        assertThat(cookies).allMatch(cookie -> cookie.contains("; SameSite=Lax") && cookie.contains("Path=/"));
        assertThat(cookies).noneMatch(cookie -> cookie.contains("Domain="));
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("__Host-tonne="))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("; Secure"));
    }

    @Test
    void the_name_of_the_session_changes_when_somebody_signs_in_and_is_worthless_after() {
        Visitor staff = new Visitor(store);
        staff.cookies().put("__Host-tonne", "chosen-by-somebody-else");
        staff.signIn("staff@demo.example");
        String first = staff.cookies().get("__Host-tonne");
        staff.signIn("staff@demo.example");
        String second = staff.cookies().get("__Host-tonne");
        Map<String, String> stolen = Map.copyOf(staff.cookies());

        staff.post("/en/sign-out", Map.of());
        Visitor thief = new Visitor(store);
        thief.cookies().putAll(stolen);

        assertThat(first).isNotEqualTo("chosen-by-somebody-else");
        assertThat(second).isNotEqualTo(first);
        assertThat(thief.get("/admin").statusCode()).isNotEqualTo(200);
    }

    @Test
    void the_cookie_of_the_basket_is_the_only_one_of_a_buyer() {
        Partner.Offer offer = Partner.offer(ledger, 0);
        String project = ledger.text(
                "select p.key from offer o join lot l on l.id = o.lot_id join issuance i on i.id = l.issuance_id"
                        + " join project p on p.id = i.project_id where o.id = ?::uuid",
                offer.id());

        HttpResponse<String> picked = new Visitor(store)
                .post("/en/basket", Map.of("project", project, "offer", offer.id(), "quantity", "1", "add", "1"));

        assertThat(picked.statusCode()).isEqualTo(303);
        assertThat(picked.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("__Host-tonne-basket=")
                .contains("; HttpOnly", "; Secure", "; SameSite=Lax", "Path=/")
                .doesNotContain("Domain=");
    }

    @ParameterizedTest
    @MethodSource("desks")
    void a_desk_has_one_policy_without_scripts_inline_and_is_kept_by_nobody(StoreRoutes.Route route) {
        Visitor person = new Visitor(store);
        person.signIn(route.pattern().startsWith("/admin") ? "staff@demo.example" : "seller@demo.example");
        String path = route.with(Map.of("id", aCase(), "page", "home", "language", "en"));
        HttpResponse<String> one = person.get(path);
        HttpResponse<String> other = person.get(path);

        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(one.headers().allValues(POLICY)).singleElement().asString().matches(DESKS);
        assertThat(one.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertCommon(one, "same-origin");
        assertThat(nonce(other)).isNotEqualTo(nonce(one));
    }

    /** A case that staff may open. */
    private String aCase() {
        return ledger.text(
                "insert into operator_case (id, kind, about, facts, status, opened_at)"
                        + " values (gen_random_uuid(), 'NOTICE_UNCLEAR', gen_random_uuid(), 'A test', 'OPEN', now()) returning id");
    }

    private static String nonce(HttpResponse<String> page) {
        Matcher nonce = NONCE.matcher(page.headers().firstValue(POLICY).orElse(""));
        assertThat(nonce.find()).isTrue();
        return nonce.group(1);
    }

    @ParameterizedTest
    @MethodSource("desks")
    void who_is_not_signed_in_gets_no_desk_and_no_trace_of_one(StoreRoutes.Route route) {
        HttpResponse<String> answer = web.get(store.address() + route.with(Map.of("id", aCase())));

        assertThat(answer.statusCode()).isIn(302, 303, 401, 403);
        assertThat(answer.body()).doesNotContain("ui-datatable");
        assertThat(answer.headers().firstValue("Location").orElse("/en/sign-in"))
                .endsWith("/en/sign-in");
    }

    @Test
    void health_tells_no_secrets() {
        JsonObject ready = Web.read(JsonObject.class, web.get(store.address() + "/health/ready"));

        assertThat(ready.getString("status")).isEqualTo("UP");
        assertThat(ready.toString()).doesNotContain("jdbc:", "password");
        for (String closed :
                List.of("/metrics", "/ibm/api/", "/IBMJMXConnectorREST/", "/openapi", "/api/soap/", "/api/services")) {
            assertThat(web.get(store.address() + closed).statusCode())
                    .as(closed)
                    .isIn(401, 403, 404);
        }
    }
}
