package org.tonne.payment.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/**
 * A step that is a transaction of its own. Use cases that talk to the provider run outside any transaction and put
 * their steps before and after the call into this one, so that their code shows where each begins and ends.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OwnTransaction {

    /** Does the step; what it throws takes everything of it back. */
    public <T extends @Nullable Object> T call(Supplier<T> step) {
        return step.get();
    }

    /** Does a step without a result. */
    public void run(Runnable step) {
        step.run();
    }
}
