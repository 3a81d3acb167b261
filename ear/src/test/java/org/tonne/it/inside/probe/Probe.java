package org.tonne.it.inside.probe;

import jakarta.enterprise.context.ApplicationScoped;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.OutboxReceiver;
import org.tonne.outbox.application.UndeliveredException;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes the messages of one topic, and refuses those of a subject as often as it was told. */
@ApplicationScoped
public class Probe implements OutboxReceiver {

    /** The topic that only tests use. */
    public static final String TOPIC = "test.probe";

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();

    /** Refuses the next so many deliveries for the subject. */
    public void refuse(String subject, int times) {
        refusals.put(subject, times);
    }

    /** How many messages for the subject were taken. */
    public long taken(String subject) {
        return taken.stream().filter(subject::equals).count();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void receive(OutboxMessage message) throws UndeliveredException {
        int left = refusals.getOrDefault(message.subject(), 0);
        if (left > 0) {
            refusals.put(message.subject(), left - 1);
            throw new UndeliveredException("told to refuse");
        }
        taken.add(message.subject());
    }
}
