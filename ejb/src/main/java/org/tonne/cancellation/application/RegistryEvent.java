package org.tonne.cancellation.application;

/**
 * Something that a registry tells by a numbered event.
 *
 * @param eventId the same in every delivery, 1 to 100 characters
 * @param seq its place in the registry's feed, from 1, growing by one
 * @param type of the contract, such as {@code transaction.completed}
 * @param content what it says, written in one way only, so that deliveries can be compared
 */
public record RegistryEvent(String eventId, long seq, String type, String content) {}
