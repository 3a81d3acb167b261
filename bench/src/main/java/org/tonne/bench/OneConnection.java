package org.tonne.bench;

import javax.sql.DataSource;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Set;
import java.util.logging.Logger;

/** A data source for one thread: everybody gets the same connection, whose transaction the load commits. */
final class OneConnection implements DataSource, AutoCloseable {

    private static final Set<String> LEFT_TO_US = Set.of("close", "commit", "rollback", "setAutoCommit");

    private final String url;
    private final String user;
    private final String password;
    private final Connection real;
    private final Connection lent;
    private final boolean always;

    OneConnection(String url, String user, String password) throws SQLException {
        this(url, user, password, false);
    }

    private OneConnection(String url, String user, String password, boolean always) throws SQLException {
        this.url = url;
        this.user = user;
        this.password = password;
        this.always = always;
        real = DriverManager.getConnection(url, user, password);
        real.setAutoCommit(false);
        lent = (Connection) Proxy.newProxyInstance(
                OneConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (LEFT_TO_US.contains(method.getName())) {
                        return null;
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    /** The same database, a new connection each time. */
    DataSource fresh() throws SQLException {
        return new OneConnection(url, user, password, true);
    }

    void commit() throws SQLException {
        real.commit();
    }

    void run(String script) throws SQLException {
        try (Statement statement = real.createStatement()) {
            statement.execute(script);
        }
        real.commit();
    }

    String text(String query) throws SQLException {
        try (Statement statement = real.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return always ? DriverManager.getConnection(url, user, password) : lent;
    }

    @Override
    public Connection getConnection(String asUser, String withPassword) throws SQLException {
        return getConnection();
    }

    @Override
    public void close() throws SQLException {
        real.close();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
