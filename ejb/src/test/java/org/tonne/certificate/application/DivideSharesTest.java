package org.tonne.certificate.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.Exchange;
import org.tonne.cancellation.application.ProposeCancellations;
import org.tonne.cancellation.application.RecordProposalReply;
import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.cancellation.application.RegistryCommand.Propose;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.certificate.application.CertificateQueries.Verification;
import org.tonne.certificate.application.ShareQueries.Documented;
import org.tonne.certificate.application.ShareQueries.Progress;
import org.tonne.certificate.application.ShareQueries.Share;
import org.tonne.certificate.application.ShareQueries.ShareRow;
import org.tonne.certificate.domain.CertificateFacts;
import org.tonne.certificate.pdf.CertificatePdf;
import org.tonne.fixture.Completion;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.Lists;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;
import org.tonne.outbox.application.OutboxMessage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** From a list of shares to a certificate for each of its lines. */
class DivideSharesTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot lot = store.aLot().of(20_000).at("2.00").create();
    private final Lot other = store.aLot().of(50).at("1.00").ofProject(300).create();
    private final PaidOrders orders = new PaidOrders(store);
    private final Completion registry = new Completion(store);
    private final CertificateQueries certificates = store.make(CertificateQueries.class);
    private final ShareQueries shares = store.make(ShareQueries.class);

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    private UUID purchase(UUID order) {
        return UUID.fromString(store.text("select purchase_id from orders where id = ?", order));
    }

    private Progress progress(UUID order) {
        return shares.progress(purchase(order)).orElseThrow();
    }

    private List<ShareRow> rows(UUID order) {
        List<ShareRow> rows = new ArrayList<>();
        shares.each(purchase(order), rows::add);
        return rows;
    }

    private void drawAll(UUID order) {
        DrawShares receiver = store.make(DrawShares.class);
        while (store.number("select count(*) from outbox_message where topic = 'certificate.shares'") > 0) {
            store.execute("delete from outbox_message where topic = 'certificate.shares'");
            store.inTransaction(() -> receiver.receive(
                    new OutboxMessage(UUID.randomUUID(), receiver.topic(), order.toString(), "{}", 0)));
        }
    }

    private void divided(UUID order, long... quantities) {
        new Lists(store).of(order, quantities);
    }

    @Test
    void each_line_gets_a_certificate_of_its_own_and_every_unit_is_in_one() {
        UUID order = orders.over(10, lot, other);
        divided(order, 4, 9, 7);
        store.inTransaction(() -> store.make(ProposeCancellations.class).propose(order));
        registry.completeAll();
        registry.deliver(order);
        registry.deliver(order);

        List<Share> issued =
                rows(order).stream().flatMap(row -> row.share().stream()).toList();
        assertThat(issued).extracting(Share::number).containsExactly("VC1/2026-1", "VC1/2026-2", "VC1/2026-3");
        assertThat(issued).extracting(Share::quantity).containsExactly(4L, 9L, 7L);
        assertThat(issued.get(0).serials()).isEqualTo("CN-5-1001-2-2-0-233 to CN-5-1004-2-2-0-233");
        CertificateFacts second =
                certificates.byCode(issued.get(1).code()).orElseThrow().facts();
        assertThat(second.beneficiary()).isEqualTo("Name 2");
        assertThat(second.reason()).isEqualTo("Reason 2");
        assertThat(second.parts()).extracting(CertificateFacts.Part::projectKey).containsExactly("CN-233", "CN-300");
        assertThat(second.parts().get(0).transactions()).hasSize(1);
        assertThat(certificates.ofOrder(order)).hasSize(1);
        assertThat(store.number("select sum(upper(serials) - lower(serials)) from share_block"))
                .isEqualTo(20);
    }

    @Test
    void the_certificates_of_shares_are_checked_as_any_other() {
        UUID order = completed(5, 2, 3);
        drawAll(order);
        Share share = rows(order).get(1).share().orElseThrow();

        Verification byCode = certificates.verify(share.code());
        Verification byNumber = certificates.verify(" vc1/2026-2 ");
        CertificateQueries.Document document =
                certificates.document(share.code()).orElseThrow();

        assertThat(byCode.result()).isEqualTo(Verification.Result.VALID);
        assertThat(byCode.shown().name()).isTrue();
        assertThat(byNumber.result()).isEqualTo(Verification.Result.VALID);
        assertThat(byNumber.shown().name()).isFalse();
        assertThat(byNumber.open()).isFalse();
        assertThat(certificates.verify("VC1/2026-3").result()).isEqualTo(Verification.Result.UNKNOWN);
        assertThat(certificates.verify("VC1/2026-999999999").result()).isEqualTo(Verification.Result.UNKNOWN);
        assertThat(document.bytes())
                .isEqualTo(CertificatePdf.render(
                        certificates.byCode(share.code()).orElseThrow().facts()));
        assertThat(certificates.verifyDocument(document.sha256()).result()).isEqualTo(Verification.Result.VALID);
    }

    private UUID completed(long units, long... quantities) {
        UUID order = orders.over(units, lot);
        divided(order, quantities);
        store.inTransaction(() -> store.make(ProposeCancellations.class).propose(order));
        registry.completeAll();
        registry.deliver(order);
        return order;
    }

    @Test
    void documents_are_drawn_in_portions_each_in_a_transaction_of_its_own() {
        long[] ones = new long[DrawShares.PORTION + 3];
        Arrays.fill(ones, 1);
        UUID order = completed(ones.length, ones);
        DrawShares receiver = store.make(DrawShares.class);
        OutboxMessage message = new OutboxMessage(UUID.randomUUID(), receiver.topic(), order.toString(), "{}", 0);

        assertThat(progress(order).drawn()).isZero();
        store.inTransaction(() -> receiver.receive(message));
        assertThat(progress(order).drawn()).isEqualTo(DrawShares.PORTION);
        assertThat(progress(order).allDrawn()).isFalse();
        store.inTransaction(() -> receiver.receive(message));
        store.inTransaction(() -> receiver.receive(message));

        assertThat(progress(order).drawn()).isEqualTo(ones.length);
        assertThat(store.number("select count(*) from outbox_message where topic = 'certificate.shares'"))
                .isEqualTo(2);
    }

    @Test
    void all_documents_can_be_had_by_number_as_soon_as_the_last_is_drawn() {
        UUID order = completed(5, 2, 3);
        List<Documented> early = new ArrayList<>();
        shares.documented(purchase(order), early::add);
        assertThat(early).isEmpty();
        assertThat(progress(order).archivable()).isFalse();

        drawAll(order);

        assertThat(progress(order).archivable()).isTrue();
        List<Documented> all = new ArrayList<>();
        shares.documented(purchase(order), all::add);
        assertThat(all).extracting(Documented::number).containsExactly("VC1/2026-1", "VC1/2026-2");
        assertThat(all).extracting(Documented::name).containsExactly("Name 1", "Name 2");
        assertThat(all)
                .extracting(Documented::serials)
                .containsExactly(
                        "CN-5-1001-2-2-0-233 to CN-5-1002-2-2-0-233", "CN-5-1003-2-2-0-233 to CN-5-1005-2-2-0-233");
        String last = all.get(1).code();
        assertThat(shares.documents(List.of(last, "NOCODE")))
                .containsOnlyKeys(last)
                .hasEntrySatisfying(last, pdf -> assertThat(pdf)
                        .isEqualTo(certificates.document(last).orElseThrow().bytes()));
    }

    /** Half of the order is refused: the lines are served in their order, the last one in part, and the rest later. */
    @Test
    void where_units_are_refused_the_first_lines_are_served_and_what_comes_late_goes_on_from_there() {
        UUID order = orders.over(10, lot, other);
        divided(order, 4, 9, 7);
        store.inTransaction(() -> store.make(ProposeCancellations.class).propose(order));
        List<RegistryCommand> commands = registry.claimed();
        registry.complete((Propose) commands.get(0));
        store.inTransaction(() -> store.make(RecordProposalReply.class)
                .refused(
                        commands.get(1).transactionIdentifier(),
                        List.of(new ResponseCode("REGISTRY", 1003)),
                        Exchange.NONE));
        registry.deliver(order);

        assertThat(progress(order)).isEqualTo(new Progress(3, 20, 10, 1, 2, 0));
        assertThat(rows(order))
                .extracting(row -> row.share().map(Share::quantity).orElse(0L))
                .containsExactly(4L, 6L, 0L);
        Invariants.check(store);
    }

    @Test
    void ten_thousand_lines_are_divided_at_once() {
        long[] ones = new long[10_000];
        Arrays.fill(ones, 1);
        UUID order = completed(10_000, ones);

        assertThat(progress(order)).isEqualTo(new Progress(10_000, 10_000, 10_000, 10_000, 10_000, 0));
        assertThat(rows(order)).hasSize(10_000);
    }

    @Test
    void an_order_without_a_list_has_no_shares() {
        UUID order = orders.proposed(5, lot);
        registry.completeAll();
        registry.deliver(order);

        assertThat(shares.progress(purchase(order))).isEmpty();
        assertThat(store.number("select count(*) from outbox_message where topic = 'certificate.shares'"))
                .isZero();
    }

    @Test
    void the_database_refuses_units_that_are_in_a_share_or_not_cancelled_and_keeps_what_is_issued() {
        completed(5, 2, 3);
        String again = "insert into share_block select share_id, cancellation_id, originating_party, int8range(%s)"
                + " from share_block limit 1";

        assertThatThrownBy(() -> store.execute(again.formatted("1002, 1003")))
                .hasMessageContaining("no_unit_is_in_two_shares");
        assertThatThrownBy(() -> store.execute(again.formatted("1006, 1007")))
                .hasMessageContaining("has not cancelled");
        assertThatThrownBy(() -> store.execute("update certificate_share set quantity = 9"))
                .hasMessageContaining("append-only");
    }
}
