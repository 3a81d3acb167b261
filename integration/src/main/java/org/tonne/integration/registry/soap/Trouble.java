package org.tonne.integration.registry.soap;

import jakarta.xml.bind.MarshalException;
import org.jspecify.annotations.Nullable;
import org.tonne.contract.registry.RegistryFault;

import javax.net.ssl.SSLHandshakeException;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What went wrong on the way to the registry. The one question that matters: can the registry have read our message? In
 * doubt, yes.
 *
 * @param sent whether bytes of the message may have left
 * @param reason in one line, for the log and for staff
 */
record Trouble(boolean sent, String reason) {

    private static final int LONGEST = 300;

    static Trouble of(Throwable failure) {
        Optional<Throwable> before =
                causes(failure).filter(Trouble::isBeforeSending).findFirst();
        if (before.isPresent()) {
            return new Trouble(false, described(before.get()));
        }
        Optional<RegistryFault> fault = causes(failure)
                .filter(RegistryFault.class::isInstance)
                .map(RegistryFault.class::cast)
                .findFirst();
        return new Trouble(true, fault.map(Trouble::described).orElseGet(() -> described(root(failure))));
    }

    private static boolean isBeforeSending(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLHandshakeException
                || cause instanceof MarshalException
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
