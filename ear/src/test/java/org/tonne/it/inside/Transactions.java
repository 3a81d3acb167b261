package org.tonne.it.inside;

import jakarta.ejb.Stateless;

/** A transaction of the container around a piece of a test. */
@Stateless
public class Transactions {

    /** Runs the work in the transaction of the caller, or in one of its own. */
    public void in(Runnable work) {
        work.run();
    }
}
