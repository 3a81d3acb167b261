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
import org.tonne.contract.types.AcceptNotification;
import org.tonne.contract.types.Response;

import java.net.URI;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Calls the platform's callback service by SOAP. */
final class SoapCallback implements Callback {
    private static final long CONNECT_MILLIS = 5_000;
    private static final long RECEIVE_MILLIS = 60_000;

    private final RegistryCallbackServicePort port;

    SoapCallback(Bus bus, URI address) {
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
        ((HTTPConduit) client.getConduit()).setClient(policy);
    }

    @Override
    public Reply notify(AcceptNotification message) {
        try {
            Response response = port.acceptNotification(message);
            String codes = response.getResponseCodes().stream()
                    .map(code -> " " + code.getSystem() + ":" + code.getValue())
                    .collect(Collectors.joining());
            return new Reply(response.getResultIdentifier() == 1, response.getResultIdentifier() + codes);
        } catch (RegistryFault fault) {
            return new Reply(false, "fault: " + fault.getMessage());
        } catch (WebServiceException trouble) {
            return new Reply(false, String.valueOf(trouble.getMessage()));
        }
    }
}
