package org.tonne.it;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The store in figures, as a reader sees them and as a list. */
class StatisticsPageIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String COUNTED =
            "select coalesce(sum(cers), 0) from platform_figure where scope = 'platform' and by = 'quarter'";

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);
    private final Web web = new Web();

    @AfterEach
    void the_books_are_whole() {
        assertThat(ledger.broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void every_chart_has_its_table_with_the_same_figures(boolean scripts) {
        cancelled();
        try (JourneyBrowser browser = new JourneyBrowser(scripts)) {
            Page page = browser.open();
            page.navigate(store.address() + "/en/statistics");

            assertThat(page.locator("h1").innerText()).isEqualTo("Voluntary cancellations in figures");
            assertThat(page.locator("svg.chart").count()).isEqualTo(7);
            assertThat(page.locator("#quarters ~ figure rect").count())
                    .isEqualTo(page.locator("#quarters ~ details tbody tr").count())
                    .isPositive();
            page.locator("#hosts ~ details summary").click();
            assertThat(page.locator("#hosts ~ details").innerText()).contains("India");
            assertThat(page.locator("#countries ~ details").textContent()).contains("Switzerland");
            browser.keep(page, "statistics");

            page.locator("input[value=registry]").check();
            page.locator("input[value=year]").check();
            page.locator("form.bar button").click();
            assertThat(page.url()).contains("scope=registry", "by=year");
            assertThat(page.locator("#years ~ figure rect").count()).isPositive();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void a_list_holds_what_was_counted_and_a_list_that_is_none_is_not_found() {
        await().atMost(PATIENCE).until(() -> ledger.number(COUNTED) > 0);

        HttpResponse<String> list = web.get(store.address() + "/en/statistics/quarters.csv");

        assertThat(list.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        String[] lines = list.body().split("\r\n", 0);
        assertThat(lines[0]).isEqualTo("quarter,cancellations,cers");
        long sum = 0;
        for (int i = 1; i < lines.length; i++) {
            sum += Long.parseLong(lines[i].split(",", -1)[2]);
        }
        assertThat(sum).isEqualTo(ledger.number(COUNTED));
        assertThat(web.get(store.address() + "/en/statistics/hosts.csv?scope=registry")
                        .body())
                .startsWith("host,cancellations,cers\r\n");
        assertThat(web.get(store.address() + "/en/statistics/nothing.csv").statusCode())
                .isEqualTo(404);
    }

    private void cancelled() {
        Partner partner = new Partner(store);
        String purchase = partner.placed(
                UUID.randomUUID().toString(), Partner.order(Partner.offer(ledger, 3), "2", "CARD", "Ada Buyer"));
        partner.pay(purchase);
        await().atMost(PATIENCE)
                .until(() -> ledger.number(
                                "select count(*) from orders where purchase_id = ?::uuid and status = 'COMPLETED'",
                                purchase)
                        == 1);
        // Figures of buyers are kept for a minute.
        await().atMost(PATIENCE)
                .until(() -> web.get(store.address() + "/en/statistics/countries.csv")
                                .body()
                                .contains("CH,")
                        && ledger.number(COUNTED) > 0);
    }
}
