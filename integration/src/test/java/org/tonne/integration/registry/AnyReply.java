package org.tonne.integration.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that reads each request whole, answers the bytes it was given last, and closes. */
public final class AnyReply {

    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: ([0-9]+)\r\n");

    private final ServerSocket socket;
    private final AtomicInteger heard = new AtomicInteger();
    private volatile byte[] answer = new byte[0];

    /** Serves on a port of its own from now on. */
    public AnyReply() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread thread = new Thread(this::serve, "any-reply");
        thread.setDaemon(true);
        thread.start();
    }

    /** Where it is. */
    public URI url() {
        return URI.create("http://localhost:" + socket.getLocalPort() + "/registry");
    }

    /** Answers these bytes from now on; what does not say a status is the body of a good answer of this type. */
    public void answer(byte[] bytes, String type) {
        String begin = new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        if (!"HTTP/".equals(begin)) {
            whole.writeBytes(("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
        }
        whole.writeBytes(bytes);
        answer = whole.toByteArray();
        heard.set(0);
    }

    /** How many requests came since. */
    public int heard() {
        return heard.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                read(connection.getInputStream());
                heard.incrementAndGet();
                connection.getOutputStream().write(answer);
                connection.getOutputStream().flush();
            } catch (IOException ended) {
                // the client went away; the next one may come
            }
        }
    }

    private static void read(InputStream in) throws IOException {
        String head = until(in, "\r\n\r\n").toLowerCase(Locale.ROOT);
        Matcher length = LENGTH.matcher(head);
        if (length.find()) {
            in.readNBytes(Integer.parseInt(length.group(1)));
        } else if (head.contains("transfer-encoding: chunked")) {
            int size = Integer.parseInt(until(in, "\r\n").strip(), 16);
            while (size > 0) {
                in.readNBytes(size + 2);
                size = Integer.parseInt(until(in, "\r\n").strip(), 16);
            }
            until(in, "\r\n");
        }
    }

    private static String until(InputStream in, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(end, Math.max(0, text.length() - end.length())) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The request ends early");
            }
            text.append((char) next);
        }
        return text.toString();
    }
}
