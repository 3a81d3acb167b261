package org.tonne.local.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the inputs that a fuzz target was tried with. Where it really was fuzzed, {@code target/fuzz} tells in a line. */
public final class Tried {

    private final String target;
    private final long begun = System.nanoTime();
    private final AtomicLong inputs = new AtomicLong();

    /** Counts from now on. */
    public Tried(Class<?> target) {
        this.target = target.getSimpleName();
    }

    /** One more. */
    public void one() {
        inputs.incrementAndGet();
    }

    /** Writes the line; does nothing where only the kept inputs were replayed. */
    public void tell() {
        if (System.getenv("JAZZER_FUZZ") == null) {
            return;
        }
        try {
            Path folder = Files.createDirectories(Path.of("target", "fuzz"));
            Files.writeString(
                    folder.resolve(target + ".txt"),
                    String.format(
                            Locale.ROOT,
                            "%s: %,d inputs in %d s%n",
                            target,
                            inputs.get(),
                            (System.nanoTime() - begun) / 1_000_000_000L));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
