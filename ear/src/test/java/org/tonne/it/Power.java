package org.tonne.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Takes processes' power away, and reads the files that they leave. */
final class Power {

    private Power() {}

    /** The lines of a file. */
    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The number of a process that stands in the first line of a file. */
    static long pid(Path file) {
        return Long.parseLong(lines(file).get(0).strip());
    }

    /** Kills PostgreSQL where it runs with its files under this folder. */
    static void databaseOff(Path data) {
        Path postmaster = data.resolve("postgresql/postmaster.pid");
        if (Files.exists(postmaster)) {
            off(pid(postmaster));
        }
    }

    /** Kills a process and all that it has started, and waits until they are gone. */
    static void off(long pid) {
        ProcessHandle.of(pid).ifPresent(process -> {
            List<ProcessHandle> all = new ArrayList<>(process.descendants().collect(Collectors.toList()));
            all.add(0, process);
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(one -> one.onExit().orTimeout(30, TimeUnit.SECONDS).join());
        });
    }
}
