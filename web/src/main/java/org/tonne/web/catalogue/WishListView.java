package org.tonne.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.project.application.ProjectHit;
import org.tonne.project.application.ProjectQueries;
import org.tonne.web.ui.Query;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;
import org.tonne.web.ui.WishCookie;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Behind wish-list.xhtml: the projects that a reader keeps, or those that somebody passed on in an address. */
@Named("wishList")
@RequestScoped
public class WishListView {

    private static final int COMPARED = 4;

    @Inject
    ProjectQueries projectQueries;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private List<String> keys = List.of();
    private List<HitRow> hits = List.of();
    private boolean passedOn;

    /** Does what was sent, or shows the list. */
    public void act() {
        Visit visit = Visit.of(request);
        List<String> kept = WishCookie.keys(request);
        if (!visit.isPost()) {
            List<String> named = WishCookie.clean(visit.values("p"));
            passedOn = !named.isEmpty() && !named.equals(kept);
            List<ProjectHit> found = projectQueries.named(named.isEmpty() ? kept : named);
            keys = found.stream().map(ProjectHit::key).toList();
            hits = HitRow.rows(found, visit, 0);
        } else if (!visit.values("keep").isEmpty()) {
            List<String> known = projectQueries.named(WishCookie.clean(visit.values("keep"))).stream()
                    .map(ProjectHit::key)
                    .toList();
            keep(visit, WishCookie.with(kept, known));
        } else {
            List<String> left = new ArrayList<>(visit.value("all").isEmpty() ? kept : List.of());
            left.removeAll(visit.values("remove"));
            keep(visit, left);
        }
    }

    private void keep(Visit visit, List<String> changed) {
        reply.cookie(WishCookie.of(changed));
        reply.goTo(visit.getBase() + "/wish-list");
    }

    /** The projects. */
    public List<HitRow> getHits() {
        return hits;
    }

    /** Whether it is a list that somebody passed on, and not what the browser keeps. */
    public boolean isPassedOn() {
        return passedOn;
    }

    /** The whole address that shows these projects to anybody. */
    public String getShareAddress() {
        return Visit.of(request).getWholeAddress() + Query.of(Map.of("p", keys));
    }

    /** The page that compares the first of them. */
    public String getCompareAddress() {
        return Visit.of(request).getBase()
                + "/projects/compare"
                + Query.of(Map.of("p", keys.subList(0, Math.min(COMPARED, keys.size()))));
    }
}
