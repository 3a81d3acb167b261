package org.tonne.outbox.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Hands due messages to their receivers, one by one and outside any transaction: a bad one never stops the next. */
@ApplicationScoped
public class DeliverMessages {

    private static final Logger LOG = Logger.getLogger(DeliverMessages.class.getName());

    @Inject
    OutboxStore store;

    @Inject
    @Any
    Instance<OutboxReceiver> receivers;

    /** Made by the container. */
    public DeliverMessages() {}

    /** For tests: these very parts. */
    public DeliverMessages(OutboxStore store, Instance<OutboxReceiver> receivers) {
        this.store = store;
        this.receivers = receivers;
    }

    /**
     * Delivers what is due now.
     *
     * @return how many messages were tried
     */
    public int deliverDue() {
        List<OutboxMessage> due = claim();
        due.forEach(this::deliver);
        return due.size();
    }

    /** Takes due messages for this server, oldest first. */
    List<OutboxMessage> claim() {
        return store.claim();
    }

    @SuppressWarnings(
            "IllegalCatch") // the boundary: whatever a receiver throws, the message stays and the next one goes
    void deliver(OutboxMessage message) {
        try {
            Set<String> handled = message.attempts() == 0 ? Set.of() : store.receipts(message.id());
            for (OutboxReceiver receiver : receivers) {
                String name = receiver.getClass().getName().replaceAll("[$].*", "");
                if (receiver.topic().equals(message.topic()) && !handled.contains(name)) {
                    receiver.receive(message);
                    store.receipt(message.id(), name);
                }
            }
            store.sent(message.id());
        } catch (UndeliveredException later) {
            LOG.log(Level.INFO, "{0} for {1} is not delivered yet: {2}", new Object[] {
                message.topic(), message.subject(), later.getMessage()
            });
            store.failed(message, later.isHopeless(), String.valueOf(later.getMessage()));
        } catch (RuntimeException unexpected) {
            LOG.log(Level.WARNING, unexpected, () -> message.topic() + " for " + message.subject() + " failed");
            store.failed(message, false, unexpected.toString());
        }
    }
}
