package org.tonne.cancellation.simulation;

import org.tonne.cancellation.domain.RegistryMessages;

import java.util.HashMap;
import java.util.Map;

/** What was said, in memory: only what tells a message from others is kept. */
final class MemoryMessages implements RegistryMessages {

    private final Tables tables;
    private final Map<String, Boolean> keys = new HashMap<>();

    MemoryMessages(Tables tables) {
        this.tables = tables;
    }

    @Override
    public boolean add(Message message) {
        if (message.key() == null) {
            tables.writing(() -> {});
            return true;
        }
        String key = message.cancellationId() + " " + message.key();
        boolean isNew = !keys.containsKey(key);
        if (isNew) {
            tables.put(keys, key, true);
        }
        return isNew;
    }

    @Override
    public boolean known(long cancellationId, String key) {
        return keys.containsKey(cancellationId + " " + key);
    }
}
