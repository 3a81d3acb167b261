package org.tonne.payment.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tonne.order.domain.PaymentMethod;
import org.tonne.payment.domain.Amount;
import org.tonne.payment.domain.Payment;
import org.tonne.payment.domain.PaymentProvider;
import org.tonne.payment.domain.PaymentStatus;
import org.tonne.payment.domain.Payments;
import org.tonne.payment.domain.ProviderCheckout;
import org.tonne.payment.domain.ProviderOrder;
import org.tonne.payment.domain.ProviderRefusedException;
import org.tonne.payment.domain.ProviderSilentException;
import org.tonne.shared.Codes;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Use case: the buyer goes to pay a purchase at the payment provider. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StartPayment {

    @Inject
    OwnTransaction transaction;

    @Inject
    OrderFacts orders;

    @Inject
    Payments payments;

    @Inject
    PaymentProvider provider;

    @Inject
    Clock clock;

    @Inject
    Codes codes;

    /**
     * Asks the provider for its page and answers where it is. A second call answers the same address as long as it can
     * be used.
     *
     * @param returnUrl where the provider sends the buyer who agreed
     * @param cancelUrl where the provider sends the buyer who did not
     * @throws org.tonne.shared.DomainException ORDER_UNKNOWN, ORDER_MOVE_ILLEGAL when there is nothing to pay online,
     *     PAYMENT_MOVE_ILLEGAL while money is being taken, PROVIDER_UNREACHABLE, PROVIDER_REFUSED
     */
    public URI start(UUID purchaseId, String returnUrl, String cancelUrl) {
        Attempt attempt = transaction.call(() -> begin(purchaseId));
        URI known = attempt.checkout.approve();
        if (known != null) {
            return known;
        }
        UUID checkout = attempt.checkout.id();
        try {
            var made = provider.create(
                    new PaymentProvider.Request(checkout, returnUrl, cancelUrl, attempt.byCard, attempt.units));
            return transaction.call(() -> keep(checkout, made));
        } catch (ProviderSilentException silent) {
            throw new Refused(ErrorCode.PROVIDER_UNREACHABLE);
        } catch (ProviderRefusedException refused) {
            transaction.run(() -> payments.ofCheckout(checkout).stream()
                    .filter(Payment::isOpenOnline)
                    .forEach(payment -> payment.fail(clock.instant())));
            throw new Refused(ErrorCode.PROVIDER_REFUSED, Map.of("detail", refused.issue()));
        }
    }

    private Attempt begin(UUID purchaseId) {
        orders.lockPurchase(purchaseId);
        List<PayableOrder> ofPurchase = orders.ofPurchase(purchaseId);
        if (ofPurchase.isEmpty()) {
            throw new Refused(ErrorCode.ORDER_UNKNOWN, Map.of("order", purchaseId));
        }
        List<PayableOrder> due = ofPurchase.stream()
                .filter(PayableOrder::awaitsPayment)
                .filter(order -> order.method() != PaymentMethod.BANK_TRANSFER)
                .toList();
        if (due.isEmpty()) {
            PayableOrder first = ofPurchase.get(0);
            throw new Refused(
                    ErrorCode.ORDER_MOVE_ILLEGAL,
                    Map.of("order", first.reference(), "status", first.status(), "action", "PAY"));
        }
        List<Payment> before = payments.ofPurchase(purchaseId);
        refuseWhileMoneyIsTaken(before);
        List<Payment> open = before.stream().filter(Payment::isOpenOnline).toList();
        return covers(before, open, due) ? again(open, due) : anew(purchaseId, open, due);
    }

    private static void refuseWhileMoneyIsTaken(List<Payment> before) {
        before.stream()
                .filter(payment -> payment.status() == PaymentStatus.CAPTURING)
                .findFirst()
                .ifPresent(payment -> {
                    throw new Refused(
                            ErrorCode.PAYMENT_MOVE_ILLEGAL,
                            Map.of("payment", payment.id(), "status", payment.status(), "action", "PAY"));
                });
    }

    /** Whether the attempt that the open payments belong to is for just what is due, and nothing of it is over. */
    private static boolean covers(List<Payment> before, List<Payment> open, List<PayableOrder> due) {
        Set<UUID> paid = before.stream()
                .filter(payment ->
                        open.stream().anyMatch(one -> Objects.equals(one.checkoutId(), payment.checkoutId())))
                .map(Payment::orderId)
                .collect(Collectors.toSet());
        Set<UUID> wanted = due.stream().map(PayableOrder::id).collect(Collectors.toSet());
        return paid.equals(wanted) && paid.size() == open.size();
    }

    private Attempt again(List<Payment> open, List<PayableOrder> due) {
        UUID checkout = Objects.requireNonNull(open.get(0).checkoutId());
        return new Attempt(payments.getCheckout(checkout), byCard(due), units(open, due));
    }

    private Attempt anew(UUID purchaseId, List<Payment> open, List<PayableOrder> due) {
        open.forEach(payment -> payment.expire(clock.instant()));
        ProviderCheckout checkout = new ProviderCheckout(codes.id(clock.millis()), purchaseId, clock.instant());
        payments.add(checkout);
        List<Payment> fresh = due.stream()
                .map(order -> Payment.online(
                        codes.id(clock.millis()), order.id(), order.total(), checkout.id(), clock.instant()))
                .toList();
        fresh.forEach(payments::add);
        return new Attempt(checkout, byCard(due), units(fresh, due));
    }

    private static boolean byCard(List<PayableOrder> due) {
        return due.stream().anyMatch(order -> order.method() == PaymentMethod.CARD);
    }

    private static List<PaymentProvider.UnitRequest> units(List<Payment> of, List<PayableOrder> due) {
        Map<UUID, PayableOrder> orders = due.stream().collect(Collectors.toMap(PayableOrder::id, Function.identity()));
        return of.stream()
                .map(payment -> unit(payment, Objects.requireNonNull(orders.get(payment.orderId()))))
                .toList();
    }

    private static PaymentProvider.UnitRequest unit(Payment payment, PayableOrder order) {
        String merchant = order.merchantId();
        if (merchant == null) {
            throw new Refused(
                    ErrorCode.PROVIDER_REFUSED, Map.of("detail", "No online payment to " + order.sellerName()));
        }
        return new PaymentProvider.UnitRequest(
                payment.id(),
                order.reference(),
                merchant,
                Amount.of(payment.amount()),
                "CERs, order " + order.reference());
    }

    private URI keep(UUID checkoutId, ProviderOrder made) {
        ProviderCheckout checkout = payments.getCheckout(checkoutId);
        checkout.known(made.id(), Objects.requireNonNull(made.approve()));
        return Objects.requireNonNull(checkout.approve());
    }

    private record Attempt(ProviderCheckout checkout, boolean byCard, List<PaymentProvider.UnitRequest> units) {}
}
