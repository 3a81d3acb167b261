package org.tonne.order.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.offer.application.OfferBook;
import org.tonne.order.domain.MoneyLedger;
import org.tonne.order.domain.MoneyLedger.Account;
import org.tonne.order.domain.Order;
import org.tonne.order.domain.OrderStatus;
import org.tonne.order.domain.Orders;
import org.tonne.stock.application.ReserveAgain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Use case: the money of an order has arrived. */
@Stateless
public class ConfirmPaid {

    @Inject
    Orders orders;

    @Inject
    MoneyLedger ledger;

    @Inject
    OfferBook offers;

    @Inject
    ReserveAgain reserveAgain;

    @Inject
    OrderMessages messages;

    /**
     * Moves the order to PAID; late money to PAID where its units can be had again and may still be sold, else to
     * REFUND_DUE.
     *
     * @param at when the money was taken
     * @return where the order stands now; an order already paid stays as it is
     */
    public OrderStatus confirm(UUID orderId, Instant at) {
        Order order = orders.hold(orderId);
        if (order.status() != OrderStatus.AWAITING_PAYMENT && !order.gaveUnitsBack()) {
            return order.status();
        }
        orders.flush();
        if (order.gaveUnitsBack() && !hadAgain(order, at)) {
            order.oweRefund();
            ledger.move(orderId, Account.OUTSIDE, Account.REFUND_DUE, order.total());
            messages.tell(OrderMessages.REFUND_DUE, order);
        } else {
            order.confirmPayment(at);
            ledger.move(orderId, Account.OUTSIDE, Account.UNITS, order.total());
            messages.tell(OrderMessages.PAID, order);
        }
        return order.status();
    }

    private boolean hadAgain(Order order, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        boolean sellable = order.lines().stream()
                .flatMap(line -> offers.find(line.offerId()).stream())
                .allMatch(offer -> offer.sellableOn(day));
        return sellable && reserveAgain.reserve(OrderUnits.of(List.of(order)));
    }
}
