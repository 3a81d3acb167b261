package org.tonne.sandbox.pay;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the capture of one purchase unit ends. */
enum Outcome {
    COMPLETED("completed"),
    DECLINED("declined"),
    PENDING("pending, then completed"),
    PENDING_DECLINED("pending, then declined");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** The status the capture has at first. */
    String status() {
        return this == PENDING_DECLINED ? PENDING.name() : name();
    }

    /** The status a pending capture settles as. */
    String settled() {
        return this == PENDING_DECLINED ? DECLINED.name() : COMPLETED.name();
    }

    static Outcome of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    static String print(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::name).collect(Collectors.joining(","));
    }

    static List<Outcome> parseAll(String text) {
        return Stream.of(text.split(","))
                .filter(s -> !s.isEmpty())
                .map(Outcome::valueOf)
                .toList();
    }
}
