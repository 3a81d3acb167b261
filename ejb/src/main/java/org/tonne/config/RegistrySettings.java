package org.tonne.config;

import java.net.URI;
import java.time.Duration;

/**
 * The registry that carries cancellations out.
 *
 * @param adapter how we speak to it: {@code soap}
 * @param url address of its service
 * @param registryCode its code on the wire, such as CDM
 * @param platformCode ours on the wire, such as VCP; our transaction identifiers begin with it
 * @param cancellationAccount number of its voluntary cancellation account (type 230)
 * @param timeout how long one call may take
 * @param resendAfter how long an identifier must stay unknown to the registry before it is sent again
 * @param deadline how long a transaction may stay without an end before we ask (registry protocol, 24 h)
 * @param grace how long after the deadline we still wait
 */
public record RegistrySettings(
        String adapter,
        URI url,
        String registryCode,
        String platformCode,
        long cancellationAccount,
        Duration timeout,
        Duration resendAfter,
        Duration deadline,
        Duration grace) {}
