package org.tonne.cancellation.simulation;

import org.tonne.cancellation.domain.RegistryMessages;

import java.util.HashMap;
import java.util.Map;

/** What was said, in memory: only what tells a message from others is kept, and how much was heard. */
final class MemoryMessages implements RegistryMessages {

    private final Tables tables;
    private final Map<String, Boolean> keys = new HashMap<>();
    private final Map<Long, Integer> heard = new HashMap<>();

    MemoryMessages(Tables tables) {
        this.tables = tables;
    }

    @Override
    public boolean add(Message message) {
        if (message.key() == null) {
            tables.writing(() -> {});
            count(message);
            return true;
        }
        String key = message.cancellationId() + " " + message.key();
        boolean isNew = !keys.containsKey(key);
        if (isNew) {
            tables.put(keys, key, true);
            count(message);
        }
        return isNew;
    }

    private void count(Message message) {
        Long id = message.cancellationId();
        if (id != null && message.direction() == Direction.IN) {
            tables.put(heard, id, heard.getOrDefault(id, 0) + 1);
        }
    }

    @Override
    public int heard(long cancellationId) {
        return heard.getOrDefault(cancellationId, 0);
    }

    @Override
    public boolean known(long cancellationId, String key) {
        return keys.containsKey(cancellationId + " " + key);
    }
}
