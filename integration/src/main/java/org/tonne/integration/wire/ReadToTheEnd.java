package org.tonne.integration.wire;

import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Refuses an envelope that goes on after its body. CXF stops reading where the body ends, so whatever came after it, another
 * body too, would be passed over.
 */
public final class ReadToTheEnd extends AbstractPhaseInterceptor<Message> {

    /** Reads the rest of every message. */
    public ReadToTheEnd() {
        super(Phase.PRE_LOGICAL);
    }

    @Override
    public void handleMessage(Message message) {
        XMLStreamReader reader = message.getContent(XMLStreamReader.class);
        if (reader == null) {
            return;
        }
        try {
            while (reader.hasNext()) {
                reader.next();
                if (reader.isStartElement() || reader.isCharacters() && !reader.isWhiteSpace()) {
                    throw new Fault(new XMLStreamException("The envelope goes on after its body"));
                }
            }
        } catch (XMLStreamException unreadable) {
            throw new Fault(unreadable);
        }
    }
}
