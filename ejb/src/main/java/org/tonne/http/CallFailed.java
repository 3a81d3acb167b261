package org.tonne.http;

import java.io.IOException;

/** No answer that can be used: what became of the question is not known, unless nothing of it was sent. */
public final class CallFailed extends IOException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 300;

    private final boolean sent;
    private final transient byte[] soFar;

    CallFailed(boolean sent, String reason, byte[] soFar) {
        super(reason);
        this.sent = sent;
        this.soFar = soFar;
    }

    /** In one line of at most 300 characters what went wrong first. */
    static String described(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
            root = root.getCause();
        }
        String line = (root.getClass().getSimpleName() + ": " + root.getMessage()).replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON);
    }

    /** Whether bytes of the question may have been read by the other side. */
    public boolean sent() {
        return sent;
    }

    /** What had come of the body of the answer. */
    public byte[] soFar() {
        return soFar;
    }
}
