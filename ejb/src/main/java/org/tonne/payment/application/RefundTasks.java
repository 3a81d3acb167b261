package org.tonne.payment.application;

import jakarta.ejb.Stateless;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/** What the desks ask about refunds that a person must pay by bank. */
@Stateless
public class RefundTasks {

    /**
     * Refunds not paid yet, oldest first.
     *
     * @param sellerId only those of this seller; nothing for staff, who see all
     */
    public List<RefundTask> open(@Nullable UUID sellerId) {
        throw new UnsupportedOperationException();
    }
}
