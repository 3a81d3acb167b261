package org.tonne.payment.domain;

import java.util.Optional;

/**
 * A message in the provider's name, as far as it can be read; nothing in it is believed but that something happened.
 *
 * @param id the message's own id
 * @param type what is said to have happened
 * @param providerOrderId the checkout it names
 * @param paymentId the payment of ours it names
 */
public record ProviderEvent(String id, String type, Optional<String> providerOrderId, Optional<String> paymentId) {}
