package org.tonne.web.standing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tonne.account.application.BuyerAccount;
import org.tonne.offer.application.OfferQueries;
import org.tonne.offer.application.OfferView;
import org.tonne.project.application.ProjectQueries;
import org.tonne.project.application.ProjectView;
import org.tonne.standing.application.StandingQueries;
import org.tonne.standing.application.StandingView;
import org.tonne.standing.domain.StandingLifecycle;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the form of standing orders is about: offers of a project, or one standing order that is changed. */
@RequestScoped
public class StandingSubject {

    private static final int LONGEST_KEY = 100;

    @Inject
    StandingQueries standingQueries;

    @Inject
    ProjectQueries projectQueries;

    @Inject
    OfferQueries offerQueries;

    @Inject
    HttpServletRequest request;

    private Optional<StandingView> changed = Optional.empty();
    private Optional<ProjectView> project = Optional.empty();
    private List<OfferView> offers = List.of();

    /** Finds what the address or the form names, as far as it is this buyer's. */
    void find(BuyerAccount account) {
        Visit visit = Visit.of(request);
        @Nullable UUID id = Ids.read(visit.value("change")).orElse(null);
        changed = standingQueries.of(account).stream()
                .filter(order -> order.id().equals(id) && order.may(StandingLifecycle.Action.END))
                .findFirst();
        String key = changed.map(StandingView::projectKey).orElse(visit.value("project"));
        project = key.isEmpty() || key.length() > LONGEST_KEY ? Optional.empty() : projectQueries.byKey(key);
        if (changed.isEmpty()) {
            offers = project.map(found -> offerQueries.ofProject(found.id())).orElse(List.of());
        }
    }

    boolean isThere() {
        return changed.isPresent() || !offers.isEmpty();
    }

    /** Whether one is changed, and none made. */
    public boolean isChange() {
        return changed.isPresent();
    }

    StandingView order() {
        return changed.orElseThrow();
    }

    List<OfferView> offers() {
        return offers;
    }

    String getTitleKey() {
        return isChange() ? "standing.change" : "standing.new";
    }

    /** The id of what is changed; empty where one is made. */
    public String getChanged() {
        return changed.map(order -> order.id().toString()).orElse("");
    }

    /** Of which project the units are. */
    public String getKey() {
        return project.map(ProjectView::key).orElse("");
    }

    /** The project, as registered. */
    public String getProject() {
        return project.map(ProjectView::title).orElse("");
    }

    /** Whether a project was chosen that has nothing on offer. */
    public boolean isSoldOut() {
        return project.isPresent() && !isThere();
    }
}
