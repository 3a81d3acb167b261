package org.tonne.batch.forget;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tonne.account.application.ForgetTraces;
import org.tonne.order.application.ForgetCheckouts;
import org.tonne.support.application.ForgetMessages;

import java.util.function.BooleanSupplier;

/** Forgets whatever is over, some at a time and each time in a transaction of its own. */
@Named
@Dependent
public class ForgetStep extends AbstractBatchlet {

    @Inject
    ForgetCheckouts forgetCheckouts;

    @Inject
    ForgetTraces forgetTraces;

    @Inject
    ForgetMessages forgetMessages;

    private volatile boolean stopped;

    @Override
    public String process() {
        all(forgetCheckouts::some);
        all(forgetTraces::some);
        all(forgetMessages::some);
        return stopped ? "STOPPED" : "DONE";
    }

    private void all(BooleanSupplier some) {
        boolean more = true;
        while (more && !stopped) {
            more = some.getAsBoolean();
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
