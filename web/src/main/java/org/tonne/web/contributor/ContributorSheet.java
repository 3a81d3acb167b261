package org.tonne.web.contributor;

import org.tonne.offer.application.SellerPages.Seller;
import org.tonne.web.ui.Language;
import org.tonne.web.ui.Visit;

import java.util.List;

/** A seller in the words of a page. */
public final class ContributorSheet {

    private final Visit visit;
    private final Seller seller;
    private final int projects;

    ContributorSheet(Visit visit, Seller seller, int projects) {
        this.visit = visit;
        this.seller = seller;
        this.projects = projects;
    }

    /** As published. */
    public String getName() {
        return seller.name();
    }

    /** The seller in two sentences, for search engines. */
    public String getSummary() {
        return visit.texts().say("about.contributor", getName(), getCountry(), getProjects());
    }

    /** Where it is at home. */
    public String getCountry() {
        return visit.getWriting().country(seller.country());
    }

    /** What it says about itself, paragraph by paragraph. */
    public List<String> getWords() {
        return seller.words().lines().filter(line -> !line.isBlank()).toList();
    }

    /** The language of these words. */
    public String getLanguage() {
        return seller.language();
    }

    /** The direction of these words. */
    public String getDirection() {
        return Language.ofCode(seller.language()).map(Language::getDirection).orElse("auto");
    }

    /** Its public page. */
    public String getAddress() {
        return visit.getBase() + "/contributors/" + seller.slug();
    }

    /** All its projects on offer. */
    public String getProjectsAddress() {
        return visit.getBase() + "/projects?seller=" + seller.slug();
    }

    /** How many projects have an offer of it. */
    public String getProjects() {
        return visit.texts().say("contributor.projects", projects);
    }

    /** Whether it is invented. */
    public boolean isDemo() {
        return seller.demo();
    }
}
