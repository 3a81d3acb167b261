package org.tonne.forwarding.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonne.config.RegistrySettings;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.RegistryBy;
import org.tonne.fixture.StoreDatabase;
import org.tonne.forwarding.domain.Outcome;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;
import org.tonne.shared.UnitBlock;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A registry without an interface: a person sends, one reads the answer, another reads it too. */
class ForwardingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final String ADA = "staff ada";
    private static final String BEN = "staff ben";

    private final StoreDatabase store = StoreDatabase.fresh();
    private final PaidOrders orders =
            new PaidOrders(store).to("=HYPERLINK(\"x\") <b>مثال</b>", "+1 for \"all\", and more", true);
    private UUID order = UUID.randomUUID();
    private String transaction = "";

    @BeforeEach
    void a_paid_order_for_a_registry_without_an_interface() {
        by("manual");
        order = orders.proposed(10, store.aLot().of(100).at("2.00").create());
        transaction = store.text("select transaction_identifier from cancellation where order_id = ?", order);
    }

    @AfterEach
    void the_books_are_whole() {
        Invariants.check(store);
    }

    @Test
    void a_due_cancellation_is_listed_with_all_that_the_form_asks_for() {
        ForwardingRequest request = request();

        assertThat(request.sent()).isFalse();
        assertThat(request.quantity()).isEqualTo(10);
        assertThat(request.holding().type()).isEqualTo(100);
        assertThat(request.blocks()).hasToString("[CN-5-1001-2-2-0-233 to CN-5-1010-2-2-0-233]");
        assertThat(request.beneficiary()).isEqualTo("=HYPERLINK(\"x\") <b>مثال</b>");
    }

    @Test
    void the_csv_is_inert_and_holds_one_row_a_block() {
        String csv = new String(store.make(ForwardingDocuments.class).csv(request()), StandardCharsets.UTF_8);

        assertThat(csv)
                .startsWith("\uFEFF\"transaction_identifier\",")
                .contains("\"CN-5-1001-2-2-0-233\",\"CN-5-1010-2-2-0-233\",\"10\"")
                .contains("\"'=HYPERLINK(\"\"x\"\") <b>مثال</b>\",\"'+1 for \"\"all\"\", and more\"\r\n");
        assertThat(csv.lines()).hasSize(2);
    }

    @Test
    void the_pdf_is_the_same_each_time() {
        ForwardingDocuments documents = store.make(ForwardingDocuments.class);
        byte[] first = documents.pdf(request());

        assertThat(new String(first, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(documents.pdf(request())).isEqualTo(first);
    }

    @Test
    void what_was_sent_waits_for_the_registry_and_is_sent_once() {
        send();

        assertThat(status()).isEqualTo("ACKNOWLEDGED");
        assertThat(request().sent()).isTrue();
        assertThat(store.text("select payload from registry_message where operation = 'forwardingRequest'"))
                .contains("CN-5-1010-2-2-0-233");
        refused(ErrorCode.CANCELLATION_MOVE_ILLEGAL, this::send);
    }

    @Test
    void a_completion_takes_effect_when_another_person_confirms_it() {
        send();
        enter(
                completed("CN-5-1001-2-2-0-233 to CN-5-1004-2-2-0-233", "CN-5-1005-2-2-0-233 to CN-5-1010-2-2-0-233"),
                ADA);

        assertThat(status()).isEqualTo("ACKNOWLEDGED");
        refused(ErrorCode.DECISION_ILLEGAL, () -> confirm(ADA));
        assertThat(status()).isEqualTo("ACKNOWLEDGED");
        confirm(BEN);

        assertThat(status()).isEqualTo("ATTESTED");
        assertThat(store.text("select status from orders where id = ?", order)).isEqualTo("COMPLETED");
        refused(ErrorCode.DECISION_ILLEGAL, () -> confirm(BEN));
    }

    @Test
    void other_blocks_than_proposed_wait_for_an_operator_without_a_certificate() {
        send();
        enter(completed("CN-5-1001-2-2-0-233 to CN-5-1009-2-2-0-233"), ADA);
        confirm(BEN);

        assertThat(status()).isEqualTo("NEEDS_OPERATOR");
        assertThat(store.text("select kind from operator_case")).isEqualTo("BLOCKS_DIFFER");
        assertThat(store.text("select status from orders where id = ?", order)).isEqualTo("NEEDS_OPERATOR");
    }

    @Test
    void a_refusal_gives_units_and_money_back_and_keeps_its_words() {
        send();
        enter(Outcome.refused(TODAY, "The focal point has not signed."), ADA);
        confirm(BEN);

        assertThat(status()).isEqualTo("TERMINATED");
        assertThat(store.text("select status from orders where id = ?", order)).isEqualTo("REFUND_DUE");
        assertThat(store.text("select payload from registry_message where message_key like '%by hand%'"))
                .contains("The focal point has not signed.", ADA, BEN);
    }

    @Test
    void a_rejected_answer_has_no_effect_and_another_may_be_entered() {
        send();
        enter(Outcome.refused(TODAY, "misread"), ADA);
        refused(ErrorCode.DECISION_ILLEGAL, () -> enter(Outcome.refused(TODAY, "again"), BEN));
        store.inTransaction(() -> store.make(DecideOutcome.class).reject(transaction, ADA));
        enter(completed("CN-5-1001-2-2-0-233 to CN-5-1010-2-2-0-233"), BEN);
        confirm(ADA);

        assertThat(status()).isEqualTo("ATTESTED");
    }

    @Test
    void a_letter_that_two_people_have_read_attests_what_it_completed() {
        send();
        enter(completed("CN-5-1001-2-2-0-233 to CN-5-1010-2-2-0-233"), ADA);
        confirm(BEN);

        assertThat(status()).isEqualTo("ATTESTED");
        assertThat(store.text("select attestation_number from cancellation")).isEqualTo("VC7/2026");
        assertThat(store.text("select count(*) from operator_case")).isEqualTo("0");
    }

    @Test
    void a_letter_with_the_number_of_another_cancellation_is_shown_and_attests_nothing() {
        send();
        enter(completed("CN-5-1001-2-2-0-233 to CN-5-1010-2-2-0-233"), ADA);
        confirm(BEN);
        UUID other = orders.proposed(10, store.aLot().of(100).at("2.00").create());
        transaction = store.text("select transaction_identifier from cancellation where order_id = ?", other);
        send();
        enter(completed(request().blocks().stream().map(UnitBlock::toString).toArray(String[]::new)), ADA);
        confirm(BEN);

        assertThat(status()).isEqualTo("COMPLETED");
        assertThat(store.text("select kind from operator_case")).isEqualTo("ATTESTATION_DOUBTFUL");
        assertThat(store.text("select facts from operator_case")).contains("VC7/2026");
    }

    @Test
    void what_was_never_sent_cannot_be_completed_but_be_refused() {
        refused(ErrorCode.DECISION_ILLEGAL, () -> enter(completed("CN-5-1001-2-2-0-233 to CN-5-1010-2-2-0-233"), ADA));
        enter(Outcome.refused(TODAY, "The participant does not want to."), ADA);
        confirm(BEN);

        assertThat(status()).isEqualTo("TERMINATED");
    }

    @Test
    void a_refusal_entered_before_the_request_was_sent_does_not_answer_it() {
        enter(Outcome.refused(TODAY, "The participant does not want to."), ADA);
        store.clock().advance(Duration.ofMinutes(1));
        send();

        refused(ErrorCode.DECISION_ILLEGAL, () -> confirm(BEN));

        assertThat(status()).isEqualTo("ACKNOWLEDGED");
        store.inTransaction(() -> store.make(DecideOutcome.class).reject(transaction, BEN));
        enter(Outcome.refused(TODAY, "The focal point has not signed."), ADA);
        confirm(BEN);
        assertThat(status()).isEqualTo("TERMINATED");
    }

    @Test
    void a_completion_after_a_refusal_is_entered_too_and_becomes_a_case() {
        send();
        enter(Outcome.refused(TODAY, "The focal point has not signed."), ADA);
        confirm(BEN);

        enter(completed("CN-5-1001-2-2-0-233 to CN-5-1010-2-2-0-233"), ADA);
        confirm(BEN);

        assertThat(status()).isEqualTo("LATE_COMPLETED");
        assertThat(store.text("select kind from operator_case")).isEqualTo("LATE_COMPLETION");
        assertThat(store.text("select frozen from stock")).isEqualTo("t");
    }

    @Test
    void what_was_refused_here_and_sent_all_the_same_can_be_completed() {
        enter(Outcome.refused(TODAY, "The participant does not want to."), ADA);
        confirm(BEN);
        refused(ErrorCode.CANCELLATION_UNKNOWN, this::send);

        enter(completed("CN-5-1001-2-2-0-233 to CN-5-1010-2-2-0-233"), ADA);
        confirm(BEN);

        assertThat(status()).isEqualTo("LATE_COMPLETED");
    }

    @Test
    void what_has_ended_has_no_papers_any_more_and_is_not_refused_again() {
        send();
        enter(Outcome.refused(TODAY, "no"), ADA);
        confirm(BEN);

        ForwardingQueries queries = store.make(ForwardingQueries.class);
        assertThat(queries.find(transaction)).isEmpty();
        assertThat(queries.answerable(transaction)).isPresent();
        refused(ErrorCode.DECISION_ILLEGAL, () -> enter(Outcome.refused(TODAY, "no"), ADA));
    }

    @Test
    void what_is_completed_takes_no_other_answer() {
        send();
        enter(completed("CN-5-1001-2-2-0-233 to CN-5-1010-2-2-0-233"), ADA);
        confirm(BEN);

        refused(ErrorCode.CANCELLATION_UNKNOWN, () -> enter(Outcome.refused(TODAY, "no"), ADA));
    }

    @Test
    void a_day_before_the_order_or_after_today_is_refused() {
        send();
        for (LocalDate day : List.of(TODAY.minusDays(1), TODAY.plusDays(1))) {
            refused(ErrorCode.PERIOD_INVALID, () -> enter(Outcome.refused(day, "no"), ADA));
        }
    }

    @Test
    void where_the_registry_has_an_interface_nobody_reports_in_its_place() {
        by("soap");

        assertThat(store.make(ForwardingQueries.class).underWay(1)).isEmpty();
        assertThat(store.make(ForwardingQueries.class).count()).isZero();
        refused(ErrorCode.NOT_ALLOWED, this::send);
        refused(ErrorCode.NOT_ALLOWED, () -> enter(Outcome.refused(TODAY, "no"), ADA));
    }

    private void by(String adapter) {
        store.with(RegistrySettings.class, RegistryBy.by(adapter));
    }

    private ForwardingRequest request() {
        return store.make(ForwardingQueries.class).find(transaction).orElseThrow();
    }

    private void send() {
        store.inTransaction(() -> store.make(MarkSent.class).sent(transaction, ADA));
    }

    private void enter(Outcome outcome, String actor) {
        store.inTransaction(() -> store.make(EnterOutcome.class).enter(transaction, outcome, actor));
    }

    private void confirm(String actor) {
        store.inTransaction(() -> store.make(DecideOutcome.class).confirm(transaction, actor));
    }

    private String status() {
        return store.text("select status from cancellation where transaction_identifier = ?", transaction);
    }

    private static Outcome completed(String... blocks) {
        return Outcome.completed(TODAY, Stream.of(blocks).map(UnitBlock::parse).toList(), "VC7/2026", "");
    }

    private static void refused(ErrorCode code, Runnable action) {
        assertThatExceptionOfType(Refused.class).isThrownBy(action::run).satisfies(refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
