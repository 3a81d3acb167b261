package org.tonne.team.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.account.application.OwnData;
import org.tonne.account.application.OwnPayment;
import org.tonne.account.application.OwnQueries;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.StoreDatabase;
import org.tonne.order.application.FieldError;
import org.tonne.shared.ErrorCode;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tonne.team.application.TeamFixture.BUYER;
import static org.tonne.team.application.TeamFixture.READER;

/** Buying for a team, from the checkout to its list of orders. */
class TeamPurchasesTest {

    private final TeamFixture at = new TeamFixture();
    private final StoreDatabase store = at.store;
    private final TeamOrders orders = store.make(TeamOrders.class);
    private final UUID team = at.team();

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    private List<FieldError> answered(UUID checkout, TeamAnswers answers) {
        return store.inTransaction(() -> at.choice().keep(at.bob, checkout, answers));
    }

    @Test
    void what_a_buyer_orders_for_the_team_stands_in_its_list_for_every_member_and_for_nobody_else() {
        at.join(team, at.bob, BUYER);
        at.join(team, at.cyd, READER);
        UUID checkout = at.checkout(5, "accounts@example.org");
        at.chosen(at.bob, checkout, team, " CC-17 ", "PO 4711");

        UUID purchase = at.confirm(Optional.of(at.bob), checkout).purchaseId();

        assertThat(orders.all(at.cyd, team)).singleElement().satisfies(order -> {
            assertThat(order.purchaseId()).isEqualTo(purchase);
            assertThat(order.buyer()).isEqualTo("bob@example.org");
            assertThat(order.costCentre()).isEqualTo("CC-17");
            assertThat(order.orderNumber()).isEqualTo("PO 4711");
            assertThat(order.units()).isEqualTo(5);
            assertThat(order.total().amount()).isEqualTo("10.00");
        });
        assertThat(orders.count(at.ada, team)).isEqualTo(1);
        assertThat(orders.of(at.ada, team, 1)).hasSize(1);
        assertThat(orders.of(at.ada, team, 2)).isEmpty();
        assertThat(orders.ofPurchase(purchase)).contains(new TeamPurchase(team, "Ada & Co", "CC-17", "PO 4711"));
        store.inTransaction(() -> at.members().leave(at.cyd, team));
        assertThat(orders.all(at.cyd, team)).isEmpty();
        assertThat(orders.count(at.cyd, team)).isZero();
    }

    @Test
    void teams_are_offered_to_those_who_buy_for_them_alone() {
        at.join(team, at.bob, BUYER);
        at.join(team, at.cyd, READER);

        assertThat(at.choice().choices(at.bob)).extracting(OwnTeam::name).containsExactly("Ada & Co");
        assertThat(at.choice().choices(at.cyd)).isEmpty();
    }

    @Test
    void what_cannot_stand_is_named_field_by_field_and_kept_nowhere() {
        at.join(team, at.bob, BUYER);
        UUID checkout = at.checkout(1, at.bob.email());

        assertThat(answered(checkout, new TeamAnswers("", "CC", "")))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("team", ErrorCode.FIELD_MISSING));
        assertThat(answered(checkout, new TeamAnswers("another", "c".repeat(41), "a\u0000b")))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(
                        tuple("team", ErrorCode.CHOICE_UNKNOWN),
                        tuple("costCentre", ErrorCode.FIELD_TOO_LONG),
                        tuple("orderNumber", ErrorCode.FIELD_CHARACTERS));
        assertThat(at.choice().find(checkout)).isEmpty();
        at.chosen(at.bob, checkout, team, "\uD83C\uDF0D".repeat(40), "");
        at.chosen(at.bob, checkout, team, "", "P");
        assertThat(at.choice().find(checkout)).contains(new TeamPurchase(team, "Ada & Co", "", "P"));
    }

    @Test
    void who_decides_otherwise_buys_for_no_team() {
        UUID checkout = at.checkout(1, at.ada.email());
        at.chosen(at.ada, checkout, team, "CC", "");

        assertThat(store.inTransaction(() -> at.choice().keep(at.ada, checkout, TeamAnswers.NONE)))
                .isEmpty();
        UUID purchase = at.confirm(Optional.empty(), checkout).purchaseId();

        assertThat(orders.ofPurchase(purchase)).isEmpty();
        assertThat(orders.all(at.ada, team)).isEmpty();
    }

    @Test
    void nobody_confirms_for_a_team_but_the_member_who_chose_it_while_they_may() {
        at.join(team, at.bob, BUYER);
        UUID checkout = at.checkout(1, at.bob.email());
        at.chosen(at.bob, checkout, team, "", "");

        at.refused(ErrorCode.TEAM_NOT_ALLOWED, () -> at.confirm(Optional.empty(), checkout));
        at.refused(ErrorCode.TEAM_NOT_ALLOWED, () -> at.confirm(Optional.of(at.ada), checkout));
        store.inTransaction(() -> at.members().change(at.ada, team, at.bob.id(), READER, Optional.empty()));
        at.refused(ErrorCode.TEAM_NOT_ALLOWED, () -> at.confirm(Optional.of(at.bob), checkout));
        store.inTransaction(() -> at.members().remove(at.ada, team, at.bob.id()));
        at.refused(ErrorCode.TEAM_NOT_ALLOWED, () -> at.confirm(Optional.of(at.bob), checkout));

        assertThat(at.number("select count(*) from purchase")).isZero();
    }

    @Test
    void a_checkout_for_a_team_that_was_dissolved_meanwhile_is_refused() {
        UUID checkout = at.checkout(1, at.ada.email());
        at.chosen(at.ada, checkout, team, "", "");
        store.inTransaction(() -> store.make(KeepTeam.class).dissolve(at.ada, team));

        at.refused(ErrorCode.TEAM_NOT_ALLOWED, () -> at.confirm(Optional.of(at.ada), checkout));
    }

    @Test
    void what_was_said_is_not_changed_once_the_purchase_is_placed() {
        UUID checkout = at.checkout(1, at.ada.email());
        at.chosen(at.ada, checkout, team, "CC", "");
        UUID purchase = at.confirm(Optional.of(at.ada), checkout).purchaseId();

        TeamAnswers other = new TeamAnswers(team.toString(), "Other", "");
        at.refused(ErrorCode.CHECKOUT_UNKNOWN, () -> at.choice().keep(at.ada, checkout, other));
        at.refused(ErrorCode.CHECKOUT_UNKNOWN, () -> at.choice().drop(checkout));

        assertThat(orders.ofPurchase(purchase)).contains(new TeamPurchase(team, "Ada & Co", "CC", ""));
    }

    @Test
    void the_record_of_a_purchase_keeps_the_name_of_then_and_outlives_team_and_buyer() {
        at.join(team, at.bob, BUYER);
        UUID purchase = at.bought(at.bob, team, "CC", "PO");
        store.inTransaction(() -> store.make(KeepTeam.class).rename(at.ada, team, "Lovelace Ltd"));

        store.execute("delete from buyer_account where email = 'bob@example.org'");
        assertThat(orders.all(at.ada, team)).singleElement().satisfies(order -> assertThat(order.buyer())
                .isEmpty());
        store.inTransaction(() -> store.make(KeepTeam.class).dissolve(at.ada, team));

        assertThat(orders.ofPurchase(purchase)).contains(new TeamPurchase(null, "Ada & Co", "CC", "PO"));
        assertThat(orders.all(at.ada, team)).isEmpty();
    }

    @Test
    void the_statement_and_the_file_of_an_account_name_how_it_was_booked() {
        at.bought(at.ada, team, "CC-17", "PO 4711");
        store.execute(
                "update orders set status = 'PAID', paid_at = ?::timestamptz",
                store.clock().instant().toString());

        assertThat(store.make(OwnQueries.class).payments(at.ada, 2026))
                .extracting(OwnPayment::costCentre, OwnPayment::orderNumber)
                .containsExactly(tuple("CC-17", "PO 4711"));
        String file = store.make(OwnData.class).of(at.ada);
        assertThat(file).contains("\"teams\"", "\"Ada & Co\"", "\"teamPurchases\"", "CC-17", "PO 4711");
        store.execute("update orders set status = 'CANCELLING'");
        store.execute("update orders set status = 'REFUND_DUE'");
    }
}
