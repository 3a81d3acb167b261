package org.tonne.it;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Names for certificates, from the account of who keeps them to the checkout that they fill. */
class AccountNamesIT {

    private static final String SCHOOL = "School <b>of</b> Ada";

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);

    @ParameterizedTest(name = "scripts {0}, {1}")
    @CsvSource({"true, en", "false, ar"})
    void a_name_is_kept_changed_filled_in_at_the_checkout_and_dropped(boolean scripts, String language) {
        try (JourneyBrowser browser = new JourneyBrowser(scripts)) {
            AccountOwner owner = new AccountOwner(store, browser, language);
            Page page = owner.page();
            owner.signsUp();
            owner.pages().open("/beneficiaries");
            assertThat(page.locator("tbody tr").count()).isZero();
            keep(owner, " ", "A reason alone");
            assertThat(page.locator(".errors li").count()).isEqualTo(1);
            assertThat(page.locator("#reason").inputValue()).isEqualTo("A reason alone");
            keep(owner, SCHOOL, "A trip to the sea");
            keep(owner, "Ada Ltd", "");
            keep(owner, SCHOOL, "once more");
            assertThat(page.locator(".errors li").count()).isEqualTo(1);
            owner.keep("12-names");
            assertThat(scripts ? Axe.violations(page) : List.of()).isEmpty();
            page.locator("tbody tr").nth(1).locator("a").click();
            page.locator("input[name=change]").waitFor(hidden());
            assertThat(page.locator("#name").inputValue()).isEqualTo(SCHOOL);
            keep(owner, SCHOOL, "A trip to the hills");
            assertThat(page.locator("tbody").innerText())
                    .contains(SCHOOL, "hills")
                    .doesNotContain("sea");

            filledIn(owner);

            dropped(owner);
            assertThat(browser.complaints()).allMatch(said -> said.contains("400") || said.contains("409"));
        }
    }

    /** Fills a checkout half, and the rest of it from the names that are kept. */
    private void filledIn(AccountOwner owner) {
        Page page = owner.page();
        PurchasePages purchase = owner.goesToTheCheckout(ledger);
        page.locator("#payerName").fill("Typed before");
        page.locator("#kept").selectOption(new SelectOption().setLabel(SCHOOL));
        page.locator("button[name=fill]").click();
        page.waitForLoadState();
        owner.keep("13-filled-in");
        assertThat(page.locator("#payerName").inputValue()).isEqualTo("Typed before");
        assertThat(page.locator("#beneficiary").inputValue()).isEqualTo(SCHOOL);
        assertThat(page.locator("#reason").inputValue()).isEqualTo("A trip to the hills");
        assertThat(page.locator(".errors").count()).isZero();

        purchase.answer(owner.email(), SCHOOL, "BANK_TRANSFER");
        page.locator("#payerName").press("Enter"); // goes on, and does not fill in
        page.waitForURL("**/check");
    }

    private static void dropped(AccountOwner owner) {
        owner.pages().open("/beneficiaries");
        owner.page().locator("button[name=drop]").first().click();
        owner.page().waitForLoadState();
        assertThat(owner.page().locator("tbody").innerText()).contains(SCHOOL).doesNotContain("Ada Ltd");
        assertThat(owner.cookies().get("/en/account/data.json").body()).contains("A trip to the hills");
    }

    private static void keep(AccountOwner owner, String name, String reason) {
        owner.pages().fill("name", name);
        owner.pages().fill("reason", reason);
        owner.pages().send();
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }
}
