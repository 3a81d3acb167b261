package org.tonne.integration.registry.soap;

import jakarta.xml.bind.MarshalException;
import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.application.Exchange;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.contract.registry.RegistryFault;
import org.tonne.integration.registry.Answer;
import org.tonne.integration.wire.Wire;
import org.tonne.link.domain.Bar;

import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

import java.net.ConnectException;
import java.net.HttpRetryException;
import java.net.HttpURLConnection;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What went wrong on the way to the registry. The one question that matters: can the registry have read our message? In
 * doubt, yes.
 *
 * @param sent whether bytes of the message may have left
 * @param bar why no other message would be taken either, if that is so
 * @param reason in one line, for the log and for staff
 */
record Trouble(boolean sent, Optional<Bar> bar, String reason) {

    private static final int LONGEST = 300;

    static Trouble of(Throwable failure) {
        Optional<Throwable> distrust =
                causes(failure).filter(Trouble::isDistrust).findFirst();
        if (distrust.isPresent()) {
            return new Trouble(false, Optional.of(Bar.TLS), described(distrust.get()));
        }
        Optional<Throwable> refusal = causes(failure).filter(Trouble::isRefusal).findFirst();
        if (refusal.isPresent()) {
            return new Trouble(false, Optional.of(Bar.IDENTITY), described(refusal.get()));
        }
        Optional<Throwable> before =
                causes(failure).filter(Trouble::isBeforeSending).findFirst();
        return before.map(cause -> new Trouble(false, Optional.empty(), described(cause)))
                .orElseGet(() -> new Trouble(true, Optional.empty(), said(failure)));
    }

    private static String said(Throwable failure) {
        return first(failure, RegistryFault.class).map(Trouble::described).orElseGet(() -> described(root(failure)));
    }

    /**
     * Whether one of the two did not take the other's certificate. The alert of a server may reach us after the first
     * bytes of the message (TLS 1.3), but a server that sends it has read none of them.
     */
    private static boolean isDistrust(Throwable cause) {
        return cause instanceof SSLHandshakeException && !text(cause).startsWith("remote host terminated")
                || cause instanceof SSLPeerUnverifiedException
                || cause instanceof CertificateException;
    }

    /** Whether the registry refused us at its door (401, 403), before it looked at the message. */
    private static boolean isRefusal(Throwable cause) {
        return cause instanceof RefusedByServer refused && refused.isAboutUs()
                || cause instanceof HttpRetryException streamed
                        && streamed.responseCode() == HttpURLConnection.HTTP_UNAUTHORIZED;
    }

    /** What this trouble means as an answer. */
    static <T> Answer<T> answer(Throwable failure, Exchange exchange) {
        Trouble trouble = of(failure);
        if (first(failure, MarshalException.class).isPresent()) {
            return new Answer.Hopeless<>(
                    "It cannot be written as the contract wants it: " + trouble.reason(), List.of(), exchange);
        }
        if (trouble.bar().isPresent()) {
            return new Answer.Barred<>(trouble.bar().get(), trouble.reason());
        }
        if (!trouble.sent()) {
            return new Answer.NotSent<>(trouble.reason());
        }
        Optional<RefusedByServer> refused = first(failure, RefusedByServer.class);
        if (refused.isPresent() && refused.get().isPassing()) {
            return new Answer.Troubled<>(trouble.reason(), refused.get().retryAfter(), exchange);
        }
        Optional<org.tonne.contract.types.RegistryFault> fault =
                first(failure, RegistryFault.class).map(RegistryFault::getFaultInfo);
        if (fault.isEmpty()) {
            return new Answer.Unusable<>(trouble.reason(), exchange);
        }
        return fault.get().isRetryable()
                ? new Answer.Troubled<>(trouble.reason(), Optional.empty(), exchange)
                : new Answer.Hopeless<>(trouble.reason(), codes(fault.get()), exchange);
    }

    private static List<ResponseCode> codes(org.tonne.contract.types.RegistryFault fault) {
        return fault.getResponseCode() == null ? List.of() : Wire.codes(List.of(fault.getResponseCode()));
    }

    private static <E> Optional<E> first(Throwable failure, Class<E> type) {
        return causes(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static boolean isBeforeSending(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLHandshakeException
                || cause instanceof SocketTimeoutException && text(cause).startsWith("connect");
    }

    private static String text(Throwable cause) {
        return Objects.requireNonNullElse(cause.getMessage(), "").toLowerCase(Locale.ROOT);
    }

    private static String described(RegistryFault fault) {
        org.tonne.contract.types.@Nullable RegistryFault info = fault.getFaultInfo();
        return info == null
                ? described((Throwable) fault)
                : cut("registryFault, retryable " + info.isRetryable() + ": "
                        + Objects.requireNonNullElse(info.getDetail(), ""));
    }

    private static String described(Throwable cause) {
        return cut(cause.getClass().getSimpleName() + ": " + cause.getMessage());
    }

    private static String cut(String reason) {
        String line = reason.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    private static Throwable root(Throwable failure) {
        return causes(failure).reduce(failure, (outer, inner) -> inner);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(20);
    }
}
