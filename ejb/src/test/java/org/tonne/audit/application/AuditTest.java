package org.tonne.audit.application;

import org.junit.jupiter.api.Test;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.StoreDatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AuditTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Audit audit = store.make(Audit.class);
    private final SealAudit seal = store.make(SealAudit.class);

    @Test
    void every_entry_is_sealed_once_and_the_seals_follow_each_other() throws SQLException {
        store.inTransaction(() -> audit.write("a", "order.placed", "1", ""));
        store.inTransaction(() -> audit.write("b", "order.withdrawn", "1", "because"));
        assertThat(store.inTransaction(seal::seal)).isTrue();
        store.inTransaction(() -> audit.write("c", "order.placed", "2", ""));
        assertThat(store.inTransaction(seal::seal)).isTrue();
        assertThat(store.inTransaction(seal::seal)).isFalse();

        assertThat(
                        store.text(
                                "select string_agg(first_id || '-' || last_id || ':' || entries, ' ' order by id) from audit_seal"))
                .isEqualTo("1-2:2 3-3:1");
        assertThat(store.number("select count(distinct root) from audit_seal")).isEqualTo(2);
        try (Connection connection = store.connection()) {
            Invariants.check(connection);
        }
    }

    @Test
    void an_entry_of_a_transaction_still_running_is_sealed_later_and_not_lost() throws SQLException {
        try (Connection slow = store.connection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("insert into audit_entry (at, actor, action, subject) values (now(), 'slow', 'x', 'y')");
            store.inTransaction(() -> audit.write("fast", "x", "y", ""));
            store.inTransaction(seal::seal);
            slow.commit();
        }
        store.inTransaction(seal::seal);

        assertThat(store.number("select sum(entries) from audit_seal")).isEqualTo(2);
    }

    @Test
    void entries_and_seals_can_be_neither_changed_nor_deleted() {
        store.inTransaction(() -> audit.write("a", "b", "c", ""));
        store.inTransaction(seal::seal);

        assertThatThrownBy(() -> store.execute("update audit_entry set actor = 'somebody else'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> store.execute("delete from audit_entry")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> store.execute("delete from audit_seal")).hasMessageContaining("append-only");
    }
}
