package org.tonne.payment.application;

import jakarta.ejb.Stateless;

import java.util.Map;

/** Use case: somebody says in the provider's name that something happened. */
@Stateless
public class ReceiveProviderEvent {

    /** What we make of a message. */
    public enum Verdict {
        /** It is the provider's; we asked it, or will ask, what is true. */
        BELIEVED,
        /** It is not the provider's, or cannot be read; it changed nothing. */
        REJECTED,
        /** We know this one already; it changed nothing. */
        REPEATED
    }

    /**
     * Verifies the message with the provider, keeps it once, and asks the provider about what it names. Nothing in the
     * message itself moves money.
     *
     * @param headers of the request, names in any case
     * @param body exactly as received
     * @throws org.tonne.shared.DomainException PROVIDER_UNREACHABLE where it cannot be verified now: answer 503, it
     *     will come again
     */
    public Verdict receive(Map<String, String> headers, String body) {
        throw new UnsupportedOperationException();
    }
}
