package org.tonne.integration.signature;

import java.time.Instant;

/** The signed messages that came before, at any server of the store. */
@FunctionalInterface
public interface SeenMessages {

    /**
     * Remembers a message.
     *
     * @param digest 32 bytes that tell what was signed from everything else that ever was
     * @param until when its Timestamp is over, so that it need not be remembered
     * @return whether it was never seen before
     */
    boolean isFirst(byte[] digest, Instant until);

    /** It cannot be told now; the message may come again. */
    final class Unknown extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unknown(Throwable cause) {
            super("Whether the message came before cannot be told", cause);
        }
    }
}
