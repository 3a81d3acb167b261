package org.tonne.integration.signature;

import org.apache.cxf.interceptor.AbstractOutDatabindingInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.StaxUtils;
import org.apache.cxf.staxutils.W3CDOMStreamWriter;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Signs every message that goes out: it is written to memory first, and leaves when it is complete and signed. */
public final class SignOutgoing extends AbstractPhaseInterceptor<Message> {

    private final Signatures signatures;

    /** Signs with these. */
    public SignOutgoing(Signatures signatures) {
        super(Phase.PRE_PROTOCOL);
        this.signatures = signatures;
    }

    @Override
    public void handleMessage(Message message) {
        XMLStreamWriter wire = message.getContent(XMLStreamWriter.class);
        if (wire == null) {
            return;
        }
        W3CDOMStreamWriter memory = new W3CDOMStreamWriter();
        message.setContent(XMLStreamWriter.class, memory);
        // Else the body would be written to the wire, past the envelope in memory.
        message.put(AbstractOutDatabindingInterceptor.DISABLE_OUTPUTSTREAM_OPTIMIZATION, Boolean.TRUE);
        message.getInterceptorChain().add(new Leaving(memory, wire));
    }

    private final class Leaving extends AbstractPhaseInterceptor<Message> {

        private final W3CDOMStreamWriter memory;
        private final XMLStreamWriter wire;

        Leaving(W3CDOMStreamWriter memory, XMLStreamWriter wire) {
            super(Phase.PRE_PROTOCOL_ENDING);
            this.memory = memory;
            this.wire = wire;
        }

        @Override
        public void handleMessage(Message message) {
            try {
                signatures.sign(memory.getDocument());
                StaxUtils.copy(memory.getDocument(), wire);
                message.setContent(XMLStreamWriter.class, wire);
            } catch (XMLStreamException failure) {
                throw new Fault(failure);
            }
        }
    }
}
