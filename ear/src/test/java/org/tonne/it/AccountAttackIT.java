package org.tonne.it;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody who means harm gets from the accounts of buyers. */
class AccountAttackIT {

    private static final String PASSWORD = "correct horse battery";
    private static final String COOKIE = "__Host-tonne-account";

    private final StoreProcess store = StoreProcess.shared();
    private final String email = "victim-" + UUID.randomUUID() + "@example.org";
    private final Mailbox mail = new Mailbox(store, email);
    private final Visitor owner = new Visitor(store);

    private void hasAnAccount() {
        owner.post("/en/account/sign-up", Map.of("email", email, "password", PASSWORD));
        assertThat(owner.post(mail.link(), Map.of("password", PASSWORD)).statusCode())
                .isEqualTo(303);
        assertThat(owner.get("/en/account").body()).contains(email);
    }

    private static HttpResponse<String> signIn(Visitor visitor, String address, String password) {
        return visitor.post("/en/account/sign-in", Map.of("email", address, "password", password));
    }

    @Test
    void a_session_that_somebody_else_has_chosen_or_seen_before_is_worth_nothing_after_signing_in() {
        hasAnAccount();
        Visitor browser = new Visitor(store);
        browser.cookies().put(COOKIE, "CHOSENBYSOMEBODYELSE");
        signIn(browser, email, PASSWORD);
        String first = browser.cookies().get(COOKIE);
        signIn(browser, email, PASSWORD);
        String second = browser.cookies().get(COOKIE);

        assertThat(first).hasSize(52).isNotEqualTo(second);
        assertThat(with("CHOSENBYSOMEBODYELSE").get("/en/account").statusCode()).isEqualTo(303);
        assertThat(with(first).get("/en/account").statusCode()).isEqualTo(303);
        assertThat(with(second).get("/en/account").statusCode()).isEqualTo(200);

        browser.post("/en/account/sign-out", Map.of());
        assertThat(browser.cookies()).doesNotContainKey(COOKIE);
        assertThat(with(second).get("/en/account").statusCode()).isEqualTo(303);
    }

    @Test
    void a_browser_that_its_owner_signs_out_elsewhere_is_out() {
        hasAnAccount();
        Visitor lost = new Visitor(store);
        signIn(lost, email, PASSWORD);
        String page = owner.get("/en/account/sessions").body();
        Matcher end = Pattern.compile("name=\"end\" value=\"([0-9a-f]{64})\"").matcher(page);

        assertThat(end.results().count()).isEqualTo(1);
        assertThat(page).doesNotContain(lost.cookies().get(COOKIE));
        end.reset();
        assertThat(end.find()).isTrue();
        owner.post("/en/account/sessions", Map.of("end", end.group(1)));
        assertThat(lost.get("/en/account").statusCode()).isEqualTo(303);

        signIn(lost, email, PASSWORD);
        owner.post("/en/account/sessions", Map.of("others", "1"));
        assertThat(lost.get("/en/account").statusCode()).isEqualTo(303);
        assertThat(owner.get("/en/account").statusCode()).isEqualTo(200);
    }

    @Test
    void its_cookie_is_locked_to_this_host_out_of_reach_of_scripts_and_ends_with_the_browser() {
        hasAnAccount();

        assertThat(signIn(new Visitor(store), email, PASSWORD).headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith(COOKIE + "=")
                .contains("; HttpOnly", "; Secure", "; SameSite=Lax", "Path=/")
                .doesNotContain("Domain=", "Max-Age", "Expires");
    }

    @Test
    void nothing_tells_whether_an_address_has_an_account() {
        hasAnAccount();
        String nobody = "nobody-" + UUID.randomUUID() + "@example.org";

        for (Map.Entry<String, Map<String, String>> form : Map.of(
                        "/en/account/sign-in", Map.of("password", "wrong"),
                        "/en/account/sign-up", Map.of("password", "another good one"),
                        "/en/account/reset", Map.<String, String>of(),
                        "/en/account/code", Map.<String, String>of())
                .entrySet()) {
            HttpResponse<String> known = sent(form.getKey(), form.getValue(), email);
            HttpResponse<String> unknown = sent(form.getKey(), form.getValue(), nobody);

            assertThat(unknown.statusCode()).as(form.getKey()).isEqualTo(known.statusCode());
            assertThat(told(unknown, nobody)).as(form.getKey()).isEqualTo(told(known, email));
        }
        assertThat(new Mailbox(store, nobody).next()).isNotEmpty();
    }

    private HttpResponse<String> sent(String path, Map<String, String> fields, String address) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("email", address);
        return new Visitor(store).post(path, form);
    }

    private static String told(HttpResponse<String> answer, String address) {
        return (answer.body() + answer.headers().firstValue("Location").orElse(""))
                .replace(address, "ADDRESS")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID");
    }

    @Test
    void after_five_guesses_even_the_right_password_waits_and_a_code_still_opens() {
        hasAnAccount();
        Visitor thief = new Visitor(store);
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(thief, email, "guess " + i).statusCode()).isEqualTo(422);
        }
        assertThat(signIn(thief, email, PASSWORD).statusCode()).isEqualTo(429);
        assertThat(thief.cookies()).doesNotContainKey(COOKIE);

        Visitor other = new Visitor(store);
        String asked = other.post("/en/account/code", Map.of("email", email))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String code = mail.code();
        for (int i = 0; i < 4; i++) {
            assertThat(thief.post(asked, Map.of("code", "1111222" + i)).statusCode())
                    .isEqualTo(422);
        }
        assertThat(other.post(asked, Map.of("code", code)).statusCode()).isEqualTo(303);
        assertThat(other.get("/en/account").body()).contains(email);
    }

    @Test
    void what_a_page_of_somebody_else_sends_in_the_name_of_a_buyer_is_refused() {
        hasAnAccount();
        for (String path : List.of("password", "sign-out", "sign-in", "sign-up", "code", "reset")) {
            HttpResponse<String> forged = new Web()
                    .form(
                            store.address() + "/en/account/" + path,
                            Map.of("email", email, "password", "another good one", "current", PASSWORD),
                            "Origin",
                            "https://evil.example",
                            "Cookie",
                            COOKIE + "=" + owner.cookies().get(COOKIE));
            assertThat(forged.statusCode()).as(path).isEqualTo(403);
        }
        assertThat(owner.get("/en/account").body()).contains(email);
        assertThat(signIn(new Visitor(store), email, PASSWORD).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/en/account",
                "/\\evil.example",
                "/en/../../evil",
                "/en//evil.example",
                "javascript:alert(1)",
                "/en/account\r\nSet-Cookie: a=b",
                "/en/nowhere",
                "/admin",
                "/xx/account",
                "/en@evil.example"
            })
    void signing_in_leads_nowhere_but_to_a_page_of_the_store(String next) {
        hasAnAccount();

        HttpResponse<String> in = new Visitor(store)
                .post("/en/account/sign-in", Map.of("email", email, "password", PASSWORD, "next", next));

        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location")).contains("/en/account");
        assertThat(in.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("a="));
    }

    @Test
    void who_wanted_a_page_that_needs_an_account_gets_there_after_signing_in() {
        hasAnAccount();
        Visitor browser = new Visitor(store);
        String asked = browser.get("/fr/account/password")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(asked).isEqualTo("/fr/account/sign-in?next=%2Ffr%2Faccount%2Fpassword");
        assertThat(browser.post(
                                "/fr/account/sign-in",
                                Map.of("email", email, "password", PASSWORD, "next", "/fr/account/password"))
                        .headers()
                        .firstValue("Location"))
                .contains("/fr/account/password");
    }

    @Test
    void an_account_of_a_buyer_opens_no_desk_and_shows_nothing_of_another_buyer() {
        hasAnAccount();
        String order = new Ledger(store)
                .rows("select reference from orders limit 1").stream()
                        .findFirst()
                        .orElse("no-order");

        for (String path : List.of("/en/seller", "/admin", "/admin/messages")) {
            assertThat(owner.get(path).statusCode()).as(path).isIn(302, 303, 403);
        }
        assertThat(owner.get("/en/account").body()).doesNotContain(order);
        assertThat(owner.post("/en/sign-in", Map.of("email", email, "password", PASSWORD))
                        .headers()
                        .firstValue("Location"))
                .contains("/en/sign-in?problem=1");
    }

    @Test
    void a_link_does_nothing_by_being_looked_at_and_belongs_to_whoever_knows_the_password() {
        new Visitor(store).post("/en/account/sign-up", Map.of("email", email, "password", PASSWORD));
        String link = mail.link();

        for (int i = 0; i < 3; i++) {
            assertThat(new Visitor(store).get(link).statusCode()).isEqualTo(200);
        }
        assertThat(new Visitor(store)
                        .post(link, Map.of("password", "of the reader of the mail"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(new Visitor(store).post(link, Map.of("password", PASSWORD)).statusCode())
                .isEqualTo(303);
        assertThat(new Visitor(store).get(link).statusCode()).isEqualTo(410);
    }

    private Visitor with(String token) {
        Visitor visitor = new Visitor(store);
        visitor.cookies().put(COOKIE, token);
        return visitor;
    }
}
