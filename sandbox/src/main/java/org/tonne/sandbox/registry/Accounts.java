package org.tonne.sandbox.registry;

import org.tonne.sandbox.base.Database;
import org.tonne.sandbox.base.Exchanges;

/** What an administrator does to accounts. */
record Accounts(Database database, Exchanges exchanges) {

    /** Moves free units of a run to another account; how many. */
    long move(Account from, Account to, SerialSpan run) {
        long moved = database.ask(session -> HoldingsShift.move(session, from, to, run));
        exchanges.note("registry", moved + " units moved from " + from + " to " + to);
        return moved;
    }

    /** Opens, suspends or closes an account. */
    void put(Account account, AccountChecks.State state) {
        database.run(session -> AccountChecks.set(session, account, state));
        exchanges.note("registry", "account " + account + " is " + state);
    }
}
