package org.tonne.it;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Names that are more than names, through a whole purchase: they come out everywhere as they went in, and do nothing. */
class HostileNamesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);
    private final Partner partner = new Partner(store);
    private final Web web = new Web();

    @AfterEach
    void the_books_are_whole() {
        assertThat(ledger.broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>\"><img src=x onerror=alert(1)>",
                "=HYPERLINK(\"https://evil.example\",\"x\")|' /C calc'!A0",
                "#{1+1} ${1+1} {0} %s \\u0041 '); drop table orders; --",
                "شركة <b>النخيل</b> 123",
                "碳 करुणा 👩‍👩‍👧"
            })
    void a_name_comes_out_as_it_went_in_on_certificate_history_and_mail(String name) {
        String email = "name-" + UUID.randomUUID() + "@example.org";
        String body = Partner.order(Partner.offer(ledger, 7), "1", "CARD", name).replace("ada@example.org", email);
        String purchase = partner.placed(UUID.randomUUID().toString(), body);
        partner.pay(purchase);
        await().atMost(PATIENCE).until(() -> ready(email) != null);
        String code = ledger.text(
                "select c.code from certificate c join orders o on o.id = c.order_id where o.purchase_id = ?::uuid",
                purchase);

        assertThat(Web.read(JsonObject.class, web.get(store.address() + "/api/v1/certificates/" + code))
                        .getString("beneficiary"))
                .isEqualTo(name);
        for (String page : new String[] {
            "/en/certificates/" + code, "/en/cancellations", "/en/verify?code=" + code, "/en/orders/" + purchase
        }) {
            assertInert(web.get(store.address() + page), name, !page.contains("/orders/"));
        }
        assertThat(web.get(store.address() + "/en/certificates/" + code + ".pdf")
                        .statusCode())
                .isEqualTo(200);
        JsonObject letter = Objects.requireNonNull(ready(email));
        assertThat(letter.getString("text")).contains(name);
        assertThat(letter.getString("html")).contains(escaped(name)).doesNotContain("<script", "<img", "<b>");
        assertThat(letter.getString("subject")).doesNotContain("\n", "\r");
    }

    private static void assertInert(HttpResponse<String> page, String name, boolean named) {
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert", "<img src=x", "<b>النخيل");
        if (named) {
            assertThat(unescaped(page.body())).contains(name);
        }
    }

    private static String unescaped(String page) {
        return page.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String escaped(String name) {
        Map<String, String> signs = new LinkedHashMap<>();
        signs.put("&", "&amp;");
        signs.put("<", "&lt;");
        signs.put(">", "&gt;");
        signs.put("\"", "&quot;");
        signs.put("'", "&#39;");
        String escaped = name;
        for (Map.Entry<String, String> sign : signs.entrySet()) {
            escaped = escaped.replace(sign.getKey(), sign.getValue());
        }
        return escaped;
    }

    /** The letter that the certificate is ready: the one that names the beneficiary. */
    private @Nullable JsonObject ready(String email) {
        return Web.read(JsonArray.class, web.get(store.sandbox() + "/mail/messages.json?to=" + email))
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(letter -> letter.getString("text").contains("/certificates/"))
                .findFirst()
                .orElse(null);
    }

    @Test
    void what_would_break_a_line_or_a_head_of_a_mail_is_refused_at_the_door() {
        for (String name : new String[] {
            "Ada\r\nBcc: all@example.org",
            "Ada\u0000",
            "Ada\u001b[31m",
            "\u202egnorw",
            "\u2066Ada",
            "x".repeat(256),
            " "
        }) {
            String body = Partner.order(Partner.offer(ledger, 7), "1", "CARD", name);
            HttpResponse<String> answer = partner.place(UUID.randomUUID().toString(), body);
            assertThat(answer.statusCode()).as(name).isEqualTo(400);
            assertThat(Web.read(JsonObject.class, answer).getString("code"))
                    .isIn("FIELD_CHARACTERS", "FIELD_TOO_LONG", "FIELD_MISSING", "REQUEST_UNREADABLE");
        }
    }
}
