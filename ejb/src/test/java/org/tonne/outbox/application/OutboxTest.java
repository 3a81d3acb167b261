package org.tonne.outbox.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonne.audit.application.Audit;
import org.tonne.config.OutboxSettings;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.StoreDatabase;
import org.tonne.shared.Refused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OutboxTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final List<String> received = new ArrayList<>();
    private int failuresToCome;
    private OutboxStore messages;
    private Outbox outbox;

    private final OutboxReceiver receiver = new OutboxReceiver() {
        @Override
        public String topic() {
            return "order.paid";
        }

        @Override
        public void receive(OutboxMessage message) throws UndeliveredException {
            if (failuresToCome-- > 0) {
                throw new UndeliveredException("the line is down");
            }
            received.add(message.subject());
        }
    };

    @BeforeEach
    void open() {
        store.with(OutboxSettings.class, new OutboxSettings(Duration.ofSeconds(1), 3, 10, Duration.ofSeconds(2)));
        messages = store.make(OutboxStore.class);
        outbox = store.make(Outbox.class);
    }

    @AfterEach
    void all_is_whole() throws java.sql.SQLException {
        try (var connection = store.connection()) {
            Invariants.check(connection);
        }
    }

    private int deliver() {
        List<OutboxMessage> due = store.inTransaction(() -> messages.claim());
        due.forEach(message -> {
            try {
                receiver.receive(message);
                store.inTransaction(() -> messages.sent(message.id()));
            } catch (UndeliveredException later) {
                store.inTransaction(
                        () -> messages.failed(message, later.isHopeless(), String.valueOf(later.getMessage())));
            }
        });
        return due.size();
    }

    @Test
    void a_message_leaves_if_and_only_if_its_transaction_commits() {
        assertThatThrownBy(() -> store.inTransaction(() -> {
                    outbox.add("order.paid", "rolled back", "{}");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        store.inTransaction(() -> outbox.add("order.paid", "committed", "{}"));

        deliver();

        assertThat(received).containsExactly("committed");
        assertThat(store.text("select string_agg(status, ',') from outbox_message"))
                .isEqualTo("SENT");
    }

    @Test
    void a_message_that_fails_waits_longer_each_time_and_then_for_a_person() {
        store.inTransaction(() -> outbox.add("order.paid", "stubborn", "{}"));
        failuresToCome = 3;

        assertThat(deliver()).isEqualTo(1);
        assertThat(deliver()).isZero();
        store.clock().advance(Duration.ofSeconds(2));
        assertThat(deliver()).isEqualTo(1);
        store.clock().advance(Duration.ofSeconds(3));
        assertThat(deliver()).isZero();
        store.clock().advance(Duration.ofSeconds(1));
        assertThat(deliver()).isEqualTo(1);

        assertThat(store.text("select status || ': ' || last_error from outbox_message"))
                .isEqualTo("BLOCKED: the line is down");
        store.clock().advance(Duration.ofDays(1));
        assertThat(deliver()).isZero();
    }

    @Test
    void a_person_lets_a_blocked_message_go_and_the_audit_trail_says_who() {
        store.inTransaction(() -> outbox.add("order.paid", "unlucky", "{}"));
        failuresToCome = 3;
        for (int i = 0; i < 3; i++) {
            deliver();
            store.clock().advance(Duration.ofMinutes(1));
        }
        UUID id = store.make(OutboxQueries.class).blocked().get(0).id();
        UnblockMessage unblock = store.make(UnblockMessage.class);

        store.inTransaction(() -> unblock.unblock(id, "staff@demo.example"));
        deliver();

        assertThat(received).containsExactly("unlucky");
        assertThat(store.text("select actor || ' ' || action from audit_entry"))
                .isEqualTo("staff@demo.example outbox.unblocked");
        assertThatThrownBy(() -> store.inTransaction(() -> unblock.unblock(id, "staff@demo.example")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_message_whose_server_died_is_due_again_after_a_while() {
        store.inTransaction(() -> outbox.add("order.paid", "orphan", "{}"));
        store.inTransaction(() -> messages.claim());

        assertThat(deliver()).isZero();
        store.clock().advance(Duration.ofSeconds(20));
        assertThat(deliver()).isEqualTo(1);
        assertThat(received).containsExactly("orphan");
    }

    @Test
    void a_message_whose_delivery_takes_long_stays_with_its_server_while_that_lives() {
        store.inTransaction(() -> outbox.add("order.paid", "slow", "{}"));
        List<UUID> claimed = store.inTransaction(
                () -> messages.claim().stream().map(OutboxMessage::id).toList());

        store.clock().advance(Duration.ofSeconds(15));
        store.inTransaction(() -> messages.renew(claimed));
        store.clock().advance(Duration.ofSeconds(15));

        assertThat(deliver()).isZero();
        store.clock().advance(Duration.ofSeconds(5));
        assertThat(deliver()).isEqualTo(1);
    }

    @Test
    void receipts_are_kept_once_for_each_receiver() {
        UUID id = UUID.randomUUID();
        store.inTransaction(() -> messages.receipt(id, "a"));
        store.inTransaction(() -> messages.receipt(id, "a"));
        store.inTransaction(() -> messages.receipt(id, "b"));

        assertThat(messages.receipts(id)).containsExactlyInAnyOrder("a", "b");
        assertThat(store.make(Audit.class)).isNotNull();
    }
}
