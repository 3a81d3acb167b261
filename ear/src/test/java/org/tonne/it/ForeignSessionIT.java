package org.tonne.it;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The session of somebody else is worth nothing: whose desk it is follows from who is signed in. */
class ForeignSessionIT {

    private static final String SESSION = "__Host-tonne";
    private static final String SIGN_IN = "LtpaToken2";
    private static final String SELLER = "seller@demo.example";
    private static final String OTHER = "other-seller@demo.example";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);
    private final Visitor victim = new Visitor(store);
    private final Visitor thief = new Visitor(store);

    private String order = "";
    private String transfer = "";
    private String amount = "";

    @BeforeEach
    void a_transfer_to_the_seller_is_awaited() {
        People.all(); // makes the other seller
        String[] offer = ledger.rows(
                        "select o.id, (o.price_cents / 100) || '.' || lpad((o.price_cents % 100)::text, 2, '0')"
                                + " from offer o join stock k using (lot_id) join lot l on l.id = o.lot_id join issuance i on i.id = l.issuance_id"
                                + " where o.seller_id = (select seller_id from user_account where email = ?)"
                                + " and o.status = 'PUBLISHED' and o.min_quantity = 1 and i.unit_type = 5 and k.available > 100 limit 1",
                        SELLER)
                .get(0)
                .split("\t", -1);
        amount = offer[1];
        String purchase = new Partner(store)
                .placed(
                        UUID.randomUUID().toString(),
                        Partner.order(new Partner.Offer(offer[0], amount), "1", "BANK_TRANSFER"));
        String query =
                "select p.id, o.reference from payment p join orders o on o.id = p.order_id where o.purchase_id = ?::uuid";
        await().atMost(PATIENCE).until(() -> !ledger.rows(query, purchase).isEmpty());
        String[] found = ledger.rows(query, purchase).get(0).split("\t", -1);
        transfer = found[0];
        order = found[1];
        assertThat(victim.signIn(SELLER).statusCode()).isEqualTo(303);
        assertThat(victim.get("/en/seller").body()).contains(order, "Demo seller");
    }

    @AfterEach
    void the_books_are_whole() {
        assertThat(ledger.text("select status from payment where id = ?::uuid", transfer))
                .isEqualTo("AWAITING_TRANSFER");
        assertThat(ledger.broken()).isEmpty();
    }

    @Test
    void another_seller_with_it_sees_and_confirms_nothing() {
        thief.signIn(OTHER);
        takeTheSession();

        HttpResponse<String> seen = thief.get("/en/seller");
        takeTheSession();
        HttpResponse<String> done = thief.post("/en/seller", Map.of("confirm", transfer, "received", amount));

        assertThat(seen.statusCode()).isEqualTo(403);
        assertThat(seen.body()).doesNotContain(order, "Demo seller");
        assertThat(done.statusCode()).isEqualTo(403);
    }

    @Test
    void a_member_of_staff_with_it_is_no_seller_and_bears_no_other_name() {
        thief.signIn("staff@demo.example");
        takeTheSession();

        HttpResponse<String> console = thief.get("/admin");
        takeTheSession();
        HttpResponse<String> desk = thief.get("/en/seller");

        assertThat(console.statusCode()).isEqualTo(200);
        assertThat(console.body()).doesNotContain("Demo seller");
        assertThat(desk.statusCode()).isEqualTo(403);
        assertThat(desk.body()).doesNotContain(order);
    }

    @Test
    void without_a_sign_in_it_opens_nothing() {
        takeTheSession();

        for (String path : new String[] {"/en/seller", "/admin"}) {
            HttpResponse<String> answer = thief.get(path);
            assertThat(answer.statusCode()).as(path).isIn(302, 303, 403);
            assertThat(answer.body()).as(path).doesNotContain(order, "Demo seller");
            takeTheSession();
        }
        thief.post("/en/seller", Map.of("confirm", transfer, "received", amount));
    }

    @Test
    void who_signs_in_after_another_in_the_same_browser_sees_the_own_desk_only() {
        String before = victim.cookies().get(SESSION);

        victim.signIn(OTHER);
        HttpResponse<String> seen = victim.get("/en/seller");
        victim.post("/en/seller", Map.of("confirm", transfer, "received", amount));

        assertThat(victim.cookies().get(SESSION)).isNotEqualTo(before);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body()).contains("Other seller").doesNotContain(order, "Demo seller");
    }

    @Test
    void a_seller_sees_own_orders_and_offers_and_none_of_another_one() {
        thief.signIn(OTHER);

        String own = victim.get("/en/seller?show=all").body();
        String others = thief.get("/en/seller?show=all").body();

        assertThat(own).contains(order);
        assertThat(others).doesNotContain(order);
        for (String reference : ledger.rows(
                "select reference from orders where seller_id <> (select seller_id from user_account where email = ?)",
                SELLER)) {
            assertThat(own).doesNotContain(reference);
        }
    }

    private void takeTheSession() {
        thief.cookies().put(SESSION, victim.cookies().get(SESSION));
        assertThat(thief.cookies().get(SIGN_IN)).isNotEqualTo(victim.cookies().get(SIGN_IN));
    }
}
