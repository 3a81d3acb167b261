package org.tonne.integration.rest.v1;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.tonne.certificate.application.SerialQueries;
import org.tonne.certificate.domain.TypedSerial;
import org.tonne.integration.rest.Json;
import org.tonne.integration.rest.Read;

import java.util.Set;

/** Where units are, by their serials. */
@Dependent
@Path("/v1/serials/{serial}")
@Produces(Json.TYPE)
public class SerialsResource {

    private static final int FRESH_SECONDS = 5;

    @Inject
    SerialQueries serials;

    /** Where the units of a serial are, or of a run between two serials; never issued is an answer too. */
    @GET
    public Response whereabouts(
            @PathParam("serial") String serial, @Context UriInfo address, @Context Request request) {
        new Query(address, Set.of());
        return Read.json(
                request,
                Serials.Whereabouts.of(
                        serials.whereabouts(TypedSerial.read(serial).block())),
                FRESH_SECONDS);
    }
}
