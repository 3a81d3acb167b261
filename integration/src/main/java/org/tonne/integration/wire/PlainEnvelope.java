package org.tonne.integration.wire;

import org.apache.cxf.interceptor.StaxInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Refuses what is not an envelope of at most one header and one body, in this order (SOAP 1.1, section 4). CXF looks for a body
 * wherever it stands, so that of an envelope inside another would be taken. Where messages are signed, what verifies them looks at
 * their shape itself, and keeps what it refuses for people.
 */
public final class PlainEnvelope extends AbstractPhaseInterceptor<Message> {

    /** Watches every message while it is read. */
    public PlainEnvelope() {
        super(Phase.POST_STREAM);
        addAfter(StaxInInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
        XMLStreamReader reader = message.getContent(XMLStreamReader.class);
        if (reader != null) {
            message.setContent(XMLStreamReader.class, new Watched(reader));
        }
    }

    /** How far an envelope has come: each element at its top brings it on. */
    private enum Part {
        NOTHING,
        ENVELOPE,
        HEADER,
        BODY
    }

    private static final class Watched extends StreamReaderDelegate {

        private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

        private Part last = Part.NOTHING;
        private int depth;

        Watched(XMLStreamReader reader) {
            super(reader);
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            if (event == START_ELEMENT) {
                depth++;
                if (depth <= 2) {
                    bringOn(part(getName()));
                }
            } else if (event == END_ELEMENT) {
                depth--;
            }
            return event;
        }

        @Override
        public int nextTag() throws XMLStreamException {
            int event = next();
            while (event == COMMENT || event == PROCESSING_INSTRUCTION || isWhiteSpace()) {
                event = next();
            }
            if (event != START_ELEMENT && event != END_ELEMENT) {
                throw new XMLStreamException("Not an element", getLocation());
            }
            return event;
        }

        @Override
        public String getElementText() throws XMLStreamException {
            String text = super.getElementText();
            depth--;
            return text;
        }

        private void bringOn(Part part) throws XMLStreamException {
            boolean inOrder = depth == 1 ? part == Part.ENVELOPE : part.compareTo(last) > 0;
            if (!inOrder) {
                throw new XMLStreamException("Not an envelope of a header and a body", getLocation());
            }
            last = part;
        }

        private static Part part(QName name) {
            if (!SOAP.equals(name.getNamespaceURI())) {
                return Part.NOTHING;
            }
            return switch (name.getLocalPart()) {
                case "Envelope" -> Part.ENVELOPE;
                case "Header" -> Part.HEADER;
                case "Body" -> Part.BODY;
                default -> Part.NOTHING;
            };
        }
    }
}
