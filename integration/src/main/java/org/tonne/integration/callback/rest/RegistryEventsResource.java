package org.tonne.integration.callback.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.tonne.cancellation.application.TakeRegistryEvent;
import org.tonne.cancellation.application.TakeRegistryEvent.Outcome;
import org.tonne.config.RegistryEventSettings;
import org.tonne.integration.registry.rest.Told;
import org.tonne.integration.rest.Body;
import org.tonne.integration.rest.Json;
import org.tonne.integration.rest.Problem;
import org.tonne.integration.rest.RequestFault;
import org.tonne.integration.wire.Seldom;
import org.tonne.integration.wire.XmlLimits;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The registry's events by REST. 2xx means stored for good; anything else makes the registry come again. */
@Dependent
@Path("/registry-events")
public class RegistryEventsResource {

    private static final Logger LOG = Logger.getLogger(RegistryEventsResource.class.getName());
    private static final List<Map<String, Object>> UNKNOWN = List.of(Map.of("system", "DES", "code", 3002));

    /** This port is public: whoever sends them must not fill the log. */
    private final Seldom unsigned = new Seldom(Duration.ofMinutes(1));

    @Inject
    RegistryEventSettings settings;

    @Inject
    Inbox inbox;

    @Inject
    Clock clock;

    /** Takes one event. */
    @POST
    @Consumes(Json.TYPE)
    public Response receive(@Context HttpHeaders headers, @Context UriInfo address, InputStream stream) {
        String body = Body.text(stream, XmlLimits.MAX_BYTES);
        String path = address.getRequestUri().getRawPath();
        if (!new EventSignature(settings.keys(), clock).proves(headers, path, body)) {
            unsigned.happened(clock.instant())
                    .ifPresent(times -> LOG.log(
                            Level.WARNING, "{0} times somebody sent an event that the registry has not signed", times));
            return Problem.of(RequestFault.SIGNATURE_REFUSED, Map.of()).response();
        }
        Told told = Told.read(body);
        Outcome outcome = inbox.take(told);
        return switch (outcome) {
            case TAKEN, KEPT -> Response.noContent().build();
            case UNKNOWN_TRANSACTION ->
                Problem.of(RequestFault.TRANSACTION_UNKNOWN, Map.of("responseCodes", UNKNOWN))
                        .response();
            case CONFLICT ->
                Problem.of(
                                RequestFault.EVENT_CONFLICT,
                                Map.of("event", told.event().eventId()))
                        .response();
        };
    }

    /** Where events go; each call returns only when its effect is stored. */
    public interface Inbox {

        /** Takes an event into account; see {@link TakeRegistryEvent}. */
        Outcome take(Told told);
    }
}
