package org.tonne.integration.callback.soap;

import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.helpers.DOMUtils;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.tonne.contract.callback.RegistryFault;
import org.tonne.integration.signature.SeenMessages;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Technical trouble as the registry may see it: whether to come again, and a reference under which our log tells the
 * rest. Whatever CXF itself objects to is rewritten to the same form.
 */
final class Faults extends AbstractPhaseInterceptor<Message> {

    private static final Logger LOG = Logger.getLogger(Faults.class.getName());
    private static final String TYPES = "urn:cer-cancellation:registry:types:1.0";

    Faults() {
        super(Phase.SETUP);
    }

    /** Our trouble: the same message is welcome again. */
    static RegistryFault retryable(Throwable cause) {
        String reference = logged(Level.SEVERE, cause);
        org.tonne.contract.types.RegistryFault info = new org.tonne.contract.types.RegistryFault();
        info.setRetryable(true);
        info.setDetail(detail(reference));
        return new RegistryFault("The message could not be stored", info);
    }

    /** The message is beyond the contract: sending it again would not help. The words are told, they are about the message. */
    static RegistryFault beyondContract(String words) {
        LOG.log(Level.INFO, "Refused a call of the callback service: {0}", words);
        org.tonne.contract.types.RegistryFault info = new org.tonne.contract.types.RegistryFault();
        info.setRetryable(false);
        info.setDetail(words);
        return new RegistryFault("The message does not fit the contract", info);
    }

    /** What our own code did not answer is a message that CXF could not read: sending it again would not help. */
    @Override
    public void handleMessage(Message message) {
        Exception failure = message.getContent(Exception.class);
        if (failure == null || failure.getCause() instanceof RegistryFault) {
            return;
        }
        boolean ours = failure.getCause() instanceof SeenMessages.Unknown;
        SoapFault hidden = ours
                ? new SoapFault("The message could not be stored", Fault.FAULT_CODE_SERVER)
                : new SoapFault("The message does not fit the contract", Fault.FAULT_CODE_CLIENT);
        hidden.setDetail(element(ours, logged(ours ? Level.SEVERE : Level.INFO, failure)));
        message.setContent(Exception.class, hidden);
    }

    private static Element element(boolean retryable, String reference) {
        Document document = DOMUtils.createDocument();
        Element holder = document.createElementNS(null, "detail");
        Element fault = document.createElementNS(TYPES, "registryFault");
        holder.appendChild(fault);
        fault.appendChild(document.createElementNS(TYPES, "retryable")).setTextContent(Boolean.toString(retryable));
        fault.appendChild(document.createElementNS(TYPES, "detail")).setTextContent(detail(reference));
        return holder;
    }

    private static String detail(String reference) {
        return "Reference " + reference;
    }

    private static String logged(Level level, Throwable cause) {
        String reference = UUID.randomUUID().toString();
        if (level == Level.INFO) {
            LOG.log(level, "Refused a call of the callback service, reference {0}: {1}", new Object[] {
                reference, String.valueOf(cause.getMessage()).replaceAll("\\p{Cntrl}+", " ")
            });
        } else {
            LOG.log(level, "A call of the callback service failed, reference " + reference, cause);
        }
        return reference;
    }
}
