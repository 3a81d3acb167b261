package org.tonne.it.inside;

import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tonne.audit.application.Audit;
import org.tonne.it.inside.probe.Probe;
import org.tonne.outbox.application.Outbox;
import org.tonne.outbox.application.UnblockMessage;

import java.time.Duration;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Messages and the audit trail with the transactions and timers of the container. */
@ExtendWith(ArquillianExtension.class)
class OutboxIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Outbox outbox;

    @Inject
    UnblockMessage unblockMessage;

    @Inject
    Audit audit;

    @Inject
    Probe probe;

    @Inject
    Transactions transactions;

    @Inject
    Books books;

    private final String subject = UUID.randomUUID().toString();

    @Deployment
    static EnterpriseArchive store() {
        return Store.withTests();
    }

    @AfterEach
    void the_books_are_whole() {
        assertThat(books.broken()).isEmpty();
    }

    @Test
    void a_message_leaves_once_its_transaction_has_committed() {
        transactions.in(() -> outbox.add(Probe.TOPIC, subject, "{}"));

        await().atMost(SOON).until(() -> "SENT".equals(status()));
        assertThat(probe.taken(subject)).isEqualTo(1);
    }

    @Test
    void a_message_of_a_transaction_that_rolled_back_never_was() {
        assertThatThrownBy(() -> transactions.in(() -> {
                    outbox.add(Probe.TOPIC, subject, "{}");
                    throw new IllegalStateException("on purpose");
                }))
                .hasStackTraceContaining("on purpose");

        assertThat(status()).isEqualTo("nothing");
        assertThat(probe.taken(subject)).isZero();
    }

    @Test
    void a_message_outside_a_transaction_is_a_mistake_and_is_refused() {
        assertThatThrownBy(() -> outbox.add(Probe.TOPIC, subject, "{}")).isInstanceOf(jakarta.ejb.EJBException.class);
    }

    @Test
    void a_message_that_failed_is_tried_again() {
        probe.refuse(subject, 1);

        transactions.in(() -> outbox.add(Probe.TOPIC, subject, "{}"));

        await().atMost(SOON).until(() -> "SENT".equals(status()));
        assertThat(probe.taken(subject)).isEqualTo(1);
        assertThat(books.number("select attempts from outbox_message where subject = ?", subject))
                .isEqualTo(2);
    }

    @Test
    void a_message_that_keeps_failing_waits_for_a_person_and_goes_when_let_go() {
        probe.refuse(subject, 3);
        transactions.in(() -> outbox.add(Probe.TOPIC, subject, "{}"));
        await().atMost(SOON).until(() -> "BLOCKED".equals(status()));

        unblockMessage.unblock(
                UUID.fromString(books.text("select id from outbox_message where subject = ?", subject)),
                "staff@demo.example");

        await().atMost(SOON).until(() -> "SENT".equals(status()));
        assertThat(probe.taken(subject)).isEqualTo(1);
    }

    @Test
    void what_was_done_is_sealed_and_the_seal_can_be_computed_again() {
        transactions.in(() -> audit.write("tester", "test.done", subject, "facts"));

        long entry = books.number("select id from audit_entry where subject = ?", subject);
        await().atMost(SOON)
                .until(() -> books.number("select count(*) from audit_seal where ? between first_id and last_id", entry)
                        > 0);
        assertThat(books.number("""
                select count(*) from (
                    select root = sha256(coalesce(lag(root) over (order by id), ''::bytea)
                        || sha256((select string_agg(audit_line(e), E'\\n' order by e.id) from audit_entry e
                                    where e.xid < s.below_xid and e.xid >= coalesce(
                                        (select max(p.below_xid::text::numeric)::text::xid8 from audit_seal p
                                          where p.id < s.id), '0'::xid8))::bytea)) as same
                      from audit_seal s) checked where same is not true
                """)).isZero();
    }

    private String status() {
        return books.text("select status from outbox_message where subject = ?", subject);
    }
}
