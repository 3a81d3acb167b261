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
import org.tonne.project.application.Facet;
import org.tonne.project.application.ProjectFilter;
import org.tonne.project.application.ProjectPage;
import org.tonne.project.application.ProjectQueries;
import org.tonne.project.application.ProjectView;
import org.tonne.project.application.ReadFilter;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reading the catalogue. What is malformed or exists nowhere in it is refused: a program does not see notices. */
@Dependent
@Path("/v1")
@Produces(Json.TYPE)
public class ProjectsResource {

    /** Parameters of which there is one at most. */
    static final Set<String> SINGLE = Set.of("q", "min", "max", "sort", "page", "offer", "size", "facets");

    /** All parameters of a search: those, and each facet as often as it pleases. */
    static final Set<String> FILTER = Stream.concat(
                    SINGLE.stream(), Arrays.stream(Facet.values()).map(Facet::parameter))
            .collect(Collectors.toUnmodifiableSet());

    private static final int LONGEST_WORDS = 200;
    private static final int MOST_ON_A_PAGE = 100;
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
        ProjectPage page = projects.search(filter(query));
        boolean counted = query.flag("facets");
        return Read.json(request, Projects.ProjectList.of(page, counted), FRESH_SECONDS);
    }

    /** What the parameters ask for; a program is told what a page would leave out with a notice. */
    private ProjectFilter filter(Query query) {
        SINGLE.forEach(query::text);
        query.words("q", LONGEST_WORDS);
        query.text("offer").filter(value -> !value.equals("1")).ifPresent(value -> {
            throw Query.unknown("offer", value);
        });
        Map<String, List<String>> parameters = new HashMap<>(query.all());
        parameters.keySet().removeAll(Set.of("size", "facets"));
        ReadFilter read = projects.read(parameters);
        read.notices().stream().findFirst().ifPresent(notice -> {
            throw Query.unknown(notice.parameter(), notice.value());
        });
        return read.filter().onPagesOf(query.number("size", ProjectFilter.PAGE_SIZE, MOST_ON_A_PAGE));
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
