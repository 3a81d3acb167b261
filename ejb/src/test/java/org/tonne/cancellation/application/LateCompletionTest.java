package org.tonne.cancellation.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.RegistryCommand.Propose;
import org.tonne.fixture.Completion;
import org.tonne.fixture.Deciding;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;
import org.tonne.order.application.StopRefunds;
import org.tonne.payment.application.RequestRefund;
import org.tonne.payment.application.RevokeRefunds;
import org.tonne.payment.domain.Payments;
import org.tonne.payment.persistence.JpaPayments;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The registry carried out what had been given up (cases 15 and 18): two people bring the books in line with it. */
class LateCompletionTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot lot = store.aLot().of(100).at("2.00").create();
    private final PaidOrders orders = new PaidOrders(store);
    private final Registry registry = new Registry(store);
    private final Deciding deciding = new Deciding(store, DecideLateCompletion.class, DecideCancellation.class);

    @BeforeEach
    void refunds_are_paid_by_hand() {
        store.with(Payments.class, store.make(JpaPayments.class));
        store.with(StopRefunds.class, store.make(RevokeRefunds.class));
    }

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void with_its_money_still_here_the_order_is_completed_by_the_very_serials_and_certified() {
        UUID order = paidByBank(10);
        Propose late = givenUp();
        requestRefund(order);
        registry.complete(late);
        UUID caseId = deciding.caseOf("LATE_COMPLETION");
        assertThat(deciding.choices(caseId)).containsExactly("DELIVER", "WRITE_OFF", "NOT_CARRIED_OUT");

        deciding.both(caseId, "DELIVER");

        assertThat(status(order)).isEqualTo("COMPLETED/COMPLETED");
        assertThat(stock()).isEqualTo("90/0/10");
        assertThat(heldSerials(late)).isEqualTo("[1001,1011)");
        assertThat(store.text("select status from refund")).isEqualTo("REVOKED");
        assertThat(ledger()).isEqualTo("OUTSIDE>UNITS 2000, UNITS>REFUND_DUE 2000, REFUND_DUE>UNITS 2000");
        assertThat(store.text("select frozen from stock")).isEqualTo("f");
        new Completion(store).deliver(order);
        assertThat(store.number("select quantity from certificate where in_force"))
                .isEqualTo(10);
    }

    @Test
    void with_its_money_gone_the_refund_stands_and_the_units_are_written_off() {
        UUID order = paidByBank(10);
        Propose late = givenUp();
        payBack(order);
        registry.complete(late);
        UUID caseId = deciding.caseOf("LATE_COMPLETION");
        assertThat(deciding.choices(caseId)).containsExactly("DELIVER/MONEY_GONE", "WRITE_OFF", "NOT_CARRIED_OUT");
        assertThatThrownBy(() -> deciding.propose(caseId, "DELIVER"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.DECISION_ILLEGAL));

        deciding.both(caseId, "WRITE_OFF");

        assertThat(status(order)).isEqualTo("WRITTEN_OFF/REFUNDED");
        assertThat(stock()).isEqualTo("90/0/10");
        assertThat(store.number("select count(*) from certificate")).isZero();
        assertThat(store.text("select facts from audit_entry where action = 'cancellation.late-decided'"))
                .contains("WRITE_OFF", "The registry said so");
        registry.complete(late);
        assertThat(status(order)).as("said once more").isEqualTo("WRITTEN_OFF/REFUNDED");
    }

    @Test
    void a_refund_that_is_still_due_is_paid_after_the_units_are_written_off() {
        UUID order = paidByBank(10);
        Propose late = givenUp();
        requestRefund(order);
        registry.complete(late);

        deciding.both(deciding.caseOf("LATE_COMPLETION"), "WRITE_OFF");

        assertThat(status(order)).isEqualTo("WRITTEN_OFF/REFUND_DUE");
        payBack(order);
        assertThat(status(order)).isEqualTo("WRITTEN_OFF/REFUNDED");
    }

    @Test
    void money_that_the_provider_is_giving_back_at_this_moment_cannot_be_kept() {
        UUID order = paidByBank(10);
        Propose late = givenUp();
        requestRefund(order);
        store.execute("update refund set status = 'SENDING'");
        registry.complete(late);

        assertThat(deciding.choices(deciding.caseOf("LATE_COMPLETION")))
                .contains("DELIVER/REFUND_UNDER_WAY", "WRITE_OFF");
    }

    @Test
    void where_the_registry_was_wrong_everything_stays_given_back() {
        UUID order = paidByBank(10);
        Propose late = givenUp();
        payBack(order);
        registry.complete(late);

        deciding.both(deciding.caseOf("LATE_COMPLETION"), "NOT_CARRIED_OUT");

        assertThat(status(order)).isEqualTo("TERMINATED/REFUNDED");
        assertThat(stock()).isEqualTo("100/0/0");
        assertThat(store.text("select frozen from stock")).isEqualTo("f");
    }

    @Test
    void serials_given_to_an_order_that_is_not_proposed_yet_are_taken_from_it_and_it_gets_others() {
        UUID order = paidByBank(10);
        Propose late = givenUp();
        UUID other = orders.proposed(20, lot);
        payBack(order);
        registry.complete(late);

        deciding.both(deciding.caseOf("LATE_COMPLETION"), "WRITE_OFF");

        assertThat(heldSerials(late)).isEqualTo("[1001,1011)");
        Propose proposed = registry.taken();
        assertThat(proposed.blocks())
                .extracting(Object::toString)
                .containsExactly("CN-5-1011-2-2-0-233 to CN-5-1030-2-2-0-233");
        registry.complete(proposed);
        assertThat(status(other)).isEqualTo("COMPLETED/COMPLETED");
        assertThat(stock()).isEqualTo("70/0/30");
    }

    @Test
    void serials_on_their_way_for_another_order_wait_for_the_registrys_answer() {
        UUID order = paidByBank(10);
        Propose late = givenUp();
        orders.proposed(20, lot);
        Propose other = registry.taken();
        payBack(order);
        registry.complete(late);
        UUID caseId = deciding.caseOf("LATE_COMPLETION");
        assertThat(deciding.choices(caseId))
                .containsExactly("DELIVER/MONEY_GONE", "WRITE_OFF/SERIALS_UNDER_WAY", "NOT_CARRIED_OUT");

        registry.notify(other.transactionIdentifier(), 3, List.of());
        deciding.both(caseId, "WRITE_OFF");

        assertThat(stock()).isEqualTo("90/0/10");
    }

    @Test
    void units_promised_to_others_wait_until_one_of_them_has_given_up() {
        UUID order = paidByBank(10);
        Propose late = givenUp();
        UUID unpaid = orders.unpaid(95, lot);
        payBack(order);
        registry.complete(late);
        UUID caseId = deciding.caseOf("LATE_COMPLETION");
        assertThat(deciding.choices(caseId)).contains("WRITE_OFF/UNITS_PROMISED");

        store.clock().advance(java.time.Duration.ofHours(1));
        orders.expireAll();
        deciding.both(caseId, "WRITE_OFF");

        assertThat(store.text("select status from orders where id = ?", unpaid)).isEqualTo("EXPIRED");
        assertThat(stock()).isEqualTo("90/0/10");
    }

    @Test
    void units_that_the_mirror_misses_already_are_taken_out_of_what_is_withheld() {
        UUID order = paidByBank(10);
        Propose late = givenUp();
        payBack(order);
        registry.complete(late);
        store.execute("update held_block set serials = int8range(1011, upper(serials))");
        store.text("select mirror_lot(?, now())", lot.lotId());
        assertThat(store.number("select withheld from stock")).isEqualTo(10);

        deciding.both(deciding.caseOf("LATE_COMPLETION"), "WRITE_OFF");

        assertThat(stock()).isEqualTo("90/0/10");
        assertThat(store.number("select withheld from stock")).isZero();
    }

    @Test
    void a_part_that_comes_late_to_an_order_that_has_its_certificate_is_written_off() {
        Lot second = store.aLot().of(50).at("1.00").create();
        UUID order = orders.proposed(10, lot, second);
        List<RegistryCommand> commands = registry.claim();
        registry.complete((Propose) commands.get(0));
        Propose late = (Propose) commands.get(1);
        registry.notify(late.transactionIdentifier(), 3, List.of());
        new Completion(store).deliver(order);
        registry.complete(late);
        UUID caseId = deciding.caseOf("LATE_COMPLETION");
        assertThat(deciding.choices(caseId)).contains("DELIVER/ORDER_SETTLED");

        deciding.both(caseId, "WRITE_OFF");

        assertThat(store.text("select status from orders where id = ?", order)).isEqualTo("COMPLETED");
        assertThat(store.number("select quantity from certificate where in_force"))
                .isEqualTo(10);
    }

    @Test
    void one_person_alone_decides_nothing_and_what_can_no_longer_be_done_is_not_confirmed() {
        UUID order = paidByBank(10);
        Propose late = givenUp();
        requestRefund(order);
        registry.complete(late);
        UUID caseId = deciding.caseOf("LATE_COMPLETION");
        deciding.propose(caseId, "DELIVER");
        assertThatThrownBy(() -> deciding.confirm(caseId, Deciding.FIRST)).hasMessageContaining("DECISION_ILLEGAL");
        payBack(order);

        assertThatThrownBy(() -> deciding.confirm(caseId)).hasMessageContaining("DECISION_ILLEGAL");

        assertThat(status(order)).isEqualTo("LATE_COMPLETED/NEEDS_OPERATOR");
        deciding.reject(caseId);
        deciding.both(caseId, "WRITE_OFF");
        assertThat(status(order)).isEqualTo("WRITTEN_OFF/REFUNDED");
    }

    /** A proposed order that was paid by bank. */
    private UUID paidByBank(long quantity) {
        UUID order = orders.proposed(quantity, lot);
        store.execute(
                "insert into payment (id, order_id, method, status, amount_cents, status_at)"
                        + " select gen_random_uuid(), id, 'BANK_TRANSFER', 'CONFIRMED', total_cents, now() from orders where id = ?",
                order);
        return order;
    }

    private Propose givenUp() {
        Propose proposal = registry.taken();
        registry.notify(proposal.transactionIdentifier(), 7, List.of());
        return proposal;
    }

    private void requestRefund(UUID order) {
        store.inTransaction(() -> store.make(RequestRefund.class).request(order));
    }

    private void payBack(UUID order) {
        requestRefund(order);
        UUID refund = UUID.fromString(store.text("select id from refund where order_id = ?", order));
        store.inTransaction(() -> store.make(org.tonne.payment.application.ConfirmRefundPaid.class)
                .confirm(refund, "seller", null));
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
