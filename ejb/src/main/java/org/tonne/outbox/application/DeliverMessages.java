package org.tonne.outbox.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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

    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

    /** Takes due messages for this server, oldest first. */
    List<OutboxMessage> claim() {
        List<OutboxMessage> claimed = store.claim();
        claimed.forEach(message -> underWay.add(message.id()));
        return claimed;
    }

    /** Keeps for this server what it has taken and not delivered yet; to be called several times while a claim lasts. */
    void renewClaims() {
        List<UUID> held = List.copyOf(underWay);
        if (!held.isEmpty()) {
            store.renew(held);
        }
    }

    /** Gives up what was taken and could not even be begun; it is due again when its claim is over. */
    void letGo(List<OutboxMessage> messages) {
        messages.forEach(message -> underWay.remove(message.id()));
    }

    @SuppressWarnings(
            "IllegalCatch") // the boundary: whatever a receiver throws, the message stays and the next one goes
    void deliver(OutboxMessage message) {
        try {
            hand(message);
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

    private void hand(OutboxMessage message) throws UndeliveredException {
        try {
            Set<String> handled = message.attempts() == 0 ? Set.of() : store.receipts(message.id());
            for (OutboxReceiver receiver : receivers) {
                String name = receiver.getClass().getName().replaceAll("[$].*", "");
                if (receiver.topic().equals(message.topic()) && !handled.contains(name)) {
                    receiver.receive(message);
                    store.receipt(message.id(), name);
                }
            }
        } finally {
            underWay.remove(message.id());
        }
    }
}
