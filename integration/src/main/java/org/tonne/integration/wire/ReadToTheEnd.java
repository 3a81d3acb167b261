package org.tonne.integration.wire;

import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.interceptor.StaxInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.phase.PhaseInterceptor;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import java.util.Collection;
import java.util.List;

/**
 * Refuses an envelope that goes on after its body, and what comes after the envelope. CXF stops reading where the body ends,
 * and what verifies signatures where the envelope ends, so whatever came after it, another message too, would be passed over.
 */
public final class ReadToTheEnd extends AbstractPhaseInterceptor<Message> {

    private static final String READER = ReadToTheEnd.class.getName() + ".reader";

    /** Reads the rest of every message. */
    public ReadToTheEnd() {
        super(Phase.PRE_LOGICAL);
    }

    /** Remembers who reads the message: where signatures are verified, somebody else reads a copy of it afterwards. */
    @Override
    public Collection<PhaseInterceptor<? extends Message>> getAdditionalInterceptors() {
        return List.of(new Remember());
    }

    @Override
    public void handleMessage(Message message) {
        XMLStreamReader reader = (XMLStreamReader) message.get(READER);
        if (reader == null) {
            return;
        }
        try {
            while (reader.hasNext()) {
                reader.next();
                if (reader.isStartElement() || reader.isCharacters() && !reader.isWhiteSpace()) {
                    throw new Fault(new XMLStreamException("The message goes on after its body"));
                }
            }
        } catch (XMLStreamException unreadable) {
            throw new Fault(unreadable);
        }
    }

    private static final class Remember extends AbstractPhaseInterceptor<Message> {

        Remember() {
            super(Phase.POST_STREAM);
            addAfter(StaxInInterceptor.class.getName());
            addAfter(PlainEnvelope.class.getName());
        }

        @Override
        public void handleMessage(Message message) {
            XMLStreamReader reader = message.getContent(XMLStreamReader.class);
            if (reader != null) {
                message.put(READER, reader);
            }
        }
    }
}
