package org.tonne.integration.rest.v1;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.tonne.integration.rest.Json;
import org.tonne.integration.rest.Read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The description of this interface, the very file of the contract. */
@Dependent
@Path("/v1/openapi.json")
@Produces(Json.TYPE)
public class ContractResource {

    private static final String FILE = "/contract/openapi.json";

    private final byte[] contract = contract();

    /** The file. */
    @GET
    public Response openapi(@Context Request request) {
        return Read.tagged(request, contract, Json.TYPE, Read.hash(contract), 300);
    }

    static byte[] contract() {
        try (InputStream file = Objects.requireNonNull(ContractResource.class.getResourceAsStream(FILE))) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
