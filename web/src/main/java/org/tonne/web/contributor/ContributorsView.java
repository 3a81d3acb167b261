package org.tonne.web.contributor;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.offer.application.SellerPages;
import org.tonne.project.application.Facet;
import org.tonne.project.application.ProjectFilter;
import org.tonne.project.application.ProjectPage.FacetValue;
import org.tonne.project.application.ProjectQueries;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Behind contributors.xhtml: everybody who sells here. */
@Named("contributors")
@RequestScoped
public class ContributorsView {

    @Inject
    SellerPages sellerPages;

    @Inject
    ProjectQueries projectQueries;

    @Inject
    HttpServletRequest request;

    private List<ContributorSheet> sellers = List.of();

    @PostConstruct
    void load() {
        Visit visit = Visit.of(request);
        Map<String, Integer> projects = projectQueries.search(ProjectFilter.ALL).values(Facet.SELLER).stream()
                .collect(Collectors.toMap(FacetValue::key, FacetValue::count));
        sellers = sellerPages.all().stream()
                .map(seller -> new ContributorSheet(visit, seller, projects.getOrDefault(seller.slug(), 0)))
                .toList();
    }

    /** Each of them. */
    public List<ContributorSheet> getSellers() {
        return sellers;
    }
}
