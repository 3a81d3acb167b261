package org.tonne.it;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** Who writes on a certificate what it does not prove is told so, in every language and without scripts, and may order. */
class ClaimPageIT {

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);
    private final String project = ledger.text(
            "select p.key from offer o join lot l on l.id = o.lot_id join issuance i on i.id = l.issuance_id"
                    + " join project p on p.id = i.project_id where o.id = ?::uuid",
            Partner.offer(ledger, 6).id());

    @AfterEach
    void the_books_are_whole() {
        assertThat(ledger.broken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Our climate-neutral trip   | climate-neutral       | I paid for the cancellation of 2 CER",
                "es | Viaje neutro en carbono    | neutro en carbono     | He pagado la cancelación de 2 RCE",
                "fr | Vers la neutralité carbone | neutralité carbone    | J’ai payé l’annulation de 2 URCE",
                "ar | رحلة محايدة مناخيا         | محايدة مناخيا         | دفعت مقابل إلغاء",
                "ru | С нулевыми выбросами       | нулевыми выбросами    | аннулирование 2 ССВ",
                "zh | 我们实现了碳中和             | 碳中和                  | 准确的说法是",
            })
    void a_claim_is_named_beside_what_is_exact_on_the_check_and_at_its_field(
            String language, String reason, String claim, String instead) {
        try (JourneyBrowser browser = new JourneyBrowser(false)) {
            Page page = browser.open();
            answer(page, language, "Ada", reason);
            page.waitForURL("**/check");

            assertThat(page.locator("#claims").innerText()).contains(claim, instead, "2024/825");
            browser.keep(page, "claims-" + language + "-check");
            page.locator("#claims a[href$='#reason']").click();
            assertThat(page.locator("#reason-n").innerText()).contains(claim, instead);
            assertThat(page.locator("#reason").getAttribute("aria-describedby")).contains("reason-n");
            assertThat(page.locator("#beneficiary-n").count()).isZero();
            browser.keep(page, "claims-" + language + "-field");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void who_is_called_like_a_claim_may_order_under_that_name_and_an_exact_reason_is_left_alone() {
        String name = "Net Zero Ltd " + UUID.randomUUID();
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            Page page = browser.open();
            PurchasePages pages = answer(page, "en", name, "I paid for the cancellation of 2 CERs");
            page.waitForURL("**/check");

            assertThat(page.locator("#claims").innerText())
                    .contains("“Net Zero” in the name", "leave it")
                    .doesNotContain("The reason says");
            assertThat(Axe.violations(page)).isEmpty();
            page.locator("#claims a[href$='#beneficiary']").click();
            page.locator("#beneficiary-n").waitFor();
            assertThat(Axe.violations(page)).isEmpty();
            pages.send();
            page.waitForURL("**/check");
            pages.confirm();

            assertThat(ledger.number("select count(*) from beneficiary where name = ?", name))
                    .isEqualTo(1);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void nothing_is_said_where_nothing_is_claimed() {
        try (JourneyBrowser browser = new JourneyBrowser(false)) {
            Page page = browser.open();
            answer(page, "en", "Ada", "Flights of 2026");
            page.waitForURL("**/check");

            assertThat(page.locator("#claims").count()).isZero();
        }
    }

    private PurchasePages answer(Page page, String language, String name, String reason) {
        PurchasePages pages = new PurchasePages(store, page, language);
        page.navigate(store.address() + "/" + language + "/projects/" + project);
        pages.take("2");
        pages.checkout();
        pages.answer("buyer-" + UUID.randomUUID() + "@example.org", name, "CARD");
        page.locator("#reason").fill(reason);
        pages.send();
        return pages;
    }
}
