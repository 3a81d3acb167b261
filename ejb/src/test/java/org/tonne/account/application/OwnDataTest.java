package org.tonne.account.application;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.fixture.Completion;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Money;
import org.tonne.shared.Refused;

import java.io.StringReader;
import java.time.Duration;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tonne.account.application.BuyersFixture.ADA;
import static org.tonne.account.application.BuyersFixture.PASSWORD;

/** What an account shows of its owner, and what is left when it is erased. */
class OwnDataTest {

    private final BuyersFixture people = new BuyersFixture();
    private final StoreDatabase store = people.store;
    private final Lot lot = store.aLot().of(1000).at("2.00").create();
    private final PaidOrders orders = new PaidOrders(store);
    private final OwnQueries queries = store.make(OwnQueries.class);

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    private void gift() {
        store.execute("insert into gift (purchase_id, email, day, message, language, certificate, asked_at)"
                + " select id, 'bob@example.org', date '2026-12-24', 'Hi', 'en', true, placed_at from purchase");
    }

    private UUID completed(long units) {
        UUID order = orders.proposed(units, lot);
        Completion registry = new Completion(store);
        registry.completeAll();
        registry.deliver(order);
        return order;
    }

    @Test
    void purchases_of_a_guest_stand_in_the_account_of_their_address_and_in_no_other() {
        completed(12);
        store.clock().advance(Duration.ofHours(1));
        orders.unpaid(3, lot);
        store.execute("update purchase set payer_email = 'Ada@Example.org'");
        BuyerAccount ada = people.ada().account();
        BuyerAccount other = new BuyerAccount(UUID.randomUUID(), "bob@example.org", "", "en", false);

        assertThat(queries.orders(ada)).isEqualTo(2);
        assertThat(queries.orders(ada, 1)).extracting(OwnOrder::units).containsExactly(3L, 12L);
        assertThat(queries.certificates(ada)).singleElement().satisfies(certificate -> {
            assertThat(certificate.number()).isEqualTo("VC1/2026");
            assertThat(certificate.units()).isEqualTo(12);
            assertThat(certificate.documentReady()).isTrue();
        });
        assertThat(queries.lastPayer(ada))
                .hasValueSatisfying(payer -> assertThat(payer.country()).isEqualTo("GB"));
        assertThat(queries.beneficiaries(ada)).containsExactly("Colegio San Martín");
        assertThat(queries.payments(ada, 2026)).singleElement().satisfies(paid -> assertThat(paid.paid())
                .isEqualTo(Money.parse("24.00")));
        assertThat(queries.payments(ada, 2025)).isEmpty();
        assertThat(queries.beneficiaries(other)).isEmpty();
        assertThat(queries.payments(other, 2026)).isEmpty();
        assertThat(queries.orders(other)).isZero();
        assertThat(queries.orders(other, 1)).isEmpty();
        assertThat(queries.certificates(other)).isEmpty();
        assertThat(queries.lastPayer(other)).isEmpty();
    }

    @Test
    void the_file_holds_everything_that_is_kept_of_its_owner_and_no_secret() {
        completed(12);
        gift();
        BuyerAccount ada = people.ada().account();

        JsonObject file = read(store.make(OwnData.class).of(ada));

        assertThat(file.getJsonObject("account").getString("email")).isEqualTo(ADA);
        assertThat(file.getJsonArray("sessions")).hasSize(1);
        assertThat(file.getJsonArray("letters")).hasSize(1);
        JsonObject purchase = file.getJsonArray("purchases").getJsonObject(0);
        assertThat(purchase.getString("payerName")).isEqualTo("Ada Lovelace");
        assertThat(purchase.getJsonObject("gift").getString("to")).isEqualTo("bob@example.org");
        assertThat(purchase.getJsonArray("orders").getJsonObject(0).getJsonArray("certificates"))
                .hasSize(1);
        assertThat(file.toString()).doesNotContain("argon2", "token", "secret", "sha256");
    }

    private static JsonObject read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    @Test
    void choices_are_kept_and_a_letter_tells_of_each_sign_in_where_it_is_wanted() {
        BuyerAccount ada = people.ada().account();

        store.inTransaction(() -> store.make(KeepChoices.class).keep(ada, " Ada ", "ar", true));
        NewSession session = people.signIn(ADA, PASSWORD).orElseThrow();

        assertThat(session.account()).isEqualTo(new BuyerAccount(ada.id(), ADA, "Ada", "ar", true));
        assertThat(store.text("select language from account_letter where kind = 'SIGNED_IN'"))
                .isEqualTo("ar");
        assertThatThrownBy(() ->
                        store.inTransaction(() -> store.make(KeepChoices.class).keep(ada, "Ada", "de", true)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.CHOICE_UNKNOWN));
    }

    @Test
    void who_is_erased_is_signed_out_and_known_by_nothing_but_paid_orders_and_certificates() {
        completed(12);
        gift();
        NewSession session = people.ada();

        assertThat(erase(session.account(), "not this one")).isFalse();
        assertThat(people.who(session)).isPresent();
        assertThat(erase(session.account(), PASSWORD)).isTrue();

        assertThat(people.who(session)).isEmpty();
        assertThat(people.accounts()).isZero();
        assertThat(people.signIn(ADA, PASSWORD)).isEmpty();
        assertThat(store.text("select string_agg(kind, ' ') from account_letter"))
                .isEqualTo("ERASED");
        assertThat(store.text("select payer_name from purchase")).isEqualTo("Ada Lovelace");
        assertThat(store.number("select count(*) from gift")).isZero();
        assertThat(store.number("select count(*) from certificate where in_force"))
                .isEqualTo(1);
    }

    @Test
    void an_order_that_was_never_paid_is_forgotten_once_no_money_can_come_in_for_it() {
        UUID old = orders.unpaid(3, lot);
        store.clock().advance(Duration.ofDays(91));
        orders.expireAll();
        UUID recent = orders.unpaid(4, lot);
        store.clock().advance(Duration.ofDays(1));
        orders.expireAll();
        NewSession session = people.ada();

        assertThat(erase(session.account(), PASSWORD)).isTrue();

        assertThat(payer(old)).isEqualTo("erased erased@erased.invalid erased");
        assertThat(payer(recent)).isEqualTo("Ada Lovelace ada@example.org Colegio San Martín");
    }

    @Test
    void an_order_that_was_young_when_its_account_was_erased_is_forgotten_when_its_time_is_over() {
        UUID unpaid = orders.unpaid(3, lot);
        UUID paid = completed(4);
        orders.expireAll();
        NewSession session = people.ada();
        assertThat(erase(session.account(), PASSWORD)).isTrue();
        forgetTraces();
        assertThat(payer(unpaid)).startsWith("Ada Lovelace");

        store.clock().advance(Duration.ofDays(120));
        orders.expireAll();
        assertThat(forgetTraces()).isFalse();

        assertThat(payer(unpaid)).isEqualTo("erased erased@erased.invalid erased");
        assertThat(payer(paid)).isEqualTo("Ada Lovelace ada@example.org Colegio San Martín");
    }

    @Test
    void an_order_that_was_never_paid_stays_in_the_account_that_shows_it() {
        UUID unpaid = orders.unpaid(3, lot);
        people.ada();
        store.clock().advance(Duration.ofDays(120));
        orders.expireAll();
        store.clock().advance(Duration.ofDays(120));

        forgetTraces();

        assertThat(payer(unpaid)).startsWith("Ada Lovelace");
    }

    @Test
    void sessions_letters_and_tries_that_are_over_are_forgotten_though_nobody_comes() {
        people.ada();
        people.signIn(ADA, "not this one");
        assertThat(store.number("select count(*) from account_limit")).isPositive();
        assertThat(store.number("select count(*) from account_letter")).isPositive();
        forgetTraces();
        assertThat(store.number("select count(*) from account_session")).isEqualTo(1);

        store.clock().advance(Duration.ofDays(9));
        forgetTraces();

        for (String table : new String[] {"session", "letter", "limit", "challenge"}) {
            assertThat(store.number("select count(*) from account_" + table))
                    .as(table)
                    .isZero();
        }
        assertThat(people.accounts()).isEqualTo(1);
    }

    private boolean forgetTraces() {
        return store.inTransaction(() -> store.make(ForgetTraces.class).some());
    }

    private boolean erase(BuyerAccount account, String password) {
        return store.inTransaction(() -> store.make(EraseAccount.class).erase(account, password));
    }

    private String payer(UUID order) {
        return store.text(
                "select p.payer_name || ' ' || p.payer_email || ' ' || b.name from orders o join purchase p on p.id = o.purchase_id"
                        + " join beneficiary b on b.purchase_id = p.id where o.id = ?",
                order);
    }
}
