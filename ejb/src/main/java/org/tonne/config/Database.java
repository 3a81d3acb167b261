package org.tonne.config;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;

import javax.sql.DataSource;

/** The way to the store's database, for queries and for the statements that are faster by hand. */
@ApplicationScoped
public class Database {

    @Resource(lookup = "jdbc/store")
    private DataSource store;

    /** Made by the container. */
    public Database() {}

    /** For tests: this very source. */
    public Database(DataSource store) {
        this.store = store;
    }

    /** Connections take part in the transaction of the caller where there is one. */
    public DataSource store() {
        return store;
    }
}
