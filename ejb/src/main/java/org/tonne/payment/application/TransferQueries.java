package org.tonne.payment.application;

import jakarta.ejb.Stateless;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What buyers, sellers and staff ask about bank transfers. */
@Stateless
public class TransferQueries {

    /** The instructions of every order of a purchase; none where it is not paid by transfer. */
    public List<TransferInstructions> ofPurchase(UUID purchaseId) {
        throw new UnsupportedOperationException();
    }

    /** The instructions of one order. */
    public Optional<TransferInstructions> ofOrder(UUID orderId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Transfers that may be confirmed, oldest first.
     *
     * @param sellerId only those to this seller; nothing for staff, who see all
     */
    public List<OpenTransfer> open(@Nullable UUID sellerId) {
        throw new UnsupportedOperationException();
    }
}
