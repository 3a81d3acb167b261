package org.tonne.payment.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who takes money online, as the trade sees it. Every call goes outside: never inside a transaction. */
public interface PaymentProvider {

    /** Asks for a checkout; asking again under the same id answers the same one. */
    ProviderOrder create(Request request) throws ProviderSilentException, ProviderRefusedException;

    /** What is true about a checkout now. */
    ProviderOrder ask(String providerOrderId) throws ProviderSilentException, ProviderRefusedException;

    /**
     * Takes the money that the buyer agreed to pay; what came of it must be asked afterwards.
     *
     * @param requestId the same for the same taking, however often it is tried
     */
    void capture(String providerOrderId, String requestId) throws ProviderSilentException, ProviderRefusedException;

    /** Gives money back in the seller's name; asking again under the same id never pays twice. */
    RefundAnswer refund(RefundRequest request) throws ProviderSilentException, ProviderRefusedException;

    /** Reads a message about an event; nothing where it is none. */
    Optional<ProviderEvent> read(String body);

    /** Whether a message about an event really comes from the provider. */
    boolean isGenuine(Map<String, String> headers, String body) throws ProviderSilentException;

    /**
     * A checkout to be made.
     *
     * @param requestId the same for the same checkout
     * @param returnUrl where the buyer who agreed is sent
     * @param cancelUrl where the buyer who did not is sent
     * @param byCard whether the buyer chose to pay by card
     * @param units one for each seller, 1 to 10
     */
    record Request(UUID requestId, String returnUrl, String cancelUrl, boolean byCard, List<UnitRequest> units) {}

    /**
     * The part of a checkout for one seller.
     *
     * @param paymentId ours
     * @param orderReference what the buyer knows the order by
     * @param merchantId who receives the money
     * @param amount how much
     * @param description what it is for, up to 127 characters
     */
    record UnitRequest(UUID paymentId, String orderReference, String merchantId, Amount amount, String description) {}

    /**
     * Money to give back.
     *
     * @param refundId ours, and the request id
     * @param captureId of the money that was taken
     * @param merchantId in whose name it goes back
     * @param amount how much
     * @param orderReference what the buyer knows the order by
     */
    record RefundRequest(UUID refundId, String captureId, String merchantId, Amount amount, String orderReference) {}

    /**
     * What the provider says about a refund.
     *
     * @param id the provider's id of it
     * @param state how far it is
     * @param amount how much goes back
     */
    record RefundAnswer(String id, RefundState state, Amount amount) {}

    /** How far a refund is, at the provider. */
    enum RefundState {
        /** The buyer has it. */
        COMPLETED,
        /** On its way. */
        PENDING,
        /** It will not be paid. */
        FAILED
    }
}
