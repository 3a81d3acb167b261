package org.tonne.it;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Anybody follows a printed serial and finds the unit, by page and by program; what is no serial is answered in words. */
class SerialsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);
    private final Partner partner = new Partner(store);
    private final Web web = new Web();

    @AfterEach
    void the_books_are_whole() {
        assertThat(ledger.broken()).isEmpty();
    }

    @Test
    void a_cancelled_unit_leads_to_its_certificate_and_the_certificate_to_its_units() {
        String name = "<i>Zoë</i> #{7*7}";
        JsonObject certificate = bought(name, "\"publish\":true");
        String block = certificate
                .getJsonArray("parts")
                .getJsonObject(0)
                .getJsonArray("blocks")
                .getString(0);
        String first = block.split(" to ", 2)[0];

        HttpResponse<String> page = web.get(address(first));
        HttpResponse<String> paper = web.get(store.address() + "/en/certificates/" + certificate.getString("code"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("/en/certificates/" + certificate.getString("code"), certificate.getString("number"))
                .contains("&lt;i&gt;Zoë&lt;/i&gt; #{7*7}")
                .contains("/en/projects/"
                        + certificate.getJsonArray("parts").getJsonObject(0).getString("project"));
        assertThat(paper.body()).contains("/en/serials/" + encoded(block));
        assertThat(web.get(address(block)).body()).contains(certificate.getString("number"));
    }

    @Test
    void who_did_not_want_to_be_named_is_not_named_by_a_serial_or_a_number() {
        String name = "Nobody " + UUID.randomUUID();
        JsonObject certificate = bought(name, "\"publish\":false");
        String block = certificate
                .getJsonArray("parts")
                .getJsonObject(0)
                .getJsonArray("blocks")
                .getString(0);

        String page = web.get(address(block)).body();
        String answer =
                web.get(store.address() + "/api/v1/serials/" + encoded(block)).body();
        String number = encoded(certificate.getString("number"));
        String verified = web.get(store.address() + "/en/verify?code=" + number).body();
        String verdict = web.get(
                        store.address() + "/api/v1/certificates/" + certificate.getString("number") + "/verification")
                .body();

        assertThat(page).contains(certificate.getString("number")).doesNotContain(name, certificate.getString("code"));
        assertThat(verified).contains("Name not published").doesNotContain(name, certificate.getString("code"));
        assertThat(verdict).contains("VALID").doesNotContain(name, certificate.getString("code"));
        assertThat(answer)
                .contains(certificate.getString("number"))
                .doesNotContain(name, certificate.getString("code"));
    }

    @Test
    void a_reason_that_is_kept_back_stands_nowhere_and_the_name_without_a_way_to_the_certificate() {
        String name = "Half " + UUID.randomUUID();
        JsonObject certificate = bought(name, "\"publishFields\":[\"NAME\"]");
        String number = certificate.getString("number");
        String code = certificate.getString("code");

        String verified =
                web.get(store.address() + "/en/verify?code=" + encoded(number)).body();
        String verdict = web.get(store.address() + "/api/v1/certificates/" + number + "/verification")
                .body();
        String history = web.get(store.address() + "/api/v1/cancellations?q=" + encoded(name))
                .body();

        assertThat(verified).contains(name, number).doesNotContain("Flights", code);
        assertThat(verdict).contains("VALID", name).doesNotContain("Flights", code);
        assertThat(history).contains(name, number).doesNotContain("Flights", code);
        assertThat(web.get(store.address() + "/en/verify?code=" + code).body()).contains(name, "Flights", code);
    }

    @Test
    void every_unit_of_an_issuance_is_in_one_run_by_page_and_by_program() {
        String[] issuance = ledger.rows(
                        "select originating_party || '-' || unit_type || '-', '-' || original_cp || '-' || applicable_cp || '-'"
                                + " || lulucf_activity || '-' || project_number, lower(serials), upper(serials) - 1, quantity"
                                + " from issuance i where (select count(*) from past_cancellation c where c.issuance_id = i.id) > 5"
                                + " order by id limit 1")
                .get(0)
                .split("\t", -1);
        String run = issuance[0] + issuance[2] + issuance[1] + " to " + issuance[0] + issuance[3] + issuance[1];

        JsonObject answer = Web.read(JsonObject.class, web.get(store.address() + "/api/v1/serials/" + encoded(run)));

        assertThat(answer.getJsonNumber("quantity")).hasToString(issuance[4]);
        assertThat(answer.getJsonArray("runs").getValuesAs(JsonObject.class).stream()
                        .mapToLong(part -> part.getJsonNumber("quantity").longValue())
                        .sum())
                .isEqualTo(Long.parseLong(issuance[4]));
        assertThat(answer.getJsonArray("runs").getValuesAs(JsonObject.class))
                .extracting(part -> part.getString("state"))
                .contains("CANCELLED_EARLIER")
                .doesNotContain("NEVER_ISSUED");
        assertThat(web.get(address(run)).body()).contains("Cancelled", "for good on");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GB-1000-1001 | as some reports print it",
                "VC1/2026 | number or the code of a certificate",
                "ACR-US-192-2010-203-1-5000 | American Carbon Registry",
                "0001-000001-000100-VCS-VCU-003-VER-US-0003-01012020-31122020-1 | Verra",
                "CN-1-5-1-1-0-233 | another Kyoto unit",
                "CN-5-9-1-1-0-233 to CN-5-1-1-1-0-233 | lies before the first",
                "<script>alert(1)</script> | seven parts",
                "${1+1} | seven parts",
                "x' or 1=1 -- | seven parts",
            })
    void what_is_no_serial_is_answered_in_words(String typed, String words) {
        HttpResponse<String> page = web.get(store.address() + "/en/serials?serial=" + encoded(typed));
        HttpResponse<String> answer = web.get(store.address() + "/api/v1/serials/" + encoded(typed.replace("/", "")));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains(words).doesNotContain("<script>alert");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Web.read(JsonObject.class, answer).getString("code")).isEqualTo("SERIAL_INVALID");
    }

    @Test
    void how_it_is_typed_is_forgiven_with_a_word_and_a_unit_that_never_was_is_said_to_be_none() {
        String serial = ledger.text(
                "select originating_party || '-' || unit_type || '-' || lower(serials) || '-' || original_cp || '-'"
                        + " || applicable_cp || '-' || lulucf_activity || '-' || project_number from issuance order by id limit 1");

        HttpResponse<String> forgiven =
                web.get(address(serial.toLowerCase(java.util.Locale.ROOT).replace("-", " - ")));
        HttpResponse<String> never = web.get(address(serial + "9"));

        assertThat(forgiven.statusCode()).isEqualTo(200);
        assertThat(forgiven.body()).contains("small letters as capital letters", "left out blanks", serial);
        assertThat(never.statusCode()).isEqualTo(404);
        assertThat(never.body()).contains("No such unit was ever issued", "The unit with this number is", serial);
    }

    private JsonObject bought(String name, String publish) {
        String body = Partner.order(Partner.offer(ledger, 4), "2", "CARD", name).replace("\"publish\":true", publish);
        UUID purchase = UUID.fromString(partner.placed(UUID.randomUUID().toString(), body));
        partner.pay(purchase.toString());
        await().atMost(PATIENCE).until(() -> !code(purchase).equals("nothing"));
        return Web.read(JsonObject.class, web.get(store.address() + "/api/v1/certificates/" + code(purchase)));
    }

    private String code(UUID purchase) {
        return ledger.text(
                "select c.code from certificate c join orders o on o.id = c.order_id where o.purchase_id = ?",
                purchase);
    }

    private String address(String serial) {
        return store.address() + "/en/serials/" + encoded(serial);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
