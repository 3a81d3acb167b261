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
import org.tonne.integration.rest.Json;
import org.tonne.integration.rest.Read;
import org.tonne.offer.application.OfferQueries;
import org.tonne.project.application.ProjectFilter;
import org.tonne.project.application.ProjectQueries;
import org.tonne.project.application.ProjectView;
import org.tonne.project.application.ReadFilter;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reading the catalogue. What is malformed or exists nowhere in it is refused: a program does not see notices. */
@Dependent
@Path("/v1")
@Produces(Json.TYPE)
public class ProjectsResource {

    private static final Set<String> FILTER =
            Set.of("q", "host", "type", "scope", "method", "period", "min", "max", "sort", "page", "offer", "size");
    private static final int FRESH_SECONDS = 5;

    @Inject
    ProjectQueries projects;

    @Inject
    OfferQueries offers;

    /** The projects that fit the filter. */
    @GET
    @Path("projects")
    public Response search(@Context UriInfo address, @Context Request request) {
        Query query = new Query(address, FILTER);
        int size = query.number("size", ProjectFilter.PAGE_SIZE, 100);
        Map<String, List<String>> parameters = new HashMap<>(query.all());
        parameters.remove("size");
        ReadFilter read = projects.read(parameters);
        read.notices().stream().findFirst().ifPresent(notice -> {
            throw Query.unknown(notice.parameter(), notice.value());
        });
        return Read.json(
                request, Projects.ProjectList.of(projects.search(read.filter().onPagesOf(size))), FRESH_SECONDS);
    }

    /** One project with its offers. */
    @GET
    @Path("projects/{key}")
    public Response project(@PathParam("key") String key, @Context UriInfo address, @Context Request request) {
        new Query(address, Set.of());
        ProjectView project = find(key);
        return Read.json(request, Projects.Project.of(project, offers.ofProject(project.id())), FRESH_SECONDS);
    }

    /** The offers of one project. */
    @GET
    @Path("offers")
    public Response offers(@Context UriInfo address, @Context Request request) {
        String key = new Query(address, Set.of("project"))
                .text("project")
                .orElseThrow(() -> new Refused(ErrorCode.FIELD_MISSING, Map.of("field", "project")));
        ProjectView project = find(key);
        List<Projects.Offer> found =
                offers.ofProject(project.id()).stream().map(Projects.Offer::of).toList();
        return Read.json(request, new Projects.OfferList(project.key(), found), FRESH_SECONDS);
    }

    private ProjectView find(String key) {
        return projects.byKey(key).orElseThrow(() -> new Refused(ErrorCode.PROJECT_UNKNOWN));
    }
}
