package org.tonne.outbox.application;

/**
 * Handles the messages of one topic. It is called at least once for each, outside any transaction, perhaps by several
 * servers at the same time for different messages, and must do no harm when it is called again for the same one.
 */
public interface OutboxReceiver {

    /** The topic whose messages it handles. Several receivers may share a topic; each gets every message. */
    String topic();

    /**
     * Handles one message; when it returns, the message counts as handled by this receiver.
     *
     * @throws UndeliveredException when it must be tried again
     */
    void receive(OutboxMessage message) throws UndeliveredException;
}
