package org.tonne.team.application;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonne.account.application.BuyerAccount;
import org.tonne.order.application.Answers;
import org.tonne.order.application.CheckoutDrafts;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Money;
import org.tonne.shared.Refused;
import org.tonne.team.domain.RequestObstacle;
import org.tonne.team.domain.RequestStatus;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonne.team.application.TeamFixture.BUYER;

/** Orders above a limit, from the question to a yes. */
class ApprovalsTest extends RequestSteps {

    @ParameterizedTest
    @CsvSource({"1000, 5, true", "1000, 6, false", "0, 1, false", "999, 5, false"})
    void an_order_above_the_limit_alone_needs_a_yes(String limit, long units, boolean placedAtOnce) {
        limited(limit);

        assertThat(placed(at.bob, wanted(at.bob, units))).isEqualTo(placedAtOnce);

        assertThat(at.number("select count(*) from purchase")).isEqualTo(placedAtOnce ? 1 : 0);
        assertThat(at.number("select count(*) from team_request")).isEqualTo(placedAtOnce ? 0 : 1);
    }

    @Test
    void the_limit_of_a_member_stands_in_place_of_that_of_the_team() {
        limited("1000");
        store.inTransaction(
                () -> at.members().change(at.ada, team, at.bob.id(), BUYER, Optional.of(Money.parse("100.00"))));
        assertThat(placed(at.bob, wanted(at.bob, 50))).isTrue();
        limit(Optional.empty());
        assertThat(placed(at.bob, wanted(at.bob, 51))).isFalse();
        assertThat(placed(at.ada, wanted(at.ada, 51))).as("no limit").isTrue();
    }

    @Test
    void what_waits_holds_no_units_and_the_approvers_are_told() {
        limited("1000");
        UUID request = asked(20);

        assertThat(at.number("select sum(reserved) from stock")).isZero();
        assertThat(view(request)).satisfies(shown -> {
            assertThat(shown.status()).isEqualTo(RequestStatus.ASKED);
            assertThat(shown.total()).isEqualTo(Money.parse("40.00"));
            assertThat(shown.asker()).isEqualTo("bob@example.org");
            assertThat(shown.costCentre()).isEqualTo("CC-17");
            assertThat(shown.decidable()).isTrue();
            assertThat(shown.own()).isFalse();
        });
        assertThat(store.text("select string_agg(email, ' ' order by email) from team_letter where kind = 'ASKED'"))
                .isEqualTo("ada@example.org cyd@example.org");
        assertThat(at.letter()).hasValueSatisfying(letter -> {
            assertThat(letter.request()).isEqualTo("/teams/" + team + "/requests/" + request);
            assertThat(letter.about()).isEqualTo("bob@example.org");
        });
    }

    @Test
    void who_confirms_again_asks_once_and_nothing_that_was_asked_for_changes() {
        limited("1000");
        UUID request = asked(20);

        assertThat(placed(at.bob, request)).isFalse();
        limit(Optional.empty());
        assertThat(placed(at.bob, request)).as("what was asked stays asked").isFalse();

        assertThat(at.number("select count(*) from team_letter where kind = 'ASKED'"))
                .isEqualTo(2);
        at.refused(ErrorCode.CHECKOUT_UNKNOWN, () -> store.make(CheckoutDrafts.class)
                .answer(request, Answers.NONE));
        at.refused(ErrorCode.CHECKOUT_UNKNOWN, () -> at.choice().drop(request));
    }

    @Test
    void a_yes_places_the_order_once_to_be_paid_by_transfer_and_tells_who_asked() {
        limited("1000");
        UUID request = asked(20);

        assertThat(approved(request)).isEqualTo(RequestStatus.PLACED);

        assertThat(view(request).purchaseId()).isNotNull();
        assertThat(store.text("select client || ' ' || idempotency_key || ' ' || payment_method from purchase"))
                .isEqualTo("WEB " + request + " BANK_TRANSFER");
        assertThat(store.make(TeamOrders.class).all(at.ada, team))
                .singleElement()
                .satisfies(order -> {
                    assertThat(order.buyer()).isEqualTo("bob@example.org");
                    assertThat(order.orderNumber()).isEqualTo("PO 4711");
                });
        assertThat(at.letter()).hasValueSatisfying(letter -> {
            assertThat(letter.kind()).isEqualTo(TeamLetterKind.PLACED);
            assertThat(letter.email()).isEqualTo("bob@example.org");
        });
        at.refused(ErrorCode.REQUEST_MOVE_ILLEGAL, () -> decide.approve(at.cyd, request));
        at.refused(ErrorCode.REQUEST_MOVE_ILLEGAL, () -> decide.decline(at.cyd, request, ""));
        at.refused(ErrorCode.REQUEST_MOVE_ILLEGAL, () -> decide.takeBack(at.bob, request));
        assertThat(at.confirmed(Optional.of(at.bob), request)).isPresent();
        assertThat(at.number("select count(*) from purchase")).isEqualTo(1);
    }

    @Test
    void two_approvers_at_the_same_moment_place_one_order() {
        limited("1000");
        UUID request = asked(20);

        List<CompletableFuture<Boolean>> tries = List.of(at.cyd, at.ada, at.cyd, at.ada).stream()
                .map(who -> CompletableFuture.supplyAsync(() -> says(who, request)))
                .toList();

        assertThat(tries.stream().filter(CompletableFuture::join)).hasSize(1);
        assertThat(at.number("select count(*) from purchase")).isEqualTo(1);
    }

    private boolean says(BuyerAccount approver, UUID request) {
        try {
            return store.inTransaction(() -> decide.approve(approver, request)) == RequestStatus.PLACED;
        } catch (Refused answered) {
            assertThat(answered.code()).isEqualTo(ErrorCode.REQUEST_MOVE_ILLEGAL);
            return false;
        }
    }

    @Test
    void a_lower_price_is_taken_and_an_order_that_was_placed_before_a_crash_is_found() {
        limited("1000");
        UUID request = asked(20);
        store.execute("update offer set price_cents = 150");
        assertThat(approved(request)).isEqualTo(RequestStatus.PLACED);
        assertThat(store.text("select total_cents from orders")).isEqualTo("3000");

        store.execute("alter table team_request disable trigger team_request_move");
        store.execute(
                "update team_request set status = 'ASKED', decided_at = null, decided_by = null, purchase_id = null");
        store.execute("alter table team_request enable trigger team_request_move");
        store.clock().advance(Duration.ofDays(31));
        store.inTransaction(() -> store.make(LapseRequests.class).lapse());

        assertThat(view(request).status()).isEqualTo(RequestStatus.PLACED);
        assertThat(at.number("select count(*) from purchase")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update offer set price_cents = 201 | TOO_DEAR",
                "update stock set frozen = true | UNITS_SHORT",
                "update offer set status = 'PAUSED' | CLOSED",
                "update offer set min_quantity = 21 | BELOW_MINIMUM",
                "update team_member set buyer = false where not owner | OUTDATED"
            })
    void where_nothing_can_be_ordered_a_yes_says_why_not(String change, RequestObstacle obstacle) {
        limited("1000");
        UUID request = asked(20);
        store.execute(change);

        assertThat(approved(request)).isEqualTo(RequestStatus.UNPLACED);

        assertThat(view(request).obstacle()).isEqualTo(obstacle);
        assertThat(at.number("select count(*) from purchase")).isZero();
        assertThat(at.letter().map(TeamLetter::kind)).contains(TeamLetterKind.UNPLACED);
    }

    @Test
    void many_requests_wait_side_by_side() {
        limited("1000");
        List<UUID> requests =
                IntStream.range(0, 3).mapToObj(number -> asked(20)).toList();

        requests.forEach(request -> assertThat(approved(request)).isEqualTo(RequestStatus.PLACED));

        assertThat(at.number("select sum(reserved) from stock")).isEqualTo(60);
    }
}
