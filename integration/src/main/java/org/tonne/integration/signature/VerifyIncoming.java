package org.tonne.integration.signature;

import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.interceptor.StaxInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.StaxUtils;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/** Verifies every message that comes in before anything reads it; from then on the verified document is the message. */
public final class VerifyIncoming extends AbstractSoapInterceptor {

    private static final Set<QName> UNDERSTOOD = Set.of(new QName(Dom.WSSE, "Security"));

    private final Signatures signatures;
    private final BiConsumer<Message, NotBelieved> refused;

    /**
     * Verifies.
     *
     * @param refused hears of each message that is not believed
     */
    public VerifyIncoming(Signatures signatures, BiConsumer<Message, NotBelieved> refused) {
        super(Phase.POST_STREAM);
        addAfter(StaxInInterceptor.class.getName());
        this.signatures = signatures;
        this.refused = refused;
    }

    @Override
    public Set<QName> getUnderstoodHeaders() {
        return UNDERSTOOD;
    }

    @Override
    public void handleMessage(SoapMessage message) {
        if ("GET".equals(message.get(Message.HTTP_REQUEST_METHOD))) {
            return;
        }
        try {
            Document document = read(message.getContent(XMLStreamReader.class), contentType(message));
            signatures.verify(document);
            message.setContent(XMLStreamReader.class, StaxUtils.createXMLStreamReader(document));
        } catch (NotBelieved reason) {
            refused.accept(message, reason);
            throw new Fault(reason);
        } catch (XMLStreamException unreadable) {
            throw new Fault(unreadable);
        }
    }

    private static String contentType(Message message) {
        return String.valueOf(message.get(Message.CONTENT_TYPE)).toLowerCase(Locale.ROOT);
    }

    /** A message with attachments may hold what no signature over its XML covers. */
    private static Document read(@Nullable XMLStreamReader reader, String contentType)
            throws NotBelieved, XMLStreamException {
        if (reader == null || contentType.startsWith("multipart/")) {
            throw new NotBelieved(Flaw.UNSIGNED, contentType);
        }
        for (int event = reader.getEventType(); event != XMLStreamConstants.START_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.DTD) {
                throw new NotBelieved(Flaw.NOT_PLAIN);
            }
        }
        return StaxUtils.read(reader);
    }
}
