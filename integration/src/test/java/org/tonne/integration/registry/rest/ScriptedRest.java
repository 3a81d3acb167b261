package org.tonne.integration.registry.rest;

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
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A registry by REST that answers every request with the same bytes, however wrong, and remembers what it was asked. */
final class ScriptedRest implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: ([0-9]+)\r\n");

    private final ServerSocket socket;
    private final Script script;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private ScriptedRest(Script script) {
        try {
            this.script = script;
            this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread thread = new Thread(this::serve, "scripted-rest");
        thread.setDaemon(true);
        thread.start();
    }

    /** What becomes of a connection whose request was read. */
    interface Script {
        void play(OutputStream out) throws IOException;
    }

    /** Answers with this status line, these further header lines and this body. */
    static ScriptedRest http(String status, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + bytes.length
                + "\r\nConnection: close\r\n\r\n";
        return raw(head + body);
    }

    /** Answers these very bytes and closes; nothing at all closes at once, as if the reply were lost. */
    static ScriptedRest raw(String bytes) {
        return new ScriptedRest(out -> out.write(bytes.getBytes(StandardCharsets.UTF_8)));
    }

    /** Sends what the script writes. */
    static ScriptedRest playing(Script script) {
        return new ScriptedRest(script);
    }

    /** Takes the request and never says a word, nor closes. */
    static ScriptedRest silent() {
        return new ScriptedRest(out -> {
            throw new IOException("never");
        });
    }

    URI url() {
        return URI.create("http://localhost:" + socket.getLocalPort() + "/registry");
    }

    /** Head and body of each request. */
    List<String> requests() {
        return requests;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                open.add(connection);
                requests.add(request(connection.getInputStream()));
                script.play(connection.getOutputStream());
                connection.close();
            } catch (IOException ended) {
                // the next one, unless the socket itself is closed
            }
        }
    }

    private static String request(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The request ends early");
            }
            head.append((char) next);
        }
        Matcher length = LENGTH.matcher(head.toString().toLowerCase(Locale.ROOT));
        return head
                + (length.find()
                        ? new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8)
                        : "");
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : open) {
            connection.close();
        }
    }
}
