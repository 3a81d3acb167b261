package org.tonne.payment.application;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonne.cases.application.Choice;
import org.tonne.cases.application.DecideCase;
import org.tonne.cases.application.OnlySeen;
import org.tonne.cases.domain.Decision;
import org.tonne.cases.domain.OperatorCases;
import org.tonne.fixture.Deciding;
import org.tonne.fixture.Invariants;
import org.tonne.order.application.PlacedPurchase;
import org.tonne.order.domain.PaymentMethod;
import org.tonne.payment.domain.CreditorReference;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Money;

import java.io.IOException;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonne.payment.application.PaypalPurchaseTest.assertRefused;

/** Money by bank: awaited, reported, arrived, too little, too late, or for nobody knows what. */
class BankTransferTest {

    private static final Money DUE = Money.ofCents(2000);

    private final PayFixture shop = new PayFixture();
    private final Deciding deciding = new Deciding(shop.store, DecidePaymentCase.class, OnlySeen.class);
    private PlacedPurchase purchase = shop.placed(PaymentMethod.BANK_TRANSFER, 10);
    private final UUID order = purchase.orders().get(0).orderId();

    BankTransferTest() throws IOException {}

    @BeforeEach
    void transfers_are_awaited() {
        shop.deliver("order.placed");
    }

    @AfterEach
    void everything_is_whole() {
        shop.close();
        Invariants.check(shop.store);
    }

    @Test
    void a_transfer_is_awaited_once_under_a_reference_that_banks_can_check() {
        shop.store.inTransaction(() -> shop.make(AwaitTransfers.class).await(purchase.purchaseId()));

        TransferInstructions instructions = shop.make(TransferQueries.class)
                .ofPurchase(purchase.purchaseId())
                .get(0);
        assertThat(CreditorReference.parse(instructions.printedReference()).text())
                .endsWith(purchase.orders().get(0).reference());
        assertThat(instructions.amount()).isEqualTo(DUE);
        assertThat(instructions.iban()).isEqualTo("CH9300762011623852957");
        assertThat(shop.payments()).isEqualTo("AWAITING_TRANSFER");
        assertThat(shop.make(TransferQueries.class).ofOrder(order)).contains(instructions);
    }

    @Test
    void the_buyer_may_say_that_it_is_on_its_way_and_the_seller_that_it_came() {
        report();
        report();
        assertThat(shop.payments()).isEqualTo("REPORTED");

        confirm(DUE, shop.lot.sellerId());
        confirm(DUE, shop.lot.sellerId());
        report();

        assertThat(shop.payments()).isEqualTo("CONFIRMED");
        assertThat(shop.orders()).isEqualTo("PAID");
        assertThat(shop.ledger()).isEqualTo("OUTSIDE>UNITS 2000");
        assertThat(shop.cases()).isEmpty();
    }

    @Test
    void a_seller_sees_and_confirms_only_own_transfers() {
        TransferQueries queries = shop.make(TransferQueries.class);
        assertThat(queries.open(shop.other.sellerId())).isEmpty();
        assertThat(queries.open(shop.lot.sellerId())).hasSize(1);
        assertThat(queries.open(null)).hasSize(1);

        assertRefused(ErrorCode.PAYMENT_UNKNOWN, () -> confirm(DUE, shop.other.sellerId()));
        assertThat(shop.orders()).isEqualTo("AWAITING_PAYMENT");
    }

    @Test
    void another_amount_is_refused_and_stands_in_suspense_until_it_goes_back() {
        Money less = Money.ofCents(1999);
        assertRefused(ErrorCode.AMOUNT_DIFFERS, () -> confirm(less, null));

        UUID about = stray(less, payment(), shop.lot.sellerId());
        assertThat(shop.ledger()).isEqualTo("OUTSIDE>SUSPENSE 1999");
        assertThat(deciding.choices(about)).containsExactly("SENT_BACK");
        assertRefused(ErrorCode.DECISION_ILLEGAL, () -> deciding.propose(about, "ASSIGN " + payment()));
        assertRefused(ErrorCode.DECISION_ILLEGAL, () -> deciding.one(about, "SENT_BACK"));
        deciding.propose(about, "SENT_BACK");
        assertRefused(ErrorCode.DECISION_ILLEGAL, () -> deciding.confirm(about, Deciding.FIRST));
        assertThat(shop.cases()).isEqualTo("STRAY_MONEY");
        deciding.confirm(about);

        assertThat(shop.ledger()).isEqualTo("OUTSIDE>SUSPENSE 1999, SUSPENSE>OUTSIDE 1999");
        assertThat(shop.cases()).isEmpty();
        assertThat(shop.payments()).isEqualTo("AWAITING_TRANSFER");
        assertRefused(ErrorCode.DECISION_ILLEGAL, () -> deciding.propose(about, "SENT_BACK"));
    }

    @Test
    void money_in_suspense_pays_the_order_it_fits() {
        UUID about = stray(DUE, null, null);

        deciding.both(about, "ASSIGN " + payment());

        assertThat(shop.payments()).isEqualTo("CONFIRMED");
        assertThat(shop.orders()).isEqualTo("PAID");
        assertThat(shop.cases()).isEmpty();
        UUID second = stray(DUE, payment(), null);
        assertRefused(ErrorCode.DECISION_ILLEGAL, () -> deciding.propose(second, "ASSIGN " + payment()));
        assertRefused(ErrorCode.DECISION_ILLEGAL, () -> deciding.one(second, "SEEN"));
    }

    @Test
    void money_at_one_seller_never_pays_another() {
        Money same = Money.ofCents(3000);
        shop.placed(PaymentMethod.BANK_TRANSFER, 15, 20);
        shop.deliver("order.placed");
        UUID due = payment(shop.lot.sellerId(), same);

        UUID about = stray(same, due, shop.lot.sellerId());
        assertThat(deciding.choices(about)).containsExactly("ASSIGN " + due, "SENT_BACK");
        assertRefused(
                ErrorCode.DECISION_ILLEGAL,
                () -> deciding.propose(about, "ASSIGN " + payment(shop.other.sellerId(), same)));

        UUID ofNobody = stray(same, null, null);
        assertThat(shop.store.inTransaction(() -> shop.make(DecideCase.class).choices(ofNobody)).stream()
                        .map(Choice::aboutWords))
                .anyMatch(words -> words.endsWith("to Seller first"))
                .anyMatch(words -> words.endsWith("to Seller second"));
    }

    @Test
    void money_in_suspense_stays_there_where_the_order_was_paid_a_moment_ago() {
        UUID about = stray(DUE, payment(), null);
        confirm(DUE, shop.lot.sellerId());
        Decision late = new Decision("ASSIGN", payment().toString(), "");
        assertRefused(ErrorCode.DECISION_ILLEGAL, () -> carriedOut(about, late));

        assertThat(shop.ledger()).isEqualTo("OUTSIDE>SUSPENSE 2000, OUTSIDE>UNITS 2000");
    }

    @Test
    void a_seller_cannot_record_money_for_others_nor_nonsense() {
        assertRefused(ErrorCode.PAYMENT_UNKNOWN, () -> stray(DUE, payment(), shop.other.sellerId()));
        assertRefused(ErrorCode.NOT_ALLOWED, () -> stray(DUE, null, shop.other.sellerId()));
        assertRefused(ErrorCode.AMOUNT_DIFFERS, () -> stray(Money.ZERO, payment(), null));
        assertThat(shop.ledger()).isEmpty();
    }

    @Test
    void what_is_not_paid_in_time_lapses_and_late_money_pays_it_again_and_is_shown_to_staff() {
        shop.expire(order);
        assertThat(shop.payments()).isEqualTo("LAPSED");
        assertRefused(ErrorCode.PAYMENT_MOVE_ILLEGAL, this::report);

        confirm(DUE, null);

        assertThat(shop.payments()).isEqualTo("CONFIRMED");
        assertThat(shop.orders()).isEqualTo("PAID");
        assertThat(shop.cases()).isEqualTo("LATE_MONEY");
        deciding.one(deciding.caseOf("LATE_MONEY"), "SEEN");
        assertThat(shop.cases()).isEmpty();
    }

    private void report() {
        shop.store.inTransaction(() -> shop.make(ReportTransfer.class).report(order));
    }

    private void confirm(Money received, @Nullable UUID seller) {
        shop.store.inTransaction(() -> shop.make(ConfirmTransfer.class).confirm(payment(), received, "ada", seller));
    }

    private UUID stray(Money received, @Nullable UUID payment, @Nullable UUID seller) {
        return shop.store.inTransaction(() -> shop.make(RecordStrayMoney.class)
                .record(new RecordStrayMoney.Command(received, payment, "from Ada", "ada", seller)));
    }

    private void carriedOut(UUID caseId, Decision decision) {
        shop.store.inTransaction(() -> shop.make(DecidePaymentCase.class)
                .carryOut(shop.make(OperatorCases.class).get(caseId), decision, Deciding.SECOND));
    }

    private UUID payment(UUID seller, Money amount) {
        return UUID.fromString(shop.store.text(
                "select p.id from payment p join orders o on o.id = p.order_id where o.seller_id = ? and p.amount_cents = ?",
                seller,
                amount.cents()));
    }

    private UUID payment() {
        return UUID.fromString(shop.store.text("select id from payment"));
    }
}
