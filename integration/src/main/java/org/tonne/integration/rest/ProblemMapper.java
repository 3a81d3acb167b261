package org.tonne.integration.rest;

import jakarta.ejb.EJBException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.tonne.shared.DomainException;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every refusal and every accident as a problem; what nobody foresaw is logged under the instance it is answered with. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        Throwable failure = thrown instanceof EJBException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (failure instanceof DomainException refusal) {
            return Problem.of(refusal).response();
        }
        if (failure instanceof RequestRefused refusal) {
            return Problem.of(refusal.fault(), refusal.facts()).response();
        }
        if (failure instanceof WebApplicationException refusal
                && refusal.getResponse().getStatus() < 500) {
            return ofContainer(refusal.getResponse());
        }
        Problem problem = Problem.of(RequestFault.INTERNAL, Map.of());
        LOG.log(Level.SEVERE, "A request failed, " + problem.instance(), failure);
        return problem.response();
    }

    private static Response ofContainer(Response refusal) {
        RequestFault fault =
                switch (refusal.getStatus()) {
                    case 404 -> RequestFault.ROUTE_UNKNOWN;
                    case 405 -> RequestFault.METHOD_NOT_ALLOWED;
                    case 406 -> RequestFault.NOT_ACCEPTABLE;
                    case 415 -> RequestFault.MEDIA_TYPE_UNSUPPORTED;
                    default -> null;
                };
        if (fault == null) {
            return Problem.of(Body.unreadable("the request")).response();
        }
        Response answer = Problem.of(fault, Map.of()).response();
        String allowed = refusal.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }
}
