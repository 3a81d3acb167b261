package org.tonne.integration.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.tonne.integration.rest.Body;
import org.tonne.integration.rest.Problem;
import org.tonne.integration.rest.RequestFault;
import org.tonne.payment.application.ReceiveProviderEvent;
import org.tonne.payment.application.ReceiveProviderEvent.Verdict;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * The payment provider's messages. 200 means kept; anything else makes the provider come again, which is right while the
 * signature cannot be checked and does no harm otherwise.
 */
@Dependent
@Path("/webhooks/paypal")
public class PaypalWebhook {

    private static final Body.Limits LIMITS = new Body.Limits(256 * 1024, 50, true);

    @Inject
    ReceiveProviderEvent events;

    /** Hands the message on, exactly as it came. */
    @POST
    public Response receive(@Context HttpHeaders headers, InputStream stream) {
        String body = Body.text(stream, LIMITS.bytes());
        Body.read(body, LIMITS);
        Map<String, String> named = new HashMap<>();
        headers.getRequestHeaders().forEach((name, values) -> named.put(name, String.join(",", values)));
        return events.receive(named, body) == Verdict.REJECTED
                ? Problem.of(RequestFault.SIGNATURE_REFUSED, Map.of()).response()
                : Response.ok().build();
    }
}
