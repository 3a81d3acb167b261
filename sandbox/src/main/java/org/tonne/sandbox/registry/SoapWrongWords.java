package org.tonne.sandbox.registry;

import jakarta.servlet.http.HttpServletResponse;
import org.tonne.sandbox.base.Desk;

import java.io.IOException;
import java.util.Locale;

/** What the registry says wrongly by SOAP. */
final class SoapWrongWords implements WireFaults.WrongWords {
    private static final String TYPES = "urn:cer-cancellation:registry:types:1.0";
    private static final String FAULT =
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><s:Fault><faultcode>s:Server</faultcode>"
                    + "<faultstring>On purpose</faultstring><detail><t:registryFault xmlns:t=\"" + TYPES
                    + "\"><t:retryable>%s</t:retryable><t:detail>case %s</t:detail>"
                    + "</t:registryFault></detail></s:Fault></s:Body></s:Envelope>";

    @Override
    public void trouble(HttpServletResponse response, Case failure) throws IOException {
        Desk.xml(response, 500, String.format(Locale.ROOT, FAULT, failure == Case.FAULT, failure.number()));
    }

    @Override
    public void maintenance(HttpServletResponse response, String seconds) throws IOException {
        response.setHeader("Retry-After", seconds);
        Desk.text(response, 503, "Maintenance\n");
    }

    @Override
    public String broken(String reply, Case failure) {
        return switch (failure) {
            case NO_RESULT -> reply.replaceAll("<(\\w+:)?resultIdentifier>\\d</(\\w+:)?resultIdentifier>", "");
            case RESULT_TWO -> reply.replaceAll("(resultIdentifier>)\\d<", "$12<");
            case OTHER_NAMESPACE -> reply.replace(TYPES, "urn:something:else:1.0");
            default -> reply;
        };
    }
}
