package org.tonne.sandbox.registry;

import jakarta.xml.ws.WebServiceException;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.tonne.contract.callback.RegistryCallbackServicePort;
import org.tonne.contract.callback.RegistryFault;
import org.tonne.contract.types.AcceptHoldingsNotice;
import org.tonne.contract.types.AcceptITLNotice;
import org.tonne.contract.types.AcceptNotification;
import org.tonne.contract.types.InitiateReconciliation;
import org.tonne.contract.types.ProvideAuditTrail;
import org.tonne.contract.types.ProvideTotals;
import org.tonne.contract.types.ProvideUnitBlocks;
import org.tonne.contract.types.ReceiveReconciliationResult;
import org.tonne.contract.types.Request;
import org.tonne.contract.types.Response;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Calls the platform's callback service by SOAP. */
final class SoapCallback implements Callback, ReconciliationPeer, NoticePeer {
    private static final long CONNECT_MILLIS = 5_000;
    private static final long RECEIVE_MILLIS = 60_000;

    private final RegistryCallbackServicePort port;

    SoapCallback(Bus bus, URI address, Optional<LinkKeys> keys, Optional<MessageSigner> signer) {
        JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
        factory.setBus(bus);
        factory.setServiceClass(RegistryCallbackServicePort.class);
        factory.setAddress(address.toString().replaceFirst("//" + Pattern.quote(address.getRawUserInfo() + "@"), "//"));
        if (address.getUserInfo() != null) {
            String[] who = address.getUserInfo().split(":", 2);
            factory.setUsername(who[0]);
            factory.setPassword(who[1]);
        }
        port = (RegistryCallbackServicePort) factory.create();
        Client client = ClientProxy.getClient(port);
        HTTPClientPolicy policy = new HTTPClientPolicy();
        policy.setConnectionTimeout(CONNECT_MILLIS);
        policy.setReceiveTimeout(RECEIVE_MILLIS);
        policy.setAllowChunking(false);
        HTTPConduit conduit = (HTTPConduit) client.getConduit();
        conduit.setClient(policy);
        keys.ifPresent(known -> conduit.setTlsClientParameters(known.client()));
        signer.ifPresent(signing -> signing.guard(client));
    }

    @Override
    public Reply notify(AcceptNotification message) {
        Said said = said(() -> port.acceptNotification(message));
        return new Reply(said.accepted(), said.text());
    }

    @Override
    public Reply tell(Request notice) {
        Said said = said(() -> notice instanceof AcceptITLNotice about
                ? port.acceptITLNotice(about)
                : port.acceptHoldingsNotice((AcceptHoldingsNotice) notice));
        return new Reply(said.accepted(), said.text());
    }

    @Override
    public Said say(Request message) {
        return said(() -> operation(message));
    }

    private Response operation(Request message) throws RegistryFault {
        if (message instanceof InitiateReconciliation announcement) {
            return port.initiateReconciliation(announcement);
        }
        if (message instanceof ProvideTotals totals) {
            return port.provideTotals(totals);
        }
        if (message instanceof ProvideUnitBlocks blocks) {
            return port.provideUnitBlocks(blocks);
        }
        if (message instanceof ProvideAuditTrail trail) {
            return port.provideAuditTrail(trail);
        }
        return port.receiveReconciliationResult((ReceiveReconciliationResult) message);
    }

    private static Said said(Call call) {
        try {
            Response response = call.make();
            String codes = response.getResponseCodes().stream()
                    .map(code -> " " + code.getSystem() + ":" + code.getValue())
                    .collect(Collectors.joining());
            return new Said(true, response.getResultIdentifier() == 1, response.getResultIdentifier() + codes);
        } catch (RegistryFault fault) {
            return new Said(false, false, "fault: " + fault.getMessage());
        } catch (WebServiceException trouble) {
            return new Said(false, false, String.valueOf(trouble.getMessage()));
        }
    }

    private interface Call {
        Response make() throws RegistryFault;
    }
}
