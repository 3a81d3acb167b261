package org.tonne.standing.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonne.account.application.BuyerAccount;
import org.tonne.account.application.OwnData;
import org.tonne.fixture.Invariants;
import org.tonne.order.application.PlacePurchase;
import org.tonne.order.application.WithdrawOrder;
import org.tonne.order.domain.OrderStatus;
import org.tonne.order.domain.Payer;
import org.tonne.order.domain.PayerKind;
import org.tonne.order.domain.PaymentChoice;
import org.tonne.order.domain.Publication;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;
import org.tonne.standing.domain.StandingLifecycle.Action;
import org.tonne.standing.domain.StandingOutcome;
import org.tonne.standing.domain.StandingStatus;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Standing orders: what they place, when, and when they place nothing. */
class StandingOrdersTest {

    private final StandingFixture at = new StandingFixture();

    @AfterEach
    void everything_is_whole() {
        Invariants.check(at.store);
    }

    @Test
    void an_order_is_placed_on_its_day_once_a_month_as_a_checkout_would_place_it() {
        UUID id = at.make(at.answers("5", "25", "2.50"));
        assertThat(at.view(id).nextOn()).isEqualTo("2026-11-25");
        assertThat(at.turn()).isZero();

        at.until("2026-11-25");
        assertThat(at.turn()).isEqualTo(1);
        assertThat(at.turn()).as("once").isZero();

        assertThat(at.store.text(
                        "select client || ' ' || payment_method || ' ' || payer_email || ' ' || locale from purchase"))
                .isEqualTo("STANDING BANK_TRANSFER ada@example.org en");
        assertThat(at.store.text("select name || reason || publish_name || publish_reason from beneficiary"))
                .isEqualTo("Ada LtdOur traveltruefalse");
        assertThat(at.store.text("select status || ' ' || total_cents from orders"))
                .isEqualTo("AWAITING_PAYMENT 1000");
        assertThat(at.store.number("select count(*) from outbox_message where topic = 'order.placed'"))
                .isEqualTo(1);
        assertThat(at.view(id).nextOn()).isEqualTo("2026-12-25");
        assertThat(at.view(id).months()).singleElement().satisfies(month -> {
            assertThat(month.outcome()).isEqualTo(StandingOutcome.PLACED);
            assertThat(month.dueOn()).isEqualTo("2026-11-25");
            assertThat(month.orderStatus()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
            assertThat(month.reference()).hasSize(8);
        });
    }

    @Test
    void nothing_more_is_placed_while_an_earlier_order_awaits_its_money_and_again_when_it_does_not() {
        UUID id = at.make(at.answers("5", "22", "2.00"));
        at.turn();
        at.until("2026-12-22");
        at.turn();

        assertThat(outcomes(id)).containsExactly(StandingOutcome.UNPAID, StandingOutcome.PLACED);
        assertThat(at.purchases()).isEqualTo(1);
        assertThat(skipped()).isEqualTo("{\"standingOrder\":\"" + id + "\",\"month\":\"2026-12\"}");
        UUID order = UUID.fromString(at.store.text("select id from orders"));
        at.store.inTransaction(() -> at.store.make(WithdrawOrder.class).withdraw(order, "ada"));
        at.until("2027-01-22");
        at.turn();

        assertThat(outcomes(id))
                .containsExactly(StandingOutcome.PLACED, StandingOutcome.UNPAID, StandingOutcome.PLACED);
    }

    @ParameterizedTest
    @CsvSource({
        "update offer set price_cents = 201, TOO_DEAR, 201",
        "'update stock set available = 4, cancelled = cancelled + available - 4', UNITS_SHORT, 4",
        "update stock set frozen = true, UNITS_SHORT, 0",
        "update offer set status = 'PAUSED', CLOSED, 0",
        "update offer set valid_until = now() - interval '300 days', CLOSED, 0",
        "update offer set min_quantity = 6, BELOW_MINIMUM, 6"
    })
    void where_it_cannot_buy_it_places_nothing_says_why_once_and_tries_again_in_the_next_month(
            String change, StandingOutcome outcome, long fact) {
        UUID id = at.make(at.answers("5", "22", "2.00"));
        at.store.execute("update offer set valid_from = now() - interval '400 days'");
        inVain(change);

        assertThat(at.turn()).isEqualTo(1);
        assertThat(at.turn()).isZero();

        assertThat(at.view(id).months()).singleElement().satisfies(month -> {
            assertThat(month.outcome()).isEqualTo(outcome);
            assertThat(month.fact()).isEqualTo(fact);
        });
        assertThat(at.purchases()).isZero();
        assertThat(at.view(id).nextOn()).isEqualTo("2026-12-22");
        assertThat(skipped()).isEqualTo("{\"standingOrder\":\"" + id + "\",\"month\":\"2026-11\"}");
    }

    /** What stands in the way; the ledger of units is mended with it where it must be. */
    private void inVain(String change) {
        at.store.execute(change.replace("status = PAUSED", "status = 'PAUSED'"));
        at.store.execute("""
                insert into unit_transfer (lot_id, debit, credit, quantity, at)
                select lot_id, 'AVAILABLE', 'CANCELLED', cancelled, now() from stock where cancelled > 0
                """);
    }

    @Test
    void of_months_that_were_missed_the_last_one_is_made_up_once() {
        UUID id = at.make(at.answers("5", "25", "2.00"));
        at.until("2027-03-10");

        assertThat(at.turn()).isEqualTo(1);
        assertThat(at.turn()).isZero();

        assertThat(at.view(id).months())
                .extracting(StandingView.Month::dueOn)
                .containsExactly(LocalDate.parse("2027-02-25"));
        assertThat(at.view(id).nextOn()).isEqualTo("2027-03-25");
    }

    @Test
    void what_was_placed_before_the_server_died_is_found_and_not_placed_again() {
        UUID id = at.make(at.answers("5", "22", "2.00"));
        UUID before = at.store
                .make(PlacePurchase.class)
                .place(new PlacePurchase.Command(
                        PlaceStandingOrder.CLIENT,
                        PlaceStandingOrder.key(id, YearMonth.of(2026, 11)),
                        new Payer("Ada", "ada@example.org", PayerKind.INDIVIDUAL, "GB"),
                        "Ada",
                        "",
                        Publication.NONE,
                        PaymentChoice.BANK_TRANSFER,
                        "en",
                        null,
                        List.of(new PlacePurchase.Line(at.lot.offerId(), 4, 200))))
                .purchaseId();

        at.turn();

        assertThat(at.purchases()).isEqualTo(1);
        assertThat(at.view(id).months())
                .extracting(StandingView.Month::purchaseId)
                .containsExactly(before);
    }

    @Test
    void a_second_server_leaves_alone_what_the_first_has_in_hand_and_the_database_keeps_one_row_a_month()
            throws SQLException {
        UUID id = at.make(at.answers("5", "22", "2.00"));
        try (Connection other = at.store.connection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select 1 from standing_order for update");

            assertThat(at.turn()).isZero();
            other.rollback();
        }
        assertThat(at.turn()).isEqualTo(1);

        assertThatThrownBy(() -> at.store.execute(
                        "insert into standing_order_month (standing_order_id, month, due_on, outcome, at)"
                                + " values (?, date '2026-11-01', date '2026-11-22', 'CLOSED', now())",
                        id))
                .hasMessageContaining("a_month_is_tried_once");
    }

    @Test
    void one_that_fails_stays_due_and_the_next_one_is_tried() {
        UUID bad = at.make(at.answers("5", "22", "2.00"));
        at.store.execute("update standing_order set payer_name = E'\\u0007'");
        UUID good = at.make(at.answers("3", "22", "2.00"));

        assertThat(at.turn()).isEqualTo(1);

        assertThat(at.store.text("select standing_order_id from standing_order_month"))
                .isEqualTo(good.toString());
        at.store.execute("update standing_order set payer_name = 'Ada' where id = ?", bad);
        assertThat(at.turn()).isEqualTo(1);
        assertThat(outcomes(bad)).containsExactly(StandingOutcome.PLACED);
    }

    @Test
    void who_pauses_resumes_or_changes_the_day_gets_no_second_order_in_a_month() {
        UUID id = at.make(at.answers("5", "22", "2.00"));
        at.turn();
        at.move(at.ada, id, Action.PAUSE);
        assertThat(at.view(id).nextOn()).isNull();
        at.move(at.ada, id, Action.RESUME);
        assertThat(at.view(id).nextOn()).isEqualTo("2026-12-22");

        assertThat(at.change(id, at.answers("7", "24", "3,5"))).isEmpty();

        assertThat(at.view(id).nextOn()).isEqualTo("2026-12-24");
        assertThat(at.view(id).terms().ceiling().cents()).isEqualTo(350);
        assertThat(at.view(id).terms().quantity().units()).isEqualTo(7);
    }

    @Test
    void one_that_is_paused_or_ended_places_nothing_and_one_that_has_ended_stays_so() {
        UUID id = at.make(at.answers("5", "22", "2.00"));
        at.move(at.ada, id, Action.PAUSE);
        assertThat(at.turn()).isZero();
        assertThat(at.change(id, at.answers("6", "22", "2.00"))).isEmpty();
        assertThat(at.view(id).status()).isEqualTo(StandingStatus.PAUSED);
        at.move(at.ada, id, Action.END);

        at.until("2026-12-22");
        assertThat(at.turn()).isZero();
        assertThat(at.view(id).status()).isEqualTo(StandingStatus.ENDED);
        for (Action action : Action.values()) {
            assertRefused(ErrorCode.STANDING_MOVE_ILLEGAL, () -> at.move(at.ada, id, action));
        }
        assertRefused(ErrorCode.STANDING_MOVE_ILLEGAL, () -> at.change(id, at.answers("6", "22", "2.00")));
    }

    @Test
    void nobody_sees_or_moves_one_of_somebody_else_and_all_of_it_is_told_and_goes_with_the_account() {
        UUID id = at.make(at.answers("5", "22", "2.00"));
        at.turn();
        BuyerAccount bob = at.account("bob@example.org");

        assertRefused(ErrorCode.STANDING_MOVE_ILLEGAL, () -> at.move(bob, id, Action.END));
        assertThat(at.store.make(StandingQueries.class).of(bob)).isEmpty();
        assertThat(at.store.make(OwnData.class).of(at.ada))
                .contains("standingOrders", "\"ceilingCents\": 200", "PLACED");

        at.store.execute("delete from buyer_account where id = ?", at.ada.id());
        assertThat(at.store.number("select count(*) from standing_order")).isZero();
        assertThat(at.store.number("select count(*) from standing_order_month")).isZero();
        assertThat(at.purchases()).isEqualTo(1);
    }

    private List<StandingOutcome> outcomes(UUID id) {
        return at.view(id).months().stream().map(StandingView.Month::outcome).toList();
    }

    private String skipped() {
        return at.store.text("select payload from outbox_message where topic = 'standing.skipped'");
    }

    private static void assertRefused(ErrorCode code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }
}
