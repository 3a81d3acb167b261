package org.tonne.it;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import static org.assertj.core.api.Assertions.assertThat;

/** Passkeys in a real browser, with a device that Chromium plays. */
class PasskeyPageIT {

    private static final String ACCOUNT = "__Host-tonne-account";
    private static final String PASSKEY = "__Host-tonne-passkey";

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);

    /** Gives a browser a device with passkeys that looks at its owner's finger and is always content. */
    private static void giveADevice(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject device = new JsonObject();
        device.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", device);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void a_passkey_is_added_signs_in_without_an_address_and_is_dropped(String language) {
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            AccountOwner owner = new AccountOwner(store, browser, language);
            Page page = owner.page();
            giveADevice(page);
            owner.signsUp();
            owner.pages().open("/passkeys");
            begin(owner, "Phone", "a guess");
            assertThat(page.locator(".errors li").count()).isEqualTo(1);
            assertThat(page.locator("#name").inputValue()).isEqualTo("Phone");
            add(owner, "Phone <b>1</b>");
            owner.keep("15-passkeys");
            assertThat(Axe.violations(page)).isEmpty();
            assertThat(owner.mail().next()).contains("/" + language + "/account/reset");

            signsOut(owner);
            signInWithIt(page);
            assertThat(owner.pages().inside()).isTrue();
            owner.pages().open("/passkeys");
            assertThat(page.locator("tbody td").nth(1).innerText()).contains("20");

            page.locator("button[name=drop]").click();
            page.locator("tbody").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            owner.mail().next();
            signsOut(owner);
            signInWithIt(page);
            page.locator(".errors li").waitFor();
            owner.keep("16-passkey-refused");
            assertThat(Axe.violations(page)).isEmpty();
            assertThat(browser.complaints()).allMatch(said -> said.contains("422"));
        }
    }

    private static void begin(AccountOwner owner, String name, String password) {
        owner.pages().fill("name", name);
        owner.pages().fill("password", password);
        owner.pages().send();
    }

    private static void add(AccountOwner owner, String name) {
        begin(owner, name, AccountOwner.PASSWORD);
        owner.keep("14-passkey-step");
        owner.page().locator("[data-go]").click();
        owner.page().locator("tbody tr").waitFor();
        assertThat(owner.page().locator("tbody tr").innerText()).contains(name);
    }

    private static void signsOut(AccountOwner owner) {
        owner.pages().open("");
        owner.pages().signOut();
    }

    private static void signInWithIt(Page page) {
        page.locator("form[action$='/account/passkey'] button").click();
        page.waitForURL(address -> !address.endsWith("/sign-in"));
        page.locator("form[action$='/account/sign-out'], .errors").first().waitFor();
    }

    @Test
    void what_a_device_has_signed_opens_nothing_a_second_time_nor_in_another_browser() {
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            AccountOwner owner = new AccountOwner(store, browser, "en");
            Page page = owner.page();
            giveADevice(page);
            owner.signsUp();
            owner.pages().open("/passkeys");
            add(owner, "Phone");
            signsOut(owner);
            List<Request> sent = new CopyOnWriteArrayList<>();
            page.onRequest(sent::add);
            signInWithIt(page);
            Request answer = answer(sent);

            Visitor again = new Visitor(store);
            again.cookies().put(PASSKEY, cookie(answer, PASSKEY));
            assertNotLetIn(again, answered(answer));
            Visitor thief = new Visitor(store);
            assertThat(thief.post("/en/account/passkey", Map.of()).body()).contains("data-options");
            assertThat(thief.cookies()).containsKey(PASSKEY);
            assertNotLetIn(thief, answered(answer));
            assertNotLetIn(new Visitor(store), answered(answer));
            assertThat(ledger.number(
                            "select count(*) from account_session s join buyer_account a on a.id = s.account_id where a.email = ?",
                            owner.email()))
                    .isEqualTo(1);
        }
    }

    private static Request answer(List<Request> sent) {
        return sent.stream()
                .filter(request ->
                        request.postData() != null && request.postData().contains("answer=%7B"))
                .findFirst()
                .orElseThrow();
    }

    private static String answered(Request request) {
        String form = request.postData();
        String from = form.substring(form.indexOf("answer=") + "answer=".length());
        return URLDecoder.decode(from.split("&", 2)[0], StandardCharsets.UTF_8);
    }

    private static String cookie(Request request, String name) {
        String all = Objects.requireNonNull(request.allHeaders().get("cookie"));
        return all.substring(all.indexOf(name + "=") + name.length() + 1).split(";", 2)[0];
    }

    private static void assertNotLetIn(Visitor visitor, String answer) {
        HttpResponse<String> refused = visitor.post("/en/account/passkey", Map.of("answer", answer));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(visitor.cookies()).doesNotContainKey(ACCOUNT);
    }

    @Test
    void without_scripts_the_page_says_which_other_ways_there_are() {
        try (JourneyBrowser browser = new JourneyBrowser(false)) {
            AccountOwner owner = new AccountOwner(store, browser, "en");
            Page page = owner.page();
            owner.pages().open("/sign-in");
            page.locator("form[action$='/account/passkey'] button").click();
            page.locator("#passkey").waitFor();
            owner.keep("16-passkey");

            assertThat(page.locator("[data-go]").isVisible()).isFalse();
            assertThat(page.locator("[data-without] a[href$='/account/code']").isVisible())
                    .isTrue();
            page.locator("[data-without] a[href$='/account/sign-in']").click();
            page.locator("#password").waitFor();
        }
    }

    @Test
    void a_page_of_somebody_else_cannot_ask_in_the_name_of_a_buyer() {
        HttpResponse<String> forged = new Web()
                .form(
                        store.address() + "/en/account/passkey",
                        Map.of("answer", "{}"),
                        "Origin",
                        "https://evil.example");

        assertThat(forged.statusCode()).isEqualTo(403);
    }
}
