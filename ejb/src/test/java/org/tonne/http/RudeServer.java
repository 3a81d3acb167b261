package org.tonne.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that plays a script for each question, closes nothing by itself, and knows which connections are open. */
final class RudeServer implements AutoCloseable {

    private final ServerSocket door;
    private final Script script;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> heads = new CopyOnWriteArrayList<>();

    RudeServer(Script script) {
        try {
            this.script = script;
            this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        threads.execute(this::serve);
    }

    /** What is said to the question with this number, counted from 1 over all connections; one that throws hangs up. */
    interface Script {
        void play(int question, OutputStream out) throws IOException;
    }

    /** Says the same to each question. */
    static RudeServer saying(String bytes) {
        return new RudeServer((question, out) -> out.write(bytes.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Says this again and again, as long as anybody listens. */
    static RudeServer saying(String begin, String againAndAgain) {
        return new RudeServer((question, out) -> {
            out.write(begin.getBytes(StandardCharsets.ISO_8859_1));
            byte[] part = againAndAgain.repeat(100).getBytes(StandardCharsets.ISO_8859_1);
            while (!Thread.currentThread().isInterrupted()) {
                out.write(part);
            }
        });
    }

    URI url() {
        return URI.create("http://localhost:" + door.getLocalPort() + "/x");
    }

    /** Connections that the client has not closed. */
    int open() {
        return open.size();
    }

    /** The heads of all questions. */
    List<String> heads() {
        return heads;
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket connection = door.accept();
                open.add(connection);
                threads.execute(() -> talk(connection));
            } catch (IOException ended) {
                // the next one, unless the door itself is closed
            }
        }
    }

    private void talk(Socket connection) {
        try (connection) {
            InputStream in = connection.getInputStream();
            while (true) {
                heads.add(question(in));
                script.play(heads.size(), connection.getOutputStream());
                connection.getOutputStream().flush();
            }
        } catch (IOException gone) {
            open.remove(connection);
        }
    }

    /** Hangs up on whoever is there. */
    void hangUp() throws IOException {
        for (Socket connection : open) {
            connection.close();
        }
    }

    private static String question(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The client went away");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        door.close();
        hangUp();
        threads.shutdownNow();
    }
}
