package org.tonne.it;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tonne.it.People.Who;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Everybody at every door. What is not open on purpose is closed: a new address or operation is closed until it stands here. */
class AccessIT {

    /** What anybody may ask of the interface for programs; everything else needs a key. */
    private static final Set<String> OPEN_OPERATIONS = Set.of(
            "GET /projects",
            "GET /projects/{key}",
            "GET /offers",
            "POST /quotes",
            "GET /certificates/{code}",
            "GET /certificates/{code}.pdf",
            "GET /certificates/{code}/verification",
            "GET /cancellations",
            "GET /serials/{serial}",
            "GET /statistics/cancellations",
            "GET /openapi.json");

    private static final Set<Who> PARTNERS = Set.of(Who.PARTNER, Who.OTHER_PARTNER);
    private static final Set<Who> SELLERS = Set.of(Who.SELLER, Who.OTHER_SELLER);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final UUID NONE = UUID.fromString("00000000-0000-4000-8000-000000000000");

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);
    private final Partner partner = new Partner(store);
    private final People people = People.all();

    @AfterEach
    void the_books_are_whole() {
        assertThat(ledger.broken()).isEmpty();
    }

    static List<StoreRoutes.Route> pages() {
        return StoreRoutes.all();
    }

    static List<String> operations() {
        return Contract.of(StoreProcess.shared()).operations();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_desk_opens_to_its_people_only_and_every_other_page_to_all(StoreRoutes.Route route) {
        String path = route.with(Map.of("id", NONE.toString(), "page", "home", "language", "en"));
        HttpResponse<String> nobody = people.ask(Who.NOBODY, "GET", path, Map.of());

        for (Who who : Who.values()) {
            HttpResponse<String> answer = people.ask(who, "GET", path, Map.of());
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                assertThat(answer.body().stripTrailing()).as("the whole page").endsWith("</html>");
            }
            if (!route.desk() && !route.pattern().startsWith("/admin")) {
                assertThat(answer.statusCode()).as(who.name()).isEqualTo(nobody.statusCode());
            } else if (mayCome(route, who)) {
                boolean some = !route.desk() || path.contains(NONE.toString()); // what does not exist is said so
                assertThat(answer.statusCode()).as(who.name()).isIn(200, some ? 404 : 200);
            } else {
                assertRefused(answer);
            }
        }
    }

    private static boolean mayCome(StoreRoutes.Route route, Who who) {
        return route.pattern().startsWith("/admin") ? who == Who.STAFF : SELLERS.contains(who);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isIn(302, 303, 403);
        assertThat(answer.headers().firstValue("Location").orElse("/en/sign-in"))
                .endsWith("/en/sign-in");
        assertThat(answer.body()).doesNotContain("<table", "ui-datatable");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Who.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SELLER", "STAFF"})
    void only_its_seller_and_staff_confirm_a_transfer(Who who) {
        String[] transfer = transferOfTheFirstSeller();
        Map<String, String> form = Map.of("confirm", transfer[0], "received", transfer[1], "paid", NONE.toString());

        for (StoreRoutes.Route route : StoreRoutes.all()) {
            if (route.desk()) {
                String path = route.with(Map.of("id", NONE.toString()));
                HttpResponse<String> answer = people.ask(who, "POST", path, form);
                if (!mayCome(route, who)) {
                    assertRefused(answer);
                }
            }
        }
        assertThat(status(transfer[0])).isEqualTo("AWAITING_TRANSFER");
    }

    @Test
    void its_seller_confirms_it_at_the_amount_due_and_no_other() {
        String[] transfer = transferOfTheFirstSeller();

        people.ask(Who.SELLER, "POST", "/en/seller", Map.of("confirm", transfer[0], "received", "0.01"));
        assertThat(status(transfer[0])).isEqualTo("AWAITING_TRANSFER");
        people.ask(Who.SELLER, "POST", "/en/seller", Map.of("confirm", transfer[0], "received", transfer[1]));

        assertThat(status(transfer[0])).isEqualTo("CONFIRMED");
    }

    @Test
    void staff_get_nothing_done_at_a_desk_that_is_not_theirs_nor_from_a_page_that_is_not_ours() {
        String[] transfer = transferOfTheFirstSeller();
        Map<String, String> form = Map.of("confirm", transfer[0], "received", transfer[1]);

        assertRefused(people.ask(Who.STAFF, "POST", "/en/seller", form));
        Visitor staff = new Visitor(store);
        staff.signIn("staff@demo.example");
        HttpResponse<String> forged = new Web()
                .form(
                        store.address() + "/admin/transfers",
                        form,
                        "Origin",
                        "https://evil.example",
                        "Cookie",
                        "__Host-tonne=" + staff.cookies().get("__Host-tonne") + "; LtpaToken2="
                                + staff.cookies().get("LtpaToken2"));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(status(transfer[0])).isEqualTo("AWAITING_TRANSFER");
    }

    /** A transfer that is waited for, and its amount. */
    private String[] transferOfTheFirstSeller() {
        String[] offer = ledger.rows(
                        "select o.id, (o.price_cents / 100) || '.' || lpad((o.price_cents % 100)::text, 2, '0')"
                                + " from offer o join stock k using (lot_id) join lot l on l.id = o.lot_id join issuance i on i.id = l.issuance_id"
                                + " where o.seller_id = (select seller_id from user_account where email = 'seller@demo.example')"
                                + " and o.status = 'PUBLISHED' and o.min_quantity = 1 and i.unit_type = 5 and k.available > 100 limit 1")
                .get(0)
                .split("\t", -1);
        String purchase = partner.placed(
                UUID.randomUUID().toString(),
                Partner.order(new Partner.Offer(offer[0], offer[1]), "1", "BANK_TRANSFER"));
        String query = "select p.id from payment p join orders o on o.id = p.order_id where o.purchase_id = ?::uuid";
        await().atMost(PATIENCE).until(() -> !ledger.rows(query, purchase).isEmpty());
        return new String[] {ledger.text(query, purchase), offer[1]};
    }

    private String status(String payment) {
        return ledger.text("select status from payment where id = ?::uuid", payment);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_is_open_to_all_or_needs_a_key_that_holds(String operation) {
        String[] parts = operation.split(" ", 2);
        String path = "/api/v1" + parts[1].replace("{id}", NONE.toString()).replaceAll("\\{[a-z]+}", "nothing");
        HttpResponse<String> nobody = people.call(Who.NOBODY, parts[0], path, "{}", "Idempotency-Key", "k");

        for (Who who : Who.values()) {
            HttpResponse<String> answer = people.call(who, parts[0], path, "{}", "Idempotency-Key", "k");
            if (OPEN_OPERATIONS.contains(operation)) {
                assertThat(answer.statusCode())
                        .as(who.name())
                        .isEqualTo(nobody.statusCode())
                        .isNotEqualTo(401);
            } else if (PARTNERS.contains(who)) {
                assertThat(answer.statusCode()).as(who.name()).isIn(400, 404);
            } else {
                Problems.assertProblem(answer, 401, "IDENTITY_UNKNOWN");
                assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Who.class)
    void an_order_is_shown_to_the_partner_who_placed_it_and_to_nobody_else(Who who) {
        String purchase = partner.placed(
                UUID.randomUUID().toString(), Partner.order(Partner.offer(ledger, 0), "1", "BANK_TRANSFER"));
        String order = ledger.text("select id from orders where purchase_id = ?::uuid", purchase);

        for (String id : List.of(purchase, order)) {
            HttpResponse<String> answer = people.call(who, "GET", "/api/v1/orders/" + id, "");
            if (who == Who.PARTNER) {
                assertThat(answer.statusCode()).isEqualTo(200);
            } else {
                Problems.assertProblem(
                        answer,
                        who == Who.OTHER_PARTNER ? 404 : 401,
                        who == Who.OTHER_PARTNER ? "ORDER_UNKNOWN" : "IDENTITY_UNKNOWN");
                assertThat(answer.body()).doesNotContain("Ada Buyer", "ada@example.org");
            }
        }
    }

    @Test
    void the_same_idempotency_key_of_two_partners_is_two_orders() {
        String key = UUID.randomUUID().toString();
        String body = Partner.order(Partner.offer(ledger, 0), "1", "CARD");

        String mine = partner.placed(key, body);
        HttpResponse<String> theirs =
                people.call(Who.OTHER_PARTNER, "POST", "/api/v1/orders", body, "Idempotency-Key", key);

        assertThat(theirs.statusCode()).isEqualTo(201);
        assertThat(Web.read(JsonObject.class, theirs).getString("id")).isNotEqualTo(mine);
    }

    @Test
    void an_order_of_somebody_else_cannot_be_withdrawn_or_reported_through_ones_own() {
        String mine = partner.placed(
                UUID.randomUUID().toString(), Partner.order(Partner.offer(ledger, 0), "1", "BANK_TRANSFER"));
        String theirs = partner.placed(
                UUID.randomUUID().toString(), Partner.order(Partner.offer(ledger, 0), "1", "BANK_TRANSFER"));
        String order = ledger.text("select id from orders where purchase_id = ?::uuid", theirs);

        for (String action : List.of("withdraw", "report")) {
            HttpResponse<String> answer = people.ask(Who.NOBODY, "POST", "/en/orders/" + mine, Map.of(action, order));
            assertThat(answer.statusCode()).isEqualTo(303);
        }

        assertThat(ledger.text("select status from orders where id = ?::uuid", order))
                .isEqualTo("AWAITING_PAYMENT");
        assertThat(ledger.rows("select 1 from payment where order_id = ?::uuid and status = 'REPORTED'", order))
                .isEmpty();
    }

    @Test
    void what_does_not_exist_is_said_not_to_exist() {
        Map<String, Integer> answers = Map.of(
                "/en/orders/" + NONE,
                404,
                "/en/orders/' or 1=1 --".replace(" ", "%20"),
                404,
                "/en/orders/" + NONE + "/pay",
                404,
                "/en/orders/" + NONE + "/paid?token=nothing",
                404,
                "/en/checkout/" + NONE,
                410,
                "/en/checkout/" + NONE + "/check",
                410,
                "/en/certificates/0000000000000000",
                404,
                "/en/certificates/0000000000000000.pdf",
                404,
                "/en/projects/XX-1",
                404,
                "/en/verify?code=0000000000000000",
                200);

        answers.forEach((path, status) -> {
            HttpResponse<String> answer = people.ask(Who.NOBODY, "GET", path, Map.of());
            assertThat(answer.statusCode()).as(path).isEqualTo(status);
            assertThat(answer.body()).as(path).contains("<h1>").doesNotContain("Exception");
        });
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Who.class)
    void nobody_calls_back_on_the_public_port_and_everybody_may_read_the_contract(Who who) {
        String message = "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body/>"
                + "</soapenv:Envelope>";

        HttpResponse<String> called = people.call(who, "POST", "/api/soap/registry-callback", message);
        HttpResponse<String> contract = people.call(who, "GET", "/api/soap/registry-callback?wsdl", "");

        assertThat(called.statusCode()).isEqualTo(404);
        assertThat(called.body()).isEmpty();
        assertThat(contract.statusCode()).isEqualTo(200);
        assertThat(contract.body()).contains("acceptNotification");
    }

    @Test
    void an_operation_that_nobody_described_leads_nowhere() {
        for (String path : List.of(
                "/api/v1/orders", "/api/v1/partners", "/api/v1/", "/api/", "/api/soap/other", "/api/v2/orders")) {
            assertThat(people.call(Who.STAFF, "GET", path, "").statusCode())
                    .as(path)
                    .isIn(401, 404, 405);
        }
    }
}
