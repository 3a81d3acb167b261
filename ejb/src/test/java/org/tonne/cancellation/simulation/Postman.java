package org.tonne.cancellation.simulation;

import java.time.Duration;
import java.time.Instant;

/** Carries the registry's notifications: at least once, in any order, until the platform has said that it stored them. */
final class Postman {

    private static final Duration GIVES_UP = Duration.ofHours(48);

    private final World world;
    private final Platform platform;
    private long messages;

    Postman(World world, Platform platform) {
        this.world = world;
        this.platform = platform;
    }

    void carry(ModelRegistry.Transaction transaction, int status) {
        Letter letter = new Letter(
                transaction, status, "n" + ++messages, status == 4 ? transaction.attestation : "", world.instant());
        attempt(letter, world.strikes(0.2) ? world.seconds(1, 20_000) : world.seconds(0, 3), 1);
        if (world.strikes(0.1)) {
            attempt(letter, world.seconds(0, 7200), 1);
        }
        if (world.strikes(0.1)) {
            attempt(letter.renamed("n" + ++messages), world.seconds(0, 7200), 1);
        }
    }

    private void attempt(Letter letter, Duration delay, int number) {
        world.after(delay, () -> {
            boolean stored = !world.strikes(0.2) && platform.hears(letter);
            boolean over = Duration.between(letter.written, world.instant()).compareTo(GIVES_UP) > 0;
            if ((!stored || world.strikes(0.1)) && !over) {
                attempt(letter, Duration.ofSeconds(1L << Math.min(number, 9)), number + 1);
            }
        });
    }

    /** A notification. */
    record Letter(
            ModelRegistry.Transaction transaction, int status, String message, String attestation, Instant written) {

        Letter renamed(String other) {
            return new Letter(transaction, status, other, attestation, written);
        }
    }
}
