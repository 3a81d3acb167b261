package org.tonne.it;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Three people of one organisation: who owns their team, who buys for it, and who approves what is above a limit. */
class TeamsIT {

    private static final String NAME = "Ada <b>& Co</b>";

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);

    @ParameterizedTest(name = "scripts {0}, {1}")
    @CsvSource({"true, en", "false, ar"})
    void a_team_is_founded_joined_bought_for_asked_for_approval_and_dissolved(boolean scripts, String language) {
        try (JourneyBrowser browser = new JourneyBrowser(scripts)) {
            AccountOwner ada = new AccountOwner(store, browser, language);
            AccountOwner bob = new AccountOwner(store, browser, language);
            AccountOwner cyd = new AccountOwner(store, browser, language);
            List.of(ada, bob, cyd).forEach(AccountOwner::signsUp);

            founded(ada, scripts);
            invited(ada, bob, cyd, scripts);
            joined(ada, bob, cyd, scripts);
            bought(bob, scripts);
            looked(cyd, scripts);
            limited(ada, scripts);
            asked(bob, scripts);
            approved(bob, cyd, scripts);
            ended(ada, bob, scripts);
            assertThat(browser.complaints()).allMatch(said -> said.matches("(?s).*(400|404|409|410|422).*"));
            assertThat(ledger.broken()).isEmpty();
        }
    }

    /** Ada founds it, after a try without a name. */
    private static void founded(AccountOwner ada, boolean scripts) {
        Page page = ada.page();
        ada.pages().open("/teams");
        ada.pages().send();
        assertThat(page.locator(".errors li a").getAttribute("href")).isEqualTo("#name");
        ada.keep("30-teams-wrong");
        assertThat(scripts ? Axe.violations(page) : List.of()).isEmpty();
        page.locator("#name").fill(NAME);
        ada.pages().send();
        page.waitForURL("**/account/teams/*?said=founded");
        assertThat(page.locator("h1").innerText()).isEqualTo(NAME);
        assertThat(page.locator("button[name=leave]").count()).isZero();
        ada.keep("31-team-founded");
    }

    /** Ada invites Bob to buy, and Cyd to approve; an address that is none is told and stays. */
    private static void invited(AccountOwner ada, AccountOwner bob, AccountOwner cyd, boolean scripts) {
        Page page = ada.page();
        page.locator("#email").fill("nobody");
        page.locator("button[name=invite]").click();
        page.locator(".errors").waitFor();
        assertThat(page.locator("#email").inputValue()).isEqualTo("nobody");
        assertThat(page.locator("#buyer").isChecked()).isTrue();
        invite(page, bob.email());
        page.locator("#buyer").uncheck();
        page.locator("#approver").check();
        invite(page, cyd.email());
        assertThat(page.locator("button[name=take-back]").count()).isEqualTo(2);
        ada.keep("32-team-invited");
        assertThat(scripts ? Axe.violations(page) : List.of()).isEmpty();
    }

    private static void invite(Page page, String email) {
        page.locator("#email").fill(email);
        page.locator("button[name=invite]").click();
        page.waitForURL("**said=invite");
        page.locator("[role=status]").waitFor();
    }

    /** Bob's link is nothing to Cyd; each joins by their own, once. */
    private static void joined(AccountOwner ada, AccountOwner bob, AccountOwner cyd, boolean scripts) {
        String link = bob.mail().link();
        cyd.pages().follow(link);
        cyd.keep("33-invitation-of-another");
        assertThat(cyd.page().locator("button[name=answer]").count()).isZero();
        assertThat(cyd.page().locator("main").innerText()).doesNotContain(NAME, bob.email());
        bob.pages().follow(link);
        bob.keep("34-invitation");
        assertThat(scripts ? Axe.violations(bob.page()) : List.of()).isEmpty();
        accepts(bob);
        assertThat(ada.mail().next()).contains(bob.email(), NAME);
        bob.pages().follow(link);
        bob.keep("35-invitation-over");
        assertThat(bob.page().locator("button[name=answer]").count()).isZero();
        assertThat(scripts ? Axe.violations(bob.page()) : List.of()).isEmpty();
        cyd.pages().follow(cyd.mail().link());
        accepts(cyd);
        assertThat(cyd.page().locator("main form button[name=invite]").count()).isZero();
    }

    private static void accepts(AccountOwner member) {
        member.page().locator("button[name=answer][value=accept]").click();
        member.page().waitForURL("**/account/teams/*?said=joined");
    }

    /** Bob buys for the team, after a cost centre that is too long. */
    private void bought(AccountOwner bob, boolean scripts) {
        Page page = bob.page();
        PurchasePages purchase = bob.goesToTheCheckout(ledger);
        purchase.answer("accounts-" + bob.email(), "Ada and Company", "BANK_TRANSFER");
        page.locator("#team").selectOption(new SelectOption().setLabel(NAME));
        page.locator("#costCentre").fill("c".repeat(41));
        page.locator("#orderNumber").fill("PO 4711");
        purchase.send();
        page.locator(".errors").waitFor();
        assertThat(page.locator(".errors li a").getAttribute("href")).isEqualTo("#costCentre");
        assertThat(page.locator("#orderNumber").inputValue()).isEqualTo("PO 4711");
        assertThat(page.locator("#beneficiary").inputValue()).isEqualTo("Ada and Company");
        assertThat(page.locator("#team option:checked").innerText()).isEqualTo(NAME);
        bob.keep("36-team-checkout");
        assertThat(scripts ? Axe.violations(page) : List.of()).isEmpty();
        page.locator("#costCentre").fill("=CC-17");
        purchase.send();
        page.waitForURL("**/check");
        assertThat(page.locator("main").innerText()).contains(NAME, "=CC-17", "PO 4711");
        bob.keep("37-team-check");
        purchase.confirm();
        page.locator("aside dl.dl").waitFor();
        assertThat(page.locator("aside").innerText()).contains(NAME, "=CC-17", "PO 4711");
        bob.keep("38-team-order");
        assertThat(scripts ? Axe.violations(page) : List.of()).isEmpty();
        assertThat(new Mailbox(store, "accounts-" + bob.email()).next()).contains(NAME, "=CC-17", "PO 4711");
    }

    /** Cyd finds what was bought, on the page and as a file that no spreadsheet takes for formulas. */
    private void looked(AccountOwner cyd, boolean scripts) {
        Page page = cyd.page();
        page.locator("a[href$='/orders']").click();
        page.waitForURL("**/orders");
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        assertThat(page.locator("tbody").innerText()).contains("=CC-17", "PO 4711", "Ada and Company");
        cyd.keep("39-team-orders");
        assertThat(scripts ? Axe.violations(page) : List.of()).isEmpty();
        String path = page.url().substring(store.address().toString().length()) + ".csv";
        assertThat(cyd.cookies().get(path).body()).contains("'=CC-17", "PO 4711", "Ada and Company");
        assertThat(new Visitor(store).get(path).statusCode()).isEqualTo(303);
        assertThat(cyd.cookies().get("/en/account/data.json").body()).contains("\"teams\"");
    }

    /** Ada says that every order needs a yes, after a try with words. */
    private static void limited(AccountOwner ada, boolean scripts) {
        Page page = ada.page();
        page.navigate(page.url().replaceAll("\\?.*", ""));
        page.locator("#limit").fill("much");
        page.locator("button[name=limit-team]").click();
        page.locator(".errors").waitFor();
        assertThat(page.locator(".errors li a").getAttribute("href")).isEqualTo("#limit");
        assertThat(page.locator("#limit").inputValue()).isEqualTo("much");
        assertThat(scripts ? Axe.violations(page) : List.of()).isEmpty();
        page.locator("#limit").fill("0");
        page.locator("button[name=limit-team]").click();
        page.waitForURL("**said=limit-team");
        ada.keep("42-team-limit");
    }

    /** Bob's next order is not placed: it waits. */
    private void asked(AccountOwner bob, boolean scripts) {
        Page page = bob.page();
        PurchasePages purchase = bob.goesToTheCheckout(ledger);
        purchase.answer(bob.email(), "Ada and Company", "CARD");
        page.locator("#team").selectOption(new SelectOption().setLabel(NAME));
        purchase.send();
        page.waitForURL("**/check");
        bob.keep("43-team-ask");
        page.locator("#final").check();
        page.locator("input[name=terms]").check();
        page.locator("form.panel--final button.btn").click();
        page.waitForURL("**/requests/*");
        page.locator("button[value=take-back]").waitFor();
        assertThat(page.locator("button[value=approve]").count()).isZero();
        bob.keep("44-team-request-own");
        assertThat(scripts ? Axe.violations(page) : List.of()).isEmpty();
        assertThat(ledger.number("select count(*) from orders o join purchase p on p.id = o.purchase_id"
                        + " where p.payer_email = '" + bob.email() + "'"))
                .isZero();
    }

    /** Cyd follows the letter and says yes: Bob is told, and the order is there, once. */
    private void approved(AccountOwner bob, AccountOwner cyd, boolean scripts) {
        Page page = cyd.page();
        cyd.pages().follow(cyd.mail().link());
        page.locator("button[value=approve]").waitFor();
        cyd.keep("45-team-request");
        assertThat(scripts ? Axe.violations(page) : List.of()).isEmpty();
        page.locator("button[value=approve]").click();
        page.locator("a[href*='/orders/']").waitFor();
        cyd.keep("46-team-request-placed");
        page.locator("nav.crumbs a[href$='/requests']").click();
        page.waitForURL("**/requests");
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        cyd.keep("47-team-requests");
        assertThat(scripts ? Axe.violations(page) : List.of()).isEmpty();
        assertThat(List.of(bob.mail().next(), bob.mail().next())).anyMatch(letter -> letter.contains("/requests/"));
        assertThat(ledger.text(
                        "select p.payment_method || ' ' || o.status from orders o join purchase p on p.id = o.purchase_id"
                                + " where p.payer_email = ?",
                        bob.email()))
                .isEqualTo("BANK_TRANSFER AWAITING_PAYMENT");
    }

    /** Ada changes what Bob may do, removes him, and dissolves the team once she is sure. */
    private static void ended(AccountOwner ada, AccountOwner bob, boolean scripts) {
        Page page = ada.page();
        page.navigate(page.url().replaceAll("\\?.*", ""));
        page.locator("tr", new Page.LocatorOptions().setHasText(bob.email()))
                .locator("a[href*='change=']")
                .click();
        page.locator("button[name=member]").waitFor();
        assertThat(page.locator("#buyer").isChecked()).isTrue();
        ada.keep("40-team-change");
        assertThat(scripts ? Axe.violations(page) : List.of()).isEmpty();
        page.locator("#owner").check();
        page.locator("button[name=member]").click();
        page.waitForURL("**said=member");
        page.locator("button[name=leave]").waitFor();
        page.locator("tr", new Page.LocatorOptions().setHasText(bob.email()))
                .locator("button[name=remove]")
                .click();
        page.waitForURL("**said=remove");
        bob.pages().open("/teams");
        assertThat(bob.page().locator("tbody tr").count()).isZero();
        page.locator("button[name=dissolve]").click();
        page.locator(".errors").waitFor();
        assertThat(page.locator(".errors li a").getAttribute("href")).isEqualTo("#sure");
        page.locator("#sure").check();
        page.locator("button[name=dissolve]").click();
        page.waitForURL("**/account/teams?said=dissolve");
        ada.keep("41-team-dissolved");
    }
}
