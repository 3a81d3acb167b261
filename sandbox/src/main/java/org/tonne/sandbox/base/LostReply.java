package org.tonne.sandbox.base;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** A reply held back until it is known whether it goes out or is lost on the way. */
public final class LostReply extends HttpServletResponseWrapper {
    private static final int PROMISED = 1 << 18;

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private @Nullable PrintWriter writer;

    /** Holds back what is written to the response. */
    public LostReply(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Held();
    }

    @Override
    public PrintWriter getWriter() {
        PrintWriter open = writer == null ? new PrintWriter(held, false, StandardCharsets.UTF_8) : writer;
        writer = open;
        return open;
    }

    @Override
    public void flushBuffer() {
        // Nothing may leave before send or lose.
    }

    /** Lets the whole reply out. */
    public void send() throws IOException {
        flushWriter();
        getResponse().setContentLength(held.size());
        held.writeTo(getResponse().getOutputStream());
        getResponse().flushBuffer();
    }

    /** Lets the first half out and ends the connection there. */
    public void cut() throws IOException {
        flushWriter();
        HttpServletResponse response = (HttpServletResponse) getResponse();
        response.setHeader("Connection", "close");
        response.setContentLength(held.size());
        response.getOutputStream().write(held.toByteArray(), 0, held.size() / 2);
        response.flushBuffer();
    }

    /** Puts other words in the place of the reply's. */
    public void rewrite(UnaryOperator<String> words) {
        flushWriter();
        String told = words.apply(held.toString(StandardCharsets.UTF_8));
        held.reset();
        held.writeBytes(told.getBytes(StandardCharsets.UTF_8));
    }

    /** Promises more bytes than it sends, upon which the server ends the connection: the caller learns nothing. */
    public void lose() throws IOException {
        HttpServletResponse response = (HttpServletResponse) getResponse();
        response.setHeader("Connection", "close");
        response.setContentLength(PROMISED);
        byte[] blanks = new byte[PROMISED / 2];
        Arrays.fill(blanks, (byte) ' ');
        response.getOutputStream().write(blanks);
        response.flushBuffer();
        response.getOutputStream().write(' ');
        response.flushBuffer();
    }

    private void flushWriter() {
        if (writer != null) {
            writer.flush();
        }
    }

    private final class Held extends ServletOutputStream {
        @Override
        public void write(int b) {
            held.write(b);
        }

        @Override
        public void write(byte[] b, int off, int len) {
            held.write(b, off, len);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("The reply is held back, not written asynchronously");
        }
    }
}
