package org.tonne.it.inside;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.concurrent.ManagedExecutorService;

/** A transaction of the container around a piece of a test. */
@Stateless
public class Transactions {

    @Resource
    ManagedExecutorService executor;

    /** Runs the work in the transaction of the caller, or in one of its own. */
    public void in(Runnable work) {
        work.run();
    }

    /** Threads of the container, for tasks beside one another. */
    public ManagedExecutorService tasks() {
        return executor;
    }
}
