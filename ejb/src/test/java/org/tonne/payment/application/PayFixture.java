package org.tonne.payment.application;

import org.jspecify.annotations.Nullable;
import org.tonne.cases.domain.OperatorCases;
import org.tonne.cases.persistence.JpaOperatorCases;
import org.tonne.config.StoreSettings;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.StoreDatabase;
import org.tonne.order.application.ExpireOrder;
import org.tonne.order.application.MoneyUnderWay;
import org.tonne.order.application.PlacePurchase;
import org.tonne.order.application.PlacedPurchase;
import org.tonne.order.domain.Payer;
import org.tonne.order.domain.PayerKind;
import org.tonne.order.domain.PaymentChoice;
import org.tonne.order.domain.PaymentMethod;
import org.tonne.order.domain.Publication;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.OutboxReceiver;
import org.tonne.outbox.application.UndeliveredException;
import org.tonne.payment.domain.PaymentProvider;
import org.tonne.payment.domain.Payments;
import org.tonne.payment.paypal.PaypalProvider;
import org.tonne.payment.persistence.JpaPayments;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** A store with lots of two sellers, a provider outside, and the receivers of payments. */
public final class PayFixture implements AutoCloseable {

    public final StoreDatabase store = StoreDatabase.fresh();
    public final PaypalServer paypal;
    public final Lot lot = store.aLot().of(100).at("2.00").by("first").create();
    public final Lot other = store.aLot().of(50).at("1.50").by("second").create();

    /** With a provider that has just started. */
    public PayFixture() throws IOException {
        paypal = new PaypalServer();
        store.with(OwnTransaction.class, new InThread(store))
                .with(Payments.class, store.make(JpaPayments.class))
                .with(OperatorCases.class, store.make(JpaOperatorCases.class))
                .with(StoreSettings.class, new StoreSettings(URI.create("https://tonne.example")))
                .with(PaymentProvider.class, new PaypalProvider(paypal.settings(), store.clock()));
        store.with(MoneyUnderWay.class, store.make(CapturesUnderWay.class));
        store.with(
                org.tonne.order.application.Purchases.class,
                store.make(org.tonne.order.persistence.CombinedPurchases.class));
    }

    /** What the container does around each step. */
    private static final class InThread extends OwnTransaction {

        private final StoreDatabase store;

        InThread(StoreDatabase store) {
            this.store = store;
        }

        @Override
        public <T extends @Nullable Object> T call(Supplier<T> step) {
            return store.inTransaction(step);
        }

        @Override
        public void run(Runnable step) {
            store.inTransaction(step);
        }
    }

    /** A purchase of so many units of the lots, in this order. */
    public PlacedPurchase placed(PaymentMethod method, long... quantities) {
        return placed(PaymentChoice.valueOf(method.name()), quantities);
    }

    /** The same as a quotation. */
    public PlacedPurchase quoted(long... quantities) {
        return placed(PaymentChoice.QUOTATION, quantities);
    }

    private PlacedPurchase placed(PaymentChoice choice, long... quantities) {
        List<Lot> lots = List.of(lot, other);
        List<PlacePurchase.Line> lines = java.util.stream.IntStream.range(0, quantities.length)
                .mapToObj(i -> new PlacePurchase.Line(
                        lots.get(i).offerId(), quantities[i], lots.get(i).priceCents()))
                .toList();
        return store.make(PlacePurchase.class)
                .place(new PlacePurchase.Command(
                        "WEB",
                        UUID.randomUUID().toString(),
                        new Payer("Ada Lovelace", "ada@example.org", PayerKind.INDIVIDUAL, "GB"),
                        "Ada Lovelace",
                        "",
                        Publication.ALL,
                        choice,
                        "en",
                        null,
                        lines));
    }

    /** Goes to pay. */
    public URI start(PlacedPurchase purchase) {
        return make(StartPayment.class)
                .start(purchase.purchaseId(), "https://tonne.example/back", "https://tonne.example/no");
    }

    /** The one of its type. */
    public <T> T make(Class<T> type) {
        return store.make(type);
    }

    /** The time of the order is over, and everybody has heard it. */
    public void expire(UUID order) {
        store.clock().advance(java.time.Duration.ofDays(15));
        store.inTransaction(() -> {
            make(ExpireOrder.class).expire(order);
        });
        deliver("order.expired");
    }

    /** Delivers the waiting messages of these topics, each once; answers how many failed. */
    public int deliver(String... topics) {
        int failed = 0;
        for (String topic : topics) {
            for (OutboxMessage message : waiting(topic)) {
                failed += delivered(message) ? 0 : 1;
            }
        }
        return failed;
    }

    private List<OutboxMessage> waiting(String topic) {
        String ids = store.text(
                "select coalesce(string_agg(id::text, ',' order by created_at, id), '') from outbox_message"
                        + " where status = 'WAITING' and topic = ?",
                topic);
        return Arrays.stream(ids.split(","))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .map(id -> new OutboxMessage(
                        id,
                        topic,
                        store.text("select subject from outbox_message where id = ?", id),
                        store.text("select payload from outbox_message where id = ?", id),
                        0))
                .toList();
    }

    private boolean delivered(OutboxMessage message) {
        try {
            for (OutboxReceiver receiver : receivers()) {
                if (receiver.topic().equals(message.topic())) {
                    receive(receiver, message);
                }
            }
            store.execute("update outbox_message set status = 'SENT', sent_at = now() where id = ?", message.id());
            return true;
        } catch (UndeliveredException later) {
            return false;
        }
    }

    private List<OutboxReceiver> receivers() {
        return List.of(
                make(PlacedReceiver.class),
                make(ExpiredReceiver.class),
                make(WithdrawnReceiver.class),
                make(CaptureReceiver.class),
                make(RefundDueReceiver.class),
                make(RefundReceiver.class));
    }

    /** Use cases that the container gives a transaction get one here; those that talk to the outside get none. */
    private void receive(OutboxReceiver receiver, OutboxMessage message) throws UndeliveredException {
        if (receiver instanceof CaptureReceiver || receiver instanceof RefundReceiver) {
            receiver.receive(message);
            return;
        }
        store.inTransaction(() -> {
            try {
                receiver.receive(message);
            } catch (UndeliveredException unexpected) {
                throw new IllegalStateException(unexpected);
            }
        });
    }

    /** The statuses of the payments, in the order of their amounts. */
    public String payments() {
        return store.text("select string_agg(status, ' ' order by amount_cents desc, id) from payment");
    }

    /** The statuses of the orders, in the order of their totals. */
    public String orders() {
        return store.text("select string_agg(status, ' ' order by total_cents desc, id) from orders");
    }

    /** The kinds of the cases that are not closed. */
    public String cases() {
        return store.text(
                "select coalesce(string_agg(kind, ' ' order by kind), '') from operator_case where status <> 'CLOSED'");
    }

    /** The movements of money. */
    public String ledger() {
        return store.text(
                "select coalesce(string_agg(debit || '>' || credit || ' ' || amount_cents, ', ' order by id), '')"
                        + " from money_transfer");
    }

    @Override
    public void close() {
        paypal.close();
    }
}
