package org.tonne.sandbox.registry;

import org.tonne.sandbox.base.Session;

import java.sql.SQLException;
import java.util.List;

/** Whether an account may propose anything at all. */
final class AccountChecks {
    /** While its setting is not 0 the registry reconciles, and nobody may propose anything. */
    static final String RECONCILING = "registry.reconciling";

    private AccountChecks() {}

    /** How an account can stand. */
    enum State {
        OPEN,
        SUSPENDED,
        CLOSED
    }

    /** The breaches; the account is locked by the caller. */
    static List<Code> of(Session session, Account holder) throws SQLException {
        boolean reconciling = session.first(
                        "select millis > 0 from sandbox.setting where name = ?", row -> row.getBoolean(1), RECONCILING)
                .orElse(false);
        if (reconciling) {
            return List.of(Code.RECONCILING);
        }
        State state = session.first(
                        "select state from sandbox.account where account_type = ? and account_id = ?",
                        row -> State.valueOf(row.getString(1)),
                        holder.type(),
                        holder.id())
                .orElse(State.OPEN);
        return switch (state) {
            case OPEN -> List.of();
            case SUSPENDED -> List.of(Code.ACCOUNT_SUSPENDED);
            case CLOSED -> List.of(Code.ACCOUNT_CLOSED);
        };
    }

    /** Puts an account into a state, opening it where it does not exist. */
    static void set(Session session, Account account, State state) throws SQLException {
        Ledger.lock(session, List.of(account));
        session.update(
                "update sandbox.account set state = ? where account_type = ? and account_id = ?",
                state.name(),
                account.type(),
                account.id());
    }
}
