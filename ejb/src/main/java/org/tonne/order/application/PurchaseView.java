package org.tonne.order.application;

import org.tonne.order.domain.PayerKind;
import org.tonne.order.domain.PaymentMethod;
import org.tonne.order.domain.Publication;
import org.tonne.shared.Money;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A purchase and its orders, as they stand now.
 *
 * @param id unguessable; who knows it may see it
 * @param client {@code WEB}, {@code STANDING} for standing orders, or the id of the partner that placed it
 * @param payerName who pays
 * @param payerEmailMasked the address with most of it hidden: {@code j…@example.org}
 * @param payerKind a person or an organisation
 * @param country ISO 3166-1 alpha-2
 * @param locale the language of the mails
 * @param beneficiary the name on the certificate
 * @param reason as published; may be empty
 * @param publish which of name and reason everybody may read
 * @param method the way to pay
 * @param quotation what makes it a quotation, if it is one
 * @param placedAt when
 * @param total of all orders
 * @param orders one per seller
 */
public record PurchaseView(
        UUID id,
        String client,
        String payerName,
        String payerEmailMasked,
        PayerKind payerKind,
        String country,
        String locale,
        String beneficiary,
        String reason,
        Publication publish,
        PaymentMethod method,
        Optional<QuotationView> quotation,
        Instant placedAt,
        Money total,
        List<OrderView> orders) {

    /** Whether any of its orders waits for the buyer's money. */
    public boolean mayPay() {
        return !due().isEmpty();
    }

    /** Those of its orders that wait for the buyer's money. */
    public List<OrderView> due() {
        return orders.stream().filter(OrderView::mayPay).toList();
    }

    /** What is to be paid now: the total of those orders. */
    public Money totalDue() {
        return due().stream().map(OrderView::total).reduce(Money.ZERO, Money::plus);
    }
}
