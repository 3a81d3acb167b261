package org.tonne.integration.wire;

import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

import java.io.OutputStream;

/** Keeps what a client sends, where its caller brings a {@link Recording} for it. */
public final class RecordOutgoing extends AbstractPhaseInterceptor<Message> {

    /** The property of a request under which its caller puts the recording. */
    public static final String SENT = "org.tonne.sent";

    /** Listens before anything is written. */
    public RecordOutgoing() {
        super(Phase.PRE_STREAM);
    }

    @Override
    public void handleMessage(Message message) {
        OutputStream content = message.getContent(OutputStream.class);
        if (content != null && message.get(SENT) instanceof Recording recording) {
            message.setContent(OutputStream.class, recording.of(content));
        }
    }
}
