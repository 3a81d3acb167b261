package org.tonne.it;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What anybody can check without asking us: the file of a certificate, and the list of all cancellations. */
class ProofPageIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int TOO_LARGE = 5 * 1024 * 1024;
    private static final int HUGE = 64 * 1024 * 1024;

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);
    private final Partner partner = new Partner(store);
    private final Web web = new Web();

    @AfterEach
    void the_books_are_whole() {
        assertThat(ledger.broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_file_of_a_certificate_is_known_and_one_that_was_touched_is_not(boolean scripts) throws IOException {
        byte[] document = document("Ada " + UUID.randomUUID());
        Path folder = Files.createTempDirectory("proof");
        Path same = Files.write(folder.resolve("certificate.pdf"), document);
        document[document.length / 2] ^= 1;
        Path touched = Files.write(folder.resolve("touched.pdf"), document);
        try (JourneyBrowser browser = new JourneyBrowser(scripts)) {
            Page page = browser.open();
            check(page, same);
            assertThat(page.url()).contains("/en/verify?sha256=");
            assertThat(page.locator("main").innerText()).contains("This very file was issued by this store", "Ada ");
            browser.keep(page, "verify-file");

            check(page, touched);
            assertThat(page.locator("main").innerText()).contains("This file was not issued by this store");
            browser.keep(page, "verify-file-touched");

            check(page, Files.write(folder.resolve("large.pdf"), new byte[TOO_LARGE]));
            assertThat(page.locator("#file-e").innerText()).contains("larger than 4 MB");
            browser.keep(page, "verify-file-large");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void the_list_of_cancellations_answers_words_and_comes_as_a_file_no_spreadsheet_takes_for_a_formula() {
        String name = "=Ada " + UUID.randomUUID();
        document(name);
        String words = "?q=" + name.substring(1).replace(' ', '+');

        String page = web.get(store.address() + "/en/cancellations" + words).body();
        HttpResponse<String> list = web.get(store.address() + "/en/cancellations.csv" + words);

        assertThat(page).contains(name, "/en/cancellations.csv" + words);
        assertThat(list.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(list.body().split("\r\n")).hasSize(2);
        assertThat(list.body()).contains(",'" + name + ",");
        JsonObject partners = Web.read(JsonObject.class, web.get(store.address() + "/api/v1/cancellations" + words));
        assertThat(partners.getJsonArray("cancellations").getValuesAs(JsonObject.class))
                .extracting(row -> row.getString("name"))
                .containsExactly(name);
        assertThat(web.get(store.address() + "/en/cancellations.csv?past=1&host=IN")
                        .body())
                .contains(",IN,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%25%25&host=zz&from=yesterday&to=2026-02-31&page=-1",
                "q=%00%1B&project=%00",
                "q=%27+or+1=1+--&host=ZZ&past=1",
                "from=0000-01-01&to=9999-12-31&past=1&page=999999",
                "from=2030-01-01&to=2020-01-01",
            })
    void a_question_about_cancellations_that_makes_no_sense_is_answered_like_any_other(String question) {
        HttpResponse<String> page = web.get(store.address() + "/en/cancellations?" + question);
        HttpResponse<String> list = web.get(store.address() + "/en/cancellations.csv?" + question);
        HttpResponse<String> partners =
                web.get(store.address() + "/api/v1/cancellations?" + question.replace("past=1", "past=true"));

        assertThat(List.of(page.statusCode(), list.statusCode())).containsOnly(200);
        assertThat(page.body()).contains("<h1>").doesNotContain("Exception");
        assertThat(partners.statusCode()).isIn(200, 400);
    }

    @Test
    void everybody_can_use_the_check_of_a_file_and_the_search_of_the_list() {
        String name = "Ada " + UUID.randomUUID();
        document(name);
        try (JourneyBrowser browser = new JourneyBrowser(true)) {
            Page page = browser.open();
            page.navigate(store.address() + "/en/cancellations");
            page.locator("#q").fill(name);
            page.locator("form.asks button").click();
            page.waitForURL("**/en/cancellations?q=*");
            assertThat(page.locator("tbody tr").count()).isEqualTo(1);
            browser.keep(page, "history-found");

            List<String> found = new ArrayList<>(Axe.violations(page));
            for (String address : List.of("/en/cancellations?q=nobody-at-all", "/en/verify?file=none", "/ar/verify")) {
                page.navigate(store.address() + address);
                found.addAll(Axe.violations(page));
            }
            page.navigate(store.address() + "/en/cancellations?q=nobody-at-all");
            assertThat(page.locator("main").innerText()).contains("Nothing in the list fits");
            assertThat(found).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multipart/form-data; boundary=x | --x--                                             | file=none",
                "multipart/form-data; boundary=x | --x~HEAD name=\"file\"; filename=\"\"~~~--x--      | file=none",
                "multipart/form-data; boundary=x | --x~HEAD name=\"other\"; filename=\"a\"~~a~--x--   | file=none",
                "multipart/form-data; boundary=x | --x~HEAD name=\"file\"; filename=\"a.pdf\"~~a      | file=none",
                "multipart/form-data             | no boundary                                       | file=none",
                "application/pdf                 | %PDF-1.7                                          | file=none",
                "application/x-www-form-urlencoded | file=%2Fetc%2Fpasswd                           | file=none",
                "multipart/form-data; boundary=x | --x~HEAD name=\"file\"; filename=\"<script>.pdf\"~~~a~--x-- | sha256=",
                "multipart/form-data; boundary=x | --x~HEAD name=\"file\"; filename=\"../../x\"~~a~--x--       | sha256=",
                "multipart/form-data; boundary=x | --x~HEAD name=\"file\"; filename=\"${1+1}#{7*7}\"~~a~--x-- | sha256=",
                "multipart/form-data; boundary=x | --x~HEAD name=\"file\"; filename=\"LONG\"~~a~--x--         | file=large",
            })
    void whatever_is_sent_in_place_of_a_certificate_is_answered_in_words(String type, String body, String answer) {
        byte[] sent = body.replace("HEAD", "Content-Disposition: form-data;")
                .replace("~", "\r\n")
                .replace("LONG", "x".repeat(TOO_LARGE))
                .getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> taken = sent(type, sent);
        HttpResponse<String> page =
                web.get(store.address() + taken.headers().firstValue("Location").orElse("/"));

        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(taken.headers().firstValue("Location").orElse("")).startsWith("/en/verify?" + answer);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .containsAnyOf("Choose a file first", "larger than 4 MB", "This file was not issued by this store")
                .doesNotContain("Exception", "<script>.pdf");
    }

    @Test
    void a_file_of_any_size_is_answered_in_words_and_one_from_another_site_is_not_taken() {
        byte[] form = ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n"
                        + "0".repeat(HUGE) + "\r\n--x--\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        HttpResponse<String> huge = sent("multipart/form-data; boundary=x", form);
        HttpResponse<String> foreign = web.upload(
                store.address() + "/en/verify/file",
                "multipart/form-data; boundary=x",
                new byte[10],
                "Origin",
                "https://evil.example");

        assertThat(huge.headers().firstValue("Location")).contains("/en/verify?file=large");
        assertThat(foreign.statusCode()).isEqualTo(403);
    }

    @Test
    void a_page_that_fails_half_way_is_an_error_page_and_never_its_upper_half() throws SQLException {
        HttpResponse<String> page;
        rename("past_cancellation", "past_cancellation_away");
        try {
            page = web.get(store.address() + "/en/cancellations?past=1");
        } finally {
            rename("past_cancellation_away", "past_cancellation");
        }

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body().strip()).startsWith("<!DOCTYPE html>").endsWith("</html>");
        assertThat(page.body().split("<main", -1)).hasSize(2);
        assertThat(web.get(store.address() + "/en/cancellations?past=1").statusCode())
                .isEqualTo(200);
    }

    private void rename(String table, String to) throws SQLException {
        try (Connection connection = store.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table " + table + " rename to " + to);
        }
    }

    private HttpResponse<String> sent(String type, byte[] body) {
        return web.upload(
                store.address() + "/en/verify/file",
                type,
                body,
                "Origin",
                store.address().toString());
    }

    private void check(Page page, Path file) {
        page.navigate(store.address() + "/en/verify");
        page.locator("#file").setInputFiles(file);
        page.locator("form[enctype] button").click();
        page.waitForURL("**/en/verify?**");
    }

    private byte[] document(String name) {
        String purchase = partner.placed(
                UUID.randomUUID().toString(), Partner.order(Partner.offer(ledger, 4), "1", "CARD", name));
        partner.pay(purchase);
        String code = "select c.code from certificate c join certificate_document d on d.certificate_id = c.id"
                + " join orders o on o.id = c.order_id where o.purchase_id = ?::uuid";
        await().atMost(PATIENCE).until(() -> !ledger.rows(code, purchase).isEmpty());
        return web.bytes(store.address() + "/en/certificates/" + ledger.text(code, purchase) + ".pdf")
                .body();
    }
}
