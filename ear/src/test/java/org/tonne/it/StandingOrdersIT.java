package org.tonne.it;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Standing orders, from the page of a project to the letters of their months and to their end. */
class StandingOrdersIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);

    @ParameterizedTest(name = "scripts {0}, {1}")
    @CsvSource({"true, en", "false, ar"})
    void one_is_made_changed_tried_by_the_job_paused_resumed_and_ended(boolean scripts, String language) {
        try (JourneyBrowser browser = new JourneyBrowser(scripts)) {
            AccountOwner owner = new AccountOwner(store, browser, language);
            Page page = owner.page();
            owner.signsUp();
            owner.pages().open("/standing-orders");
            owner.keep("20-standing-none");
            assertThat(page.locator("main section h2").count()).isEqualTo(2);

            Partner.Offer offer = Partner.offer(ledger, 50);
            asked(owner, scripts, offer);
            made(owner, offer);
            changed(owner);
            placed(owner);
            skipped(owner);
            owner.pages().open("/standing-orders");
            assertThat(page.locator("main details li").count()).isEqualTo(2);
            owner.keep("24-standing-history");
            assertThat(scripts ? Axe.violations(page) : List.of()).isEmpty();
            moved(owner);
            assertThat(owner.cookies().get("/en/account/data.json").body())
                    .contains("standingOrders", "UNPAID", "PLACED", "ENDED");
            assertThat(browser.complaints()).allMatch(said -> said.contains("422"));
            assertThat(ledger.broken()).isEmpty();
        }
    }

    /** Asks for one from the page of a project, with answers that are wrong. */
    private void asked(AccountOwner owner, boolean scripts, Partner.Offer offer) {
        Page page = owner.page();
        String project = ledger.text(
                "select p.key from offer o join lot l on l.id = o.lot_id join issuance i on i.id = l.issuance_id"
                        + " join project p on p.id = i.project_id where o.id = ?::uuid",
                offer.id());
        page.navigate(store.address() + "/en/projects/" + project);
        page.locator("a[href*='/account/standing-orders?project=" + project + "']")
                .waitFor();
        owner.pages().open("/standing-orders?project=" + project);
        page.locator("#quantity").fill("1.5");
        page.locator("#ceiling").fill("nothing");
        page.locator("#payerName").fill("Ada Buyer");
        page.locator("#reason").fill("Our flights");
        owner.pages().send();
        owner.keep("21-standing-wrong");
        assertThat(page.locator(".errors li a").all().stream().map(link -> link.getAttribute("href")))
                .containsExactly("#quantity", "#ceiling", "#payerKind", "#country", "#beneficiary", "#terms");
        assertThat(page.locator("#reason").inputValue()).isEqualTo("Our flights");
        assertThat(page.locator("#ceiling").inputValue()).isEqualTo("nothing");
        assertThat(scripts ? Axe.violations(page) : List.of()).isEmpty();
    }

    /** Makes it: the answers that were right are still there. */
    private static void made(AccountOwner owner, Partner.Offer offer) {
        Page page = owner.page();
        page.locator("#offer").selectOption(offer.id());
        page.locator("#quantity").fill("2");
        page.locator("#day").selectOption("1");
        page.locator("#ceiling").fill("900.5");
        page.locator("input[name=payerKind][value=INDIVIDUAL]").check();
        page.locator("#country").selectOption("CH");
        page.locator("#beneficiary").fill("Carbon neutral <b>Ada</b>");
        page.locator("#terms").check();
        owner.pages().send();
        owner.keep("22-standing-made");
        page.locator("[role=status]").waitFor();
        assertThat(page.locator("form button[name=pause]").count()).isEqualTo(1);
        assertThat(page.locator(".note--brass").count()).isEqualTo(1);
    }

    /** Changes the name, and nothing else. */
    private static void changed(AccountOwner owner) {
        Page page = owner.page();
        page.locator("a[href*='change=']").click();
        page.locator("#ceiling").waitFor();
        assertThat(page.locator("#ceiling").inputValue()).isEqualTo("900.50");
        assertThat(page.locator("#country").inputValue()).isEqualTo("CH");
        assertThat(page.locator("#reason").inputValue()).isEqualTo("Our flights");
        page.locator("#beneficiary").fill("School of Ada");
        owner.keep("23-standing-change");
        owner.pages().send();
        page.locator("[role=status]").waitFor();
        assertThat(page.locator("main").innerText()).contains("School of Ada");
        assertThat(page.locator(".note--brass").count()).isZero();
    }

    /** The first of this month has come, or is over: the job places the order, and a letter says what to transfer. */
    private void placed(AccountOwner owner) {
        becomes(owner, List.of("PLACED"));
        assertThat(owner.mail().next()).contains("/orders/", "/account/standing-orders", "IBAN");
        assertThat(ledger.text(
                        "select p.client || ' ' || p.payment_method || ' ' || o.status from purchase p"
                                + " join orders o on o.purchase_id = p.id where p.payer_email = ?",
                        owner.email()))
                .isEqualTo("STANDING BANK_TRANSFER AWAITING_PAYMENT");
    }

    /** As if that had been a month ago: the order is not paid, so nothing is placed, and a letter says so. */
    private void skipped(AccountOwner owner) {
        ledger.rows(
                "update standing_order_month m set month = m.month - interval '1 month', due_on = m.due_on - interval '1 month'"
                        + " from standing_order s join buyer_account a on a.id = s.account_id"
                        + " where m.standing_order_id = s.id and a.email = ? returning 1",
                owner.email());
        ledger.rows(
                "update purchase set idempotency_key = (select standing_order_id || ':' || to_char(month, 'YYYY-MM')"
                        + " from standing_order_month m where m.purchase_id = purchase.id) where payer_email = ? returning 1",
                owner.email());
        becomes(owner, List.of("PLACED", "UNPAID"));
        assertThat(owner.mail().next()).contains("/account/standing-orders").doesNotContain("IBAN");
    }

    /** It falls due on the first of this month, and the job comes by until that came of it. */
    private void becomes(AccountOwner owner, List<String> expected) {
        ledger.rows(
                "update standing_order set next_on = date_trunc('month', now() at time zone 'UTC')::date"
                        + " where account_id = (select id from buyer_account where email = ?) returning 1",
                owner.email());
        await().atMost(PATIENCE).until(() -> {
            ledger.rows("update scheduled_job set next_run_at = now() where name = 'standing-orders' returning 1");
            return outcomes(owner).equals(expected);
        });
    }

    private List<String> outcomes(AccountOwner owner) {
        return ledger.rows(
                "select outcome from standing_order_month m join standing_order s on s.id = m.standing_order_id"
                        + " join buyer_account a on a.id = s.account_id where a.email = ? order by month",
                owner.email());
    }

    private void moved(AccountOwner owner) {
        for (String move : List.of("pause", "resume", "end")) {
            owner.page().locator("button[name=" + move + "]").click();
            owner.page().waitForURL("**said=" + move);
        }
        owner.keep("25-standing-ended");
        assertThat(owner.page().locator("main button[name]").count()).isZero();
        assertThat(ledger.text(
                        "select s.status from standing_order s join buyer_account a on a.id = s.account_id where a.email = ?",
                        owner.email()))
                .isEqualTo("ENDED");
    }
}
