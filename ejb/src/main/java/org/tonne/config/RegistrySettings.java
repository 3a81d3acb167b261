package org.tonne.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * The registry that carries cancellations out.
 *
 * @param adapter how we speak to it: {@code soap}, {@code rest}, or {@code manual} where a person does
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
        Duration grace) {

    /** The adapters there are. */
    public static final List<String> ADAPTERS = List.of("soap", "rest", "manual");

    /** Whether we speak to it by REST. */
    public boolean isRest() {
        return "rest".equals(adapter);
    }

    /** Whether it has no interface, so that a person carries every request there. */
    public boolean isManual() {
        return "manual".equals(adapter);
    }
}
