package org.tonne.web.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/** Sends a page when all of it is there: one that fails half-way is an error page and never the upper half of itself. */
public class WholePage extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Held held = new Held(response);
        chain.doFilter(request, held);
        held.send();
    }

    /** An answer that goes nowhere until it is sent. */
    private static final class Held extends HttpServletResponseWrapper {

        private static final int USUAL_BYTES = 48 * 1024;

        private final Bytes bytes = new Bytes();
        private @Nullable PrintWriter writer;

        Held(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return bytes;
        }

        @Override
        public PrintWriter getWriter() {
            PrintWriter open = writer;
            if (open == null) {
                open = new PrintWriter(new OutputStreamWriter(bytes, Charset.forName(getCharacterEncoding())));
                writer = open;
            }
            return open;
        }

        @Override
        public void flushBuffer() {
            // All goes at once.
        }

        @Override
        public void resetBuffer() {
            super.resetBuffer();
            forget();
        }

        @Override
        public void reset() {
            super.reset();
            forget();
        }

        private void forget() {
            writer = null;
            bytes.kept.reset();
        }

        void send() throws IOException {
            if (writer != null) {
                writer.flush();
            }
            if (bytes.kept.size() > 0 && !isCommitted()) {
                setContentLength(bytes.kept.size());
                bytes.kept.writeTo(super.getOutputStream());
            }
        }

        /** What was written. */
        private static final class Bytes extends ServletOutputStream {

            private final ByteArrayOutputStream kept = new ByteArrayOutputStream(USUAL_BYTES);

            @Override
            public void write(int one) {
                kept.write(one);
            }

            @Override
            public void write(byte[] some, int offset, int length) {
                kept.write(some, offset, length);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("A page is written by its own thread");
            }
        }
    }
}
