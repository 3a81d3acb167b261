package org.tonne.web.catalogue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.project.application.ProjectPage;
import org.tonne.project.application.ProjectQueries;
import org.tonne.project.application.ReadFilter;
import org.tonne.shared.Quantity;
import org.tonne.web.ui.PageLink;
import org.tonne.web.ui.Query;
import org.tonne.web.ui.Visit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Behind projects.xhtml: the catalogue as the address asks for it. */
@Named("projects")
@RequestScoped
public class ProjectsView {

    /** Ways to look at the projects, beside the list. */
    private static final List<String> VIEWS = List.of("table", "map");

    @Inject
    ProjectQueries projectQueries;

    @Inject
    PickBoxes boxes;

    @Inject
    HttpServletRequest request;

    private ProjectList list = ProjectList.NONE;
    private List<HostDisc> discs = List.of();

    @PostConstruct
    void load() {
        Visit visit = Visit.of(request);
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        visit.parameters().forEach((name, values) -> parameters.put(name, List.of(values)));
        ReadFilter read = projectQueries.read(parameters);
        ProjectPage page = projectQueries.search(read.filter());
        long wanted = wanted(visit.value("t"));
        String view = VIEWS.contains(visit.value("view")) ? visit.value("view") : "list";
        Query query = Query.of(read.filter().parameters());
        query = wanted == 0 ? query : query.with("t", Long.toString(wanted));
        query = view.equals("list") ? query : query.with("view", view);
        list = new ProjectList(visit, read, page, query, new ProjectList.Look(view, wanted, boxes));
        if (view.equals("map")) {
            Query each = query.without("view").without("page").without("host");
            discs = HostDisc.of(
                    projectQueries.hosts(read.filter()), visit, host -> visit.getAddress() + each.with("host", host));
        }
    }

    static long wanted(String typed) {
        try {
            return typed.isEmpty() ? 0 : Quantity.parse(typed).units();
        } catch (IllegalArgumentException noQuantity) {
            return 0;
        }
    }

    /** The list with all that stands around it. */
    public ProjectList getList() {
        return list;
    }

    /** The host Parties on the map, where it is asked for. */
    public List<HostDisc> getDiscs() {
        return discs;
    }

    static List<PageLink> pages(ProjectPage page, String address, Query query) {
        return new ArrayList<>(PageLink.row(
                page.page(),
                page.pages(),
                number -> address
                        + (number == 1 ? query.without("page") : query.with("page", Integer.toString(number)))));
    }
}
