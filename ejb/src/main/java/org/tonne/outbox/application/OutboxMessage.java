package org.tonne.outbox.application;

import java.util.UUID;

/**
 * A message on its way.
 *
 * @param id of this message; receivers keep it to know what they have handled
 * @param topic what happened, such as {@code order.paid}
 * @param subject what it happened to, such as the order's id
 * @param payload a JSON object
 * @param attempts how often it was tried before this time, 0 the first time
 */
public record OutboxMessage(UUID id, String topic, String subject, String payload, int attempts) {}
