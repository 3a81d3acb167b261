package org.tonne.web.certificate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.certificate.application.CertificateQueries;
import org.tonne.certificate.application.CertificateQueries.HistoryFilter;
import org.tonne.certificate.application.CertificateQueries.HistoryPage;
import org.tonne.web.ui.PageLink;
import org.tonne.web.ui.Query;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Map;

/** Behind cancellations.xhtml: the public history, newest first. */
@Named("history")
@RequestScoped
public class HistoryView {

    private static final int SIZE = 25;
    private static final int LAST_PAGE = 100_000;

    @Inject
    CertificateQueries certificateQueries;

    @Inject
    HttpServletRequest request;

    private HistoryPage found = new HistoryPage(0, 1, List.of());
    private boolean withPast;
    private String project = "";
    private int page = 1;

    @PostConstruct
    void load() {
        Visit visit = Visit.of(request);
        String key = visit.value("project");
        project = key.matches("[A-Za-z0-9_.-]{1,80}") ? key : "";
        withPast = visit.value("past").equals("1");
        page = number(visit.value("page"));
        HistoryFilter filter = new HistoryFilter(project.isEmpty() ? null : project, withPast, SIZE);
        found = certificateQueries.history(filter, page);
        if (page > found.pages()) {
            page = found.pages();
            found = certificateQueries.history(filter, page);
        }
    }

    private static int number(String typed) {
        return typed.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(typed), LAST_PAGE) : 1;
    }

    /** How many cancellations, in words. */
    public String getTotal() {
        return Visit.of(request).texts().say("history.total", found.total());
    }

    /** The attribute of the box for earlier ones, or nothing. */
    public String getPast() {
        return withPast ? "checked" : "";
    }

    /** The project it is about, or nothing. */
    public String getProject() {
        return project;
    }

    /** Row by row. */
    public List<HistoryLine> getRows() {
        Visit visit = Visit.of(request);
        return found.rows().stream().map(row -> new HistoryLine(visit, row)).toList();
    }

    /** The row of pages. */
    public List<PageLink> getPages() {
        Query query = Query.of(Map.of());
        Query named = project.isEmpty() ? query : query.with("project", project);
        Query all = withPast ? named.with("past", "1") : named;
        String address = Visit.of(request).getAddress();
        return PageLink.row(
                page,
                found.pages(),
                number -> address + (number == 1 ? all : all.with("page", Integer.toString(number))));
    }
}
