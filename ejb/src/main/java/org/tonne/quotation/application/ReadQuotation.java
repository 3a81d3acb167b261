package org.tonne.quotation.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tonne.order.application.OrderQueries;
import org.tonne.order.application.PurchaseView;
import org.tonne.payment.application.AwaitTransfers;

import java.util.Optional;
import java.util.UUID;

/** Use case: a quotation is read to be printed. The references of its transfers must exist before they are told. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReadQuotation {

    @Inject
    OrderQueries orders;

    @Inject
    AwaitTransfers awaitTransfers;

    /** The purchase with this id, if it is a quotation, with what is to be transferred. */
    public Optional<PurchaseView> find(UUID purchaseId) {
        Optional<PurchaseView> found = orders.purchase(purchaseId)
                .filter(purchase -> purchase.quotation().isPresent());
        boolean early = found.stream()
                .flatMap(purchase -> purchase.due().stream())
                .anyMatch(order -> order.transfer().isEmpty());
        if (!early) {
            return found;
        }
        awaitTransfers.await(purchaseId);
        return orders.purchase(purchaseId);
    }
}
