package org.tonne.config;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

import javax.sql.DataSource;

/**
 * The way to the store's database, for queries and for the statements that are faster by hand.
 *
 * <p>What is read outside a transaction takes a connection that goes back at once. A shared one would stay with the
 * task until the task ends; the task's own transaction then wants a second one, and as many tasks as the pool has
 * connections would wait for one another.
 */
@ApplicationScoped
public class Database {

    @Resource(lookup = "jdbc/store")
    private DataSource shared;

    @Resource(lookup = "jdbc/store", shareable = false)
    private DataSource alone;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private @Nullable TransactionSynchronizationRegistry transactions;

    /** Made by the container. */
    public Database() {}

    /** For tests: this very source. */
    public Database(DataSource store) {
        this.shared = store;
        this.alone = store;
    }

    /** Connections take part in the transaction of the caller where there is one; ask for it anew each time. */
    public DataSource store() {
        return isInTransaction() ? shared : alone;
    }

    private boolean isInTransaction() {
        return transactions != null && transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }
}
