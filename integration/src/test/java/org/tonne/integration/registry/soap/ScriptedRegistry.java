package org.tonne.integration.registry.soap;

import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

import java.io.ByteArrayOutputStream;
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
import java.util.concurrent.CopyOnWriteArrayList;

/** A registry that answers every request with the same bytes, however wrong, and remembers what it was asked. */
final class ScriptedRegistry implements AutoCloseable {

    private static final String TYPES = "urn:cer-cancellation:registry:types:1.0";

    private final ServerSocket socket;
    private final String scheme;
    private final byte[] answer;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private ScriptedRegistry(byte[] answer) {
        this(answer, "http", ServerSocketFactory.getDefault());
    }

    private ScriptedRegistry(byte[] answer, String scheme, ServerSocketFactory sockets) {
        try {
            this.answer = answer;
            this.scheme = scheme;
            this.socket = sockets.createServerSocket(0, 10, InetAddress.getLoopbackAddress());
            if (socket instanceof SSLServerSocket secure) {
                secure.setNeedClientAuth(true);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread thread = new Thread(this::serve, "scripted-registry");
        thread.setDaemon(true);
        thread.start();
    }

    /** Answers HTTP with this status, type and body. */
    static ScriptedRegistry http(String status, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes.length
                + "\r\nConnection: close\r\n\r\n";
        return new ScriptedRegistry((head + body).getBytes(StandardCharsets.UTF_8));
    }

    /** Answers with this inside a SOAP body; {@code t:} is the contract's namespace. */
    static ScriptedRegistry soap(String body) {
        return http("200 OK", "text/xml; charset=utf-8", envelope(body));
    }

    /** Answers the same over mutual TLS. */
    ScriptedRegistry over(SSLContext tls) throws IOException {
        close();
        return new ScriptedRegistry(answer, "https", tls.getServerSocketFactory());
    }

    /** Answers these very bytes and closes; nothing at all closes at once, as if the reply were lost. */
    static ScriptedRegistry raw(String bytes) {
        return new ScriptedRegistry(bytes.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes the request and never says a word. */
    static ScriptedRegistry silent() {
        return new ScriptedRegistry(new byte[] {0});
    }

    /** Takes a connection and closes it without reading what comes. */
    static ScriptedRegistry closing() {
        return new ScriptedRegistry(new byte[] {1});
    }

    static String envelope(String body) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:t=\"" + TYPES + "\"><s:Body>"
                + body + "</s:Body></s:Envelope>";
    }

    URI url() {
        return URI.create(scheme + "://localhost:" + socket.getLocalPort() + "/registry");
    }

    /** Why callers were not let in, one entry a connection. */
    List<String> refusals() {
        return refusals;
    }

    List<String> requests() {
        return requests;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                answer(socket.accept());
            } catch (IOException broken) {
                if (socket.isClosed()) {
                    return;
                }
                refusals.add(String.valueOf(broken.getMessage()));
            }
        }
    }

    private void answer(Socket connection) throws IOException {
        open.add(connection);
        if (answer.length == 1 && answer[0] == 1) {
            connection.close();
            return;
        }
        requests.add(request(connection.getInputStream()));
        if (answer.length == 1 && answer[0] == 0) {
            return;
        }
        OutputStream out = connection.getOutputStream();
        out.write(answer);
        out.flush();
        connection.close();
    }

    /** Reads one request; our client sends its body in chunks. */
    private static String request(InputStream in) throws IOException {
        until(in, "\r\n\r\n");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int size = Integer.parseInt(until(in, "\r\n").strip(), 16);
        while (size > 0) {
            body.write(in.readNBytes(size));
            until(in, "\r\n");
            size = Integer.parseInt(until(in, "\r\n").strip(), 16);
        }
        until(in, "\r\n");
        return body.toString(StandardCharsets.UTF_8);
    }

    private static String until(InputStream in, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(end) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The request ends early");
            }
            text.append((char) next);
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : open) {
            connection.close();
        }
    }
}
