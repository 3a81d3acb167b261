package org.tonne.cancellation.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.RegistryCommand.Propose;
import org.tonne.fixture.Completion;
import org.tonne.fixture.Deciding;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The registry carried out what had been given up (cases 15 and 18): two people bring the books in line with it. */
class LateCompletionTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot lot = store.aLot().of(100).at("2.00").create();
    private final PaidOrders orders = new PaidOrders(store);
    private final BankRefunds bank = new BankRefunds(store, orders);
    private final Registry registry = new Registry(store);
    private final Completion completion = new Completion(store);
    private final Deciding deciding = new Deciding(store, DecideLateCompletion.class, DecideCancellation.class);

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void with_its_money_still_here_the_order_is_completed_by_the_very_serials_and_certified() {
        Late late = completedLate(bank::requestRefund);
        assertThat(choices())
                .containsExactly("DELIVER/REFUND_ASKED_FOR", "DELIVER_UNPAID", "WRITE_OFF", "NOT_CARRIED_OUT");

        decided("DELIVER_UNPAID");

        assertThat(status(late.order())).isEqualTo("COMPLETED/COMPLETED");
        assertThat(stock()).isEqualTo("90/0/10");
        assertThat(heldSerials(late.proposal())).isEqualTo("[1001,1011)");
        assertThat(store.text("select status from refund")).isEqualTo("REVOKED");
        assertThat(ledger()).isEqualTo("OUTSIDE>UNITS 2000, UNITS>REFUND_DUE 2000, REFUND_DUE>UNITS 2000");
        assertThat(store.text("select frozen from stock")).isEqualTo("f");
        completion.deliver(late.order());
        assertThat(store.number("select quantity from certificate where in_force"))
                .isEqualTo(10);
    }

    @Test
    void with_its_money_gone_the_refund_stands_and_the_units_are_written_off() {
        Late late = completedLate(bank::payBack);
        assertThat(choices()).containsExactly("DELIVER/MONEY_GONE", "WRITE_OFF", "NOT_CARRIED_OUT");
        assertThatThrownBy(() -> deciding.propose(lateCase(), "DELIVER"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.DECISION_ILLEGAL));

        decided("WRITE_OFF");

        assertThat(status(late.order())).isEqualTo("WRITTEN_OFF/REFUNDED");
        assertThat(stock()).isEqualTo("90/0/10");
        assertThat(store.number("select count(*) from certificate")).isZero();
        assertThat(store.text("select facts from audit_entry where action = 'cancellation.late-decided'"))
                .contains("WRITE_OFF", "The registry said so");
        registry.complete(late.proposal());
        assertThat(status(late.order())).as("said once more").isEqualTo("WRITTEN_OFF/REFUNDED");
    }

    @Test
    void a_refund_that_is_still_due_is_paid_after_the_units_are_written_off() {
        Late late = completedLate(bank::requestRefund);

        decided("WRITE_OFF");

        assertThat(status(late.order())).isEqualTo("WRITTEN_OFF/REFUND_DUE");
        bank.payBack(late.order());
        assertThat(status(late.order())).isEqualTo("WRITTEN_OFF/REFUNDED");
    }

    @Test
    void money_that_the_provider_is_giving_back_at_this_moment_cannot_be_kept() {
        Late late = givenUp();
        bank.requestRefund(late.order());
        store.execute("update refund set status = 'SENDING'");
        registry.complete(late.proposal());

        assertThat(choices()).contains("DELIVER/REFUND_UNDER_WAY", "WRITE_OFF");
    }

    @Test
    void a_refund_that_somebody_was_asked_to_wire_counts_as_unpaid_only_where_two_people_say_so() {
        Late late = completedLate(bank::requestRefund);
        assertThatThrownBy(() -> deciding.propose(lateCase(), "DELIVER")).hasMessageContaining("DECISION_ILLEGAL");
        deciding.propose(lateCase(), "DELIVER_UNPAID");
        bank.payBack(late.order());

        assertThatThrownBy(() -> deciding.confirm(lateCase())).hasMessageContaining("DECISION_ILLEGAL");

        assertThat(status(late.order())).isEqualTo("LATE_COMPLETED/NEEDS_OPERATOR");
        assertThat(store.text("select status from refund")).isEqualTo("COMPLETED");
    }

    @Test
    void before_anybody_was_asked_for_the_refund_there_is_nothing_to_say_about_it() {
        Late late = completedLate(order -> {});
        assertThat(choices()).containsExactly("DELIVER", "WRITE_OFF", "NOT_CARRIED_OUT");

        decided("DELIVER");

        assertThat(status(late.order())).isEqualTo("COMPLETED/COMPLETED");
    }

    @Test
    void where_the_registry_was_wrong_everything_stays_given_back() {
        Late late = completedLate(bank::payBack);

        decided("NOT_CARRIED_OUT");

        assertThat(status(late.order())).isEqualTo("TERMINATED/REFUNDED");
        assertThat(stock()).isEqualTo("100/0/0");
        assertThat(store.text("select frozen from stock")).isEqualTo("f");
    }

    @Test
    void serials_given_to_an_order_that_is_not_proposed_yet_are_taken_from_it_and_it_gets_others() {
        Late late = givenUp();
        UUID other = orders.proposed(20, lot);
        bank.payBack(late.order());
        registry.complete(late.proposal());

        decided("WRITE_OFF");

        assertThat(heldSerials(late.proposal())).isEqualTo("[1001,1011)");
        Propose proposed = registry.taken();
        assertThat(proposed.blocks())
                .extracting(Object::toString)
                .containsExactly("CN-5-1011-2-2-0-233 to CN-5-1030-2-2-0-233");
        registry.complete(proposed);
        assertThat(status(other)).isEqualTo("COMPLETED/COMPLETED");
        assertThat(stock()).isEqualTo("70/0/30");
    }

    @Test
    void serials_that_were_cancelled_late_are_not_proposed_for_another_order_before_people_have_decided() {
        Late late = givenUp();
        orders.proposed(20, lot);
        registry.complete(late.proposal());

        assertThat(registry.claim()).isEmpty();

        decided("NOT_CARRIED_OUT");
        assertThat(registry.taken().blocks())
                .extracting(Object::toString)
                .containsExactly("CN-5-1001-2-2-0-233 to CN-5-1020-2-2-0-233");
    }

    @Test
    void serials_on_their_way_for_another_order_wait_for_the_registrys_answer() {
        Late late = givenUp();
        orders.proposed(20, lot);
        Propose other = registry.taken();
        bank.payBack(late.order());
        registry.complete(late.proposal());
        assertThat(choices()).containsExactly("DELIVER/MONEY_GONE", "WRITE_OFF/SERIALS_UNDER_WAY", "NOT_CARRIED_OUT");

        registry.notify(other.transactionIdentifier(), 3, List.of());
        decided("WRITE_OFF");

        assertThat(stock()).isEqualTo("90/0/10");
    }

    @Test
    void units_promised_to_others_wait_until_one_of_them_has_given_up() {
        Late late = givenUp();
        UUID unpaid = orders.unpaid(95, lot);
        bank.payBack(late.order());
        registry.complete(late.proposal());
        assertThat(choices()).contains("WRITE_OFF/UNITS_PROMISED");

        store.clock().advance(Duration.ofHours(1));
        orders.expireAll();
        decided("WRITE_OFF");

        assertThat(store.text("select status from orders where id = ?", unpaid)).isEqualTo("EXPIRED");
        assertThat(stock()).isEqualTo("90/0/10");
    }

    @Test
    void units_that_the_mirror_misses_already_are_taken_out_of_what_is_withheld() {
        Late late = completedLate(bank::payBack);
        store.execute("update held_block set serials = int8range(1011, upper(serials))");
        store.text("select mirror_lot(?, now())", lot.lotId());
        assertThat(store.number("select withheld from stock")).isEqualTo(10);

        decided("WRITE_OFF");

        assertThat(stock()).isEqualTo("90/0/10");
        assertThat(store.number("select withheld from stock")).isZero();
    }

    @Test
    void one_person_alone_decides_nothing_and_what_can_no_longer_be_done_is_not_confirmed() {
        Late late = completedLate(bank::requestRefund);
        deciding.propose(lateCase(), "DELIVER_UNPAID");
        assertThatThrownBy(() -> deciding.confirm(lateCase(), Deciding.FIRST)).hasMessageContaining("DECISION_ILLEGAL");
        bank.payBack(late.order());

        assertThatThrownBy(() -> deciding.confirm(lateCase())).hasMessageContaining("DECISION_ILLEGAL");

        assertThat(status(late.order())).isEqualTo("LATE_COMPLETED/NEEDS_OPERATOR");
        deciding.reject(lateCase());
        decided("WRITE_OFF");
        assertThat(status(late.order())).isEqualTo("WRITTEN_OFF/REFUNDED");
    }

    @Test
    void what_the_registry_takes_back_meanwhile_is_not_delivered() {
        Late late = completedLate(bank::requestRefund);
        deciding.propose(lateCase(), "DELIVER_UNPAID");
        registry.notify(late.proposal().transactionIdentifier(), 5, List.of());

        assertThatThrownBy(() -> deciding.confirm(lateCase())).hasMessageContaining("DECISION_ILLEGAL");

        deciding.reject(lateCase());
        decided("NOT_CARRIED_OUT");
        assertThat(status(late.order())).isEqualTo("TERMINATED/REFUND_DUE");
    }

    /** A cancellation that was given up, and its order. */
    private record Late(UUID order, Propose proposal) {}

    /** Ten units, paid by bank, that the registry gave up. */
    private Late givenUp() {
        UUID order = bank.paid(10, lot);
        Propose proposal = registry.taken();
        registry.notify(proposal.transactionIdentifier(), 7, List.of());
        return new Late(order, proposal);
    }

    /** The same, which the registry carried out after all; what the refund had come to before. */
    private Late completedLate(Consumer<UUID> refund) {
        Late late = givenUp();
        refund.accept(late.order());
        registry.complete(late.proposal());
        return late;
    }

    private UUID lateCase() {
        return deciding.caseOf("LATE_COMPLETION");
    }

    private List<String> choices() {
        return deciding.choices(lateCase());
    }

    private void decided(String choice) {
        deciding.both(lateCase(), choice);
    }

    private String status(UUID order) {
        return store.text(
                "select c.status || '/' || o.status from cancellation c join orders o on o.id = c.order_id where o.id = ?",
                order);
    }

    private String stock() {
        return store.text(
                "select available || '/' || reserved || '/' || cancelled from stock where lot_id = ?", lot.lotId());
    }

    private String heldSerials(Propose proposal) {
        return store.text(
                "select string_agg(serials::text, ' ') from allocated_block b join cancellation c on c.id = b.cancellation_id"
                        + " where c.transaction_identifier = ? and released_at is null",
                proposal.transactionIdentifier());
    }

    private String ledger() {
        return store.text("select string_agg(debit || '>' || credit || ' ' || amount_cents, ', ' order by id)"
                + " from money_transfer");
    }
}
