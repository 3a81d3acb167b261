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
import org.tonne.certificate.application.CertificateQueries;
import org.tonne.certificate.application.CertificateQueries.Document;
import org.tonne.certificate.application.CertificateQueries.HistoryFilter;
import org.tonne.config.StoreSettings;
import org.tonne.integration.rest.Json;
import org.tonne.integration.rest.Read;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.Set;

/** Reading the proof: certificates, their documents, and the public history. */
@Dependent
@Path("/v1")
public class CertificatesResource {

    private static final int SECONDS = 60;
    private static final int DOCUMENT_SECONDS = 3_600;
    private static final int PAGE_SIZE = 25;
    private static final int LONGEST = 100;

    @Inject
    CertificateQueries certificates;

    @Inject
    StoreSettings store;

    /** A certificate by its code, typed in any way. */
    @GET
    @Path("certificates/{code: [^/.]+}")
    @Produces(Json.TYPE)
    public Response certificate(@PathParam("code") String code, @Context Request request) {
        return certificates
                .byCode(code)
                .map(view -> Read.json(request, Certificates.Certificate.of(view, store), SECONDS))
                .orElseThrow(() -> new Refused(ErrorCode.CERTIFICATE_UNKNOWN));
    }

    /** The document, byte for byte as it was made; its tag is its SHA-256. */
    @GET
    @Path("certificates/{code: [^/.]+}.pdf")
    @Produces("application/pdf")
    public Response document(@PathParam("code") String code, @Context Request request) {
        Document document = certificates.document(code).orElseThrow(() -> new Refused(ErrorCode.CERTIFICATE_UNKNOWN));
        return Read.tagged(request, document.bytes(), "application/pdf", document.sha256(), DOCUMENT_SECONDS);
    }

    /** What stands behind a code or a number. */
    @GET
    @Path("certificates/{code: [^.]+}/verification")
    @Produces(Json.TYPE)
    public Response verification(@PathParam("code") String code, @Context Request request) {
        return Read.json(request, Certificates.Verdict.of(certificates.verify(code)), SECONDS);
    }

    /** The public history of cancellations, newest first. */
    @GET
    @Path("cancellations")
    @Produces(Json.TYPE)
    public Response history(@Context UriInfo address, @Context Request request) {
        Query query = new Query(address, Set.of("q", "project", "host", "from", "to", "past", "page", "size"));
        int page = query.number("page", 1, 1_000_000);
        HistoryFilter filter = new HistoryFilter(
                query.words("project", LONGEST).orElse(null),
                query.words("host", 2).orElse(null),
                query.date("from").orElse(null),
                query.date("to").orElse(null),
                query.words("q", LONGEST).orElse(null),
                query.flag("past"),
                query.number("size", PAGE_SIZE, 100));
        return Read.json(request, Certificates.CancellationList.of(certificates.history(filter, page), page), SECONDS);
    }
}
