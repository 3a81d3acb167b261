package org.tonne.integration.wire;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * A message on its way: its beginning is kept as evidence, and one that comes in is cut off when it is too long or drips
 * in too slowly.
 */
public final class Recording {

    private static final int KEPT = 64 * 1024;

    private final byte[] kept = new byte[KEPT];
    private final MessageDigest digest = digest();
    private final long deadline;
    private int length;
    private long total;

    /**
     * Begins to listen now.
     *
     * @param patience after which a message that is still coming in is cut off
     */
    public Recording(Duration patience) {
        deadline = System.nanoTime() + patience.toNanos();
    }

    /** What has passed so far, at most its first 64 KiB; bytes that are no UTF-8 are replaced, zero characters left out. */
    public String text() {
        return new String(kept, 0, length, StandardCharsets.UTF_8).replace("\u0000", "");
    }

    /** The hash in hexadecimal of all that has passed; to be asked once. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The same stream, listened to. */
    public InputStream of(InputStream source) {
        return new Incoming(source);
    }

    /** The same stream, listened to. */
    public OutputStream of(OutputStream target) {
        return new Outgoing(target);
    }

    private void hear(byte[] bytes, int offset, int count) {
        int part = Math.min(count, KEPT - length);
        System.arraycopy(bytes, offset, kept, length, part);
        length += part;
        total += count;
        digest.update(bytes, offset, count);
    }

    private void refuseTooMuch() throws IOException {
        if (total > XmlLimits.MAX_BYTES) {
            throw new IOException("The message is longer than " + XmlLimits.MAX_BYTES + " bytes");
        }
        if (System.nanoTime() - deadline > 0) {
            throw new InterruptedIOException("The message takes too long to arrive");
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private final class Incoming extends FilterInputStream {

        Incoming(InputStream source) {
            super(source);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            int read = super.read(bytes, offset, count);
            if (read > 0) {
                hear(bytes, offset, read);
            }
            refuseTooMuch();
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            byte[] skipped = new byte[(int) Math.min(count, 8_192)];
            return Math.max(0, read(skipped, 0, skipped.length));
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }

    private final class Outgoing extends FilterOutputStream {

        Outgoing(OutputStream target) {
            super(target);
        }

        @Override
        public void write(int oneByte) throws IOException {
            write(new byte[] {(byte) oneByte}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            hear(bytes, offset, count);
            out.write(bytes, offset, count);
        }
    }
}
