package org.tonne.web.contributor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.offer.application.SellerPages;
import org.tonne.offer.application.SellerPages.Cancelled;
import org.tonne.offer.application.SellerPages.Seller;
import org.tonne.offer.application.SellerPictures;
import org.tonne.offer.application.SellerPictures.Shown;
import org.tonne.project.application.Facet;
import org.tonne.project.application.ProjectFilter;
import org.tonne.project.application.ProjectPage;
import org.tonne.project.application.ProjectQueries;
import org.tonne.project.application.ProjectSort;
import org.tonne.web.catalogue.HitRow;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Behind contributor.xhtml: a seller, what it offers and what was cancelled from it. */
@Named("contributor")
@RequestScoped
public class ContributorView {

    private static final int PROJECTS = 12;

    @Inject
    SellerPages sellerPages;

    @Inject
    SellerPictures sellerPictures;

    @Inject
    ProjectQueries projectQueries;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private Optional<ContributorSheet> sheet = Optional.empty();
    private List<HitRow> hits = List.of();
    private List<Shown> pictures = List.of();
    private boolean more;
    private Cancelled cancelled = new Cancelled(0, 0, List.of());

    /** Finds the seller of the address. */
    public void load() {
        Visit visit = Visit.of(request);
        Optional<Seller> found = sellerPages.find(visit.part("slug"));
        if (found.isEmpty()) {
            reply.refuse(404);
            return;
        }
        Seller seller = found.get();
        ProjectPage page = projectQueries.search(new ProjectFilter(
                "", Map.of(Facet.SELLER, Set.of(seller.slug())), null, null, ProjectSort.MOST, 1, PROJECTS, true));
        sheet = Optional.of(new ContributorSheet(visit, seller, page.total()));
        hits = HitRow.rows(page.hits(), visit, 0);
        more = page.pages() > 1;
        pictures = sellerPictures.of(seller.id());
        cancelled = sellerPages.cancelled(seller.id());
    }

    /** The seller. */
    public ContributorSheet getSheet() {
        return sheet.orElseThrow();
    }

    /** What it shows of itself. */
    public List<Shown> getPictures() {
        return pictures;
    }

    /** Its projects with most units on offer. */
    public List<HitRow> getHits() {
        return hits;
    }

    /** Whether there are more of them. */
    public boolean isMore() {
        return more;
    }

    /** What was cancelled through the store, in a sentence. */
    public String getCancelled() {
        return cancelled.cancellations() == 0
                ? Visit.of(request).texts().get("history.none")
                : Visit.of(request).texts().say("project.cancelled", cancelled.units(), cancelled.cancellations());
    }

    /** The last cancellations. */
    public List<ContributorLine> getLatest() {
        Visit visit = Visit.of(request);
        return cancelled.latest().stream()
                .map(line -> new ContributorLine(visit, line))
                .toList();
    }
}
