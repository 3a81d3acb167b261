package org.tonne.http;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of an answer as it comes in, up to a length. What has come can be asked for at any time. */
final class BoundedBody {

    private static final int AT_ONCE = 8 * 1024;

    private final ByteArrayOutputStream come = new ByteArrayOutputStream();
    private final int most;

    /** Takes at most so many bytes. */
    BoundedBody(int most) {
        this.most = most;
    }

    /** Reads to the end of the answer, unless it is longer. The stream is left open: to close it would read on. */
    void readFrom(ClassicHttpResponse answer) throws IOException {
        HttpEntity entity = answer.getEntity();
        if (entity == null) {
            return;
        }
        if (entity.getContentLength() > most) {
            throw tooLong();
        }
        InputStream in = entity.getContent();
        byte[] part = new byte[AT_ONCE];
        for (int read = in.read(part); read >= 0; read = in.read(part)) {
            take(part, read);
        }
    }

    private synchronized void take(byte[] part, int length) throws IOException {
        if (length > most - come.size()) {
            throw tooLong();
        }
        come.write(part, 0, length);
    }

    private IOException tooLong() {
        return new IOException("The answer is longer than " + most + " bytes");
    }

    synchronized byte[] soFar() {
        return come.toByteArray();
    }
}
