package org.tonne.payment.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.outbox.application.Outbox;
import org.tonne.payment.domain.PaymentProvider;
import org.tonne.payment.domain.Payments;
import org.tonne.payment.domain.ProviderCheckout;
import org.tonne.payment.domain.ProviderEvent;
import org.tonne.payment.domain.ProviderSilentException;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Use case: somebody says in the provider's name that something happened. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReceiveProviderEvent {

    private static final int KEPT_OF_REJECTED = 2000;
    private static final int LONGEST = 200_000;

    @Inject
    OwnTransaction transaction;

    @Inject
    PaymentProvider provider;

    @Inject
    Payments payments;

    @Inject
    Outbox outbox;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** What we make of a message. */
    public enum Verdict {
        /** It is the provider's; we will ask the provider what is true. */
        BELIEVED,
        /** It is not the provider's, or cannot be read; it changed nothing. */
        REJECTED,
        /** We know this one already; it changed nothing. */
        REPEATED
    }

    /**
     * Verifies the message with the provider, keeps it once, and lets the provider be asked about what it names.
     * Nothing in the message itself moves money.
     *
     * @param headers of the request, names in any case
     * @param body exactly as received
     * @throws org.tonne.shared.DomainException PROVIDER_UNREACHABLE where it cannot be verified now: answer 503, it
     *     will come again
     */
    public Verdict receive(Map<String, String> headers, String body) {
        Optional<ProviderEvent> read = body.length() > LONGEST ? Optional.empty() : provider.read(body);
        if (read.isEmpty() || !isGenuine(headers, body)) {
            transaction.run(() -> reject(read.map(ProviderEvent::type).orElse("unreadable"), body));
            return Verdict.REJECTED;
        }
        return transaction.call(() -> believe(read.get(), body)) ? Verdict.BELIEVED : Verdict.REPEATED;
    }

    private boolean isGenuine(Map<String, String> headers, String body) {
        try {
            return provider.isGenuine(headers, body);
        } catch (ProviderSilentException silent) {
            throw new Refused(ErrorCode.PROVIDER_UNREACHABLE);
        }
    }

    /** A forged message never takes the key of a real one; the same forgery is kept once, and not whole. */
    private void reject(String type, String body) {
        keep(
                "rejected-" + sha256(body),
                type,
                Verdict.REJECTED,
                body.substring(0, Math.min(body.length(), KEPT_OF_REJECTED)));
    }

    private boolean believe(ProviderEvent event, String body) {
        if (!keep(event.id(), event.type(), Verdict.BELIEVED, body)) {
            return false;
        }
        checkoutOf(event)
                .ifPresent(checkout -> outbox.add(
                        CaptureReceiver.TOPIC,
                        checkout.purchaseId().toString(),
                        CaptureReceiver.FIELD,
                        checkout.id().toString()));
        return true;
    }

    private Optional<ProviderCheckout> checkoutOf(ProviderEvent event) {
        return event.providerOrderId().flatMap(payments::findCheckout).or(() -> event.paymentId()
                .flatMap(payments::findCheckoutOfPayment));
    }

    private boolean keep(String key, String type, Verdict verdict, String payload) {
        return Sql.update(
                        database.store(),
                        "insert into payment_event (event_key, event_type, verdict, payload, received_at)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing",
                        key,
                        type.substring(0, Math.min(type.length(), 100)),
                        verdict.name(),
                        payload.replace("\0", ""),
                        clock.instant())
                > 0;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
