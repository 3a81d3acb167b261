package org.tonne.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Takes processes' power away. */
final class Power {

    private Power() {}

    /** The number of a process that stands in the first line of a file. */
    static long pid(Path file) {
        try {
            return Long.parseLong(Files.readAllLines(file).get(0).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
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
