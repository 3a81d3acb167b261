package org.tonne.config;

import javax.security.auth.x500.X500Principal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The environment variables of the process, read as what they mean. What is missing or wrong is named in the message. */
final class Environment {

    private final Map<String, String> variables;

    Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    /** A value without which the store does not start. */
    String required(String name) {
        return optional(name)
                .orElseThrow(() -> new IllegalStateException(
                        "The environment variable " + name + " is missing; docs/configuration.md says what it holds."));
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(Predicate.not(String::isEmpty));
    }

    String text(String name, String otherwise) {
        return optional(name).orElse(otherwise);
    }

    /** A value without which the store does not start, in a form of its own. */
    <T> T read(String name, String form, Function<String, T> reader) {
        return read(name, required(name), form, reader);
    }

    /** One of the values, the first of them where nothing is set. */
    String choice(String name, List<String> values) {
        String chosen = text(name, values.get(0));
        if (!values.contains(chosen)) {
            throw new IllegalStateException(
                    "The environment variable " + name + " must hold one of " + String.join(", ", values) + ".");
        }
        return chosen;
    }

    URI requiredAddress(String name) {
        return read(name, required(name), "an absolute http or https address", Environment::address);
    }

    /** An address that nobody can listen in on. */
    URI requiredSecureAddress(String name) {
        URI address = requiredAddress(name);
        if (!"https".equals(address.getScheme())) {
            throw new IllegalStateException("The environment variable " + name + " must hold an https address.");
        }
        return address;
    }

    /** A distinguished name as RFC 2253 prints it, such as {@code CN=CDM,O=UNFCCC}. */
    X500Principal requiredName(String name) {
        return read(name, required(name), "a distinguished name such as CN=CDM,O=UNFCCC", X500Principal::new);
    }

    /**
     * Opens a PKCS#12 file.
     *
     * @param file the variable that names it
     * @param password the variable that opens it
     */
    KeyStore requiredKeyStore(String file, String password) {
        String path = required(file);
        char[] secret = required(password).toCharArray();
        try (InputStream in = Files.newInputStream(Path.of(path))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, secret);
            return store;
        } catch (IOException | GeneralSecurityException | InvalidPathException closed) {
            throw new IllegalStateException(
                    "The environment variable " + file + " must name a PKCS#12 file that opens with " + password + ".",
                    closed);
        }
    }

    int number(String name, int otherwise) {
        return optional(name)
                .map(value -> read(name, value, "a whole number", Integer::valueOf))
                .orElse(otherwise);
    }

    boolean flag(String name) {
        return optional(name).map("true"::equals).orElse(false);
    }

    /** A length of time in ISO 8601 form, such as PT30M. */
    Duration duration(String name, Duration otherwise) {
        return optional(name)
                .map(value -> read(name, value, "a duration such as PT30M", Duration::parse))
                .orElse(otherwise);
    }

    /** A time of day in UTC, such as 02:00; the word off means never. */
    Optional<LocalTime> timeOfDay(String name, LocalTime otherwise) {
        String value = text(name, otherwise.toString());
        return "off".equals(value)
                ? Optional.empty()
                : Optional.of(read(name, value, "a time of day such as 02:00, or off", LocalTime::parse));
    }

    private static URI address(String value) {
        try {
            URI address = new URI(value);
            if (address.getHost() == null
                    || !("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
                throw new IllegalArgumentException(value);
            }
            return address;
        } catch (URISyntaxException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private static <T> T read(String name, String value, String form, Function<String, T> reader) {
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            throw new IllegalStateException(
                    "The environment variable " + name + " must hold " + form + ".", unreadable);
        }
    }
}
