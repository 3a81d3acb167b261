package org.tonne.integration.wire;

import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

import java.io.InputStream;
import java.time.Duration;

/** Puts a {@link Recording} around every message that comes in; the caller of a client may bring its own. */
public final class RecordIncoming extends AbstractPhaseInterceptor<Message> {

    /** The property of a message under which the recording of what comes in is found. */
    public static final String RECEIVED = "org.tonne.received";

    private final Duration patience;

    /**
     * Listens to whole messages.
     *
     * @param patience after which a message that is still coming in is cut off
     */
    public RecordIncoming(Duration patience) {
        super(Phase.RECEIVE);
        this.patience = patience;
    }

    @Override
    public void handleMessage(Message message) {
        InputStream content = message.getContent(InputStream.class);
        if (content == null) {
            return;
        }
        Recording recording = brought(message.getExchange());
        message.setContent(InputStream.class, recording.of(content));
        message.put(RECEIVED, recording);
    }

    private Recording brought(Exchange exchange) {
        Message request = exchange.getOutMessage();
        return request != null && request.get(RECEIVED) instanceof Recording recording
                ? recording
                : new Recording(patience);
    }
}
