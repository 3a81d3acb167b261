package org.tonne.it;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One order of a partner for many people. */
class PartnerListIT {

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);
    private final Partner partner = new Partner(store);
    private final Web web = new Web();
    private final String api = store.address() + "/api/v1";

    @AfterEach
    void the_books_are_whole() {
        assertThat(ledger.broken()).isEmpty();
    }

    private static String code(HttpResponse<String> answer) {
        return Web.read(JsonObject.class, answer).getString("code");
    }

    @Test
    void an_order_for_many_has_a_certificate_for_each_with_links_page_by_page() {
        String key = UUID.randomUUID().toString();
        String body = Partner.order(Partner.offer(ledger, 0), List.of("Zoë", "شركة النخيل", "=1+1"));
        String purchase = partner.placed(key, body);
        String address = api + "/orders/" + purchase + "/certificates";
        assertThat(partner.read(purchase).getJsonObject("links").getString("certificates"))
                .isEqualTo(address);
        assertThat(certificates(address).getInt("issued")).isZero();
        partner.pay(purchase);

        await().atMost(Duration.ofMinutes(2)).until(() -> certificates(address).getInt("documentsReady") == 3);
        assertThat(Web.read(JsonObject.class, partner.place(key, body)).getString("id"))
                .isEqualTo(purchase);
        JsonObject first = certificates(address + "?size=2");
        JsonObject second = certificates(first.getJsonObject("links").getString("next"));

        assertThat(first.getInt("pages")).isEqualTo(2);
        assertThat(second.getJsonObject("links")).doesNotContainKey("next");
        JsonObject last = second.getJsonArray("certificates").getJsonObject(0);
        assertThat(last.getInt("index")).isEqualTo(2);
        assertThat(last.getString("name")).isEqualTo("=1+1");
        assertThat(last.getString("number")).endsWith("-3");
        assertThat(web.get(last.getJsonObject("links").getString("self")).body())
                .contains("\"quantity\":1", "For 4", last.getString("number"));
        assertThat(web.get(last.getJsonObject("links").getString("pdf")).statusCode())
                .isEqualTo(200);
        assertThat(web.bytes(first.getJsonObject("links").getString("archive")).statusCode())
                .isEqualTo(200);
    }

    private JsonObject certificates(String address) {
        HttpResponse<String> answer = web.get(address, "Authorization", "Bearer " + store.partnerKey());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Web.read(JsonObject.class, answer);
    }

    @Test
    void what_is_wrong_with_beneficiaries_is_told_by_their_place_and_nothing_is_placed() {
        String key = UUID.randomUUID().toString();
        String wrong = Partner.order(Partner.offer(ledger, 0), List.of("Ada", "", "E\u202eve"))
                .replace("\"quantity\":1,\"reason\":\"For 3\"", "\"quantity\":\"1\"");

        HttpResponse<String> answer = partner.place(key, wrong);

        assertThat(code(answer)).isEqualTo("LIST_INVALID");
        assertThat(Web.read(JsonObject.class, answer)
                        .getJsonObject("facts")
                        .getJsonArray("problems")
                        .getValuesAs(JsonObject.class))
                .extracting(problem -> problem.getInt("index") + " " + problem.getString("code"))
                .containsExactly("0 QUANTITY", "1 NAME_MISSING", "2 NAME_CHARACTERS");
        assertThat(ledger.number("select count(*) from purchase where idempotency_key = ?", key))
                .isZero();
        String one = partner.placed(key, Partner.order(Partner.offer(ledger, 0), "1", "CARD"));
        assertThat(code(web.get(
                        api + "/orders/" + one + "/certificates", "Authorization", "Bearer " + store.partnerKey())))
                .isEqualTo("CERTIFICATE_UNKNOWN");
        assertThat(web.get(api + "/orders/" + one + "/certificates").statusCode())
                .isEqualTo(401);
    }
}
