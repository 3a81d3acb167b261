package org.tonne.config;

import java.net.URI;
import java.net.URISyntaxException;
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
