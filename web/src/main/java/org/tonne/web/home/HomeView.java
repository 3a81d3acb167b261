package org.tonne.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.project.application.ProjectFilter;
import org.tonne.project.application.ProjectPage;
import org.tonne.project.application.ProjectQueries;
import org.tonne.project.application.ProjectSort;
import org.tonne.statistics.application.PlatformTotals;
import org.tonne.web.catalogue.HitRow;
import org.tonne.web.ui.Visit;
import org.tonne.web.ui.Writing;

import java.util.List;
import java.util.Map;

/** Behind home.xhtml: the figures of the store and three projects. */
@Named("home")
@RequestScoped
public class HomeView {

    private static final ProjectFilter ON_OFFER =
            new ProjectFilter("", Map.of(), null, null, ProjectSort.NEWEST, 1, 3, true);

    @Inject
    ProjectQueries projectQueries;

    @Inject
    PlatformTotals platformTotals;

    @Inject
    HttpServletRequest request;

    private List<HitRow> hits = List.of();
    private PlatformTotals.Totals totals = new PlatformTotals.Totals(0, 0, 0, 0, 0);

    @PostConstruct
    void load() {
        ProjectPage page = projectQueries.search(ON_OFFER);
        Visit visit = Visit.of(request);
        hits = HitRow.rows(page.hits(), visit, 0);
        totals = platformTotals.now();
    }

    private Writing writing() {
        return Visit.of(request).getWriting();
    }

    /** Three projects with units on offer. */
    public List<HitRow> getHits() {
        return hits;
    }

    /** Projects with units on offer. */
    public String getProjects() {
        return writing().number(totals.projects());
    }

    /** Their host countries. */
    public String getHosts() {
        return writing().number(totals.hosts());
    }

    /** Units on offer. */
    public String getAvailable() {
        return writing().number(totals.available());
    }

    /** Units cancelled through this platform so far. */
    public String getCancelled() {
        return writing().number(totals.cers());
    }
}
