package org.tonne.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.offer.application.OfferQueries;
import org.tonne.offer.application.OfferView;
import org.tonne.project.application.ProjectQueries;
import org.tonne.project.application.ProjectView;
import org.tonne.web.info.TextPages;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Optional;

/** Behind project.xhtml: one project, what is offered of it, and what a buyer should know first. */
@Named("oneProject")
@RequestScoped
public class OneProjectView {

    private static final int LONGEST_KEY = 80;

    @Inject
    ProjectQueries projectQueries;

    @Inject
    OfferQueries offerQueries;

    @Inject
    TextPages textPages;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private Optional<ProjectSheet> sheet = Optional.empty();

    /** Finds the project of the address. */
    public void load() {
        Visit visit = Visit.of(request);
        String key = visit.part("key");
        Optional<ProjectView> found = key.length() > LONGEST_KEY ? Optional.empty() : projectQueries.byKey(key);
        if (found.isEmpty()) {
            reply.refuse(404);
        } else if (!found.get().key().equals(key)) {
            reply.goTo(visit.getBase() + "/projects/" + found.get().key() + visit.getQuery());
        } else {
            List<OfferView> offers = offerQueries.ofProject(found.get().id());
            sheet = Optional.of(new ProjectSheet(
                    visit,
                    found.get(),
                    offers,
                    textPages.note(key, visit.getLanguage()).orElse(null)));
        }
    }

    /** The project. */
    public ProjectSheet getSheet() {
        return sheet.orElseThrow();
    }
}
