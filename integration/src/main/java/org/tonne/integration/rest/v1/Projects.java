package org.tonne.integration.rest.v1;

import org.jspecify.annotations.Nullable;
import org.tonne.offer.application.OfferView;
import org.tonne.project.application.Facet;
import org.tonne.project.application.ProjectHit;
import org.tonne.project.application.ProjectPage;
import org.tonne.project.application.ProjectView;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Projects and their offers as partners see them. */
final class Projects {

    private Projects() {}

    /**
     * A page of projects.
     *
     * @param total counts all pages
     * @param meant the words that were looked for in place of those asked for, where those stand nowhere
     * @param facets where they were asked for: each filter by its parameter
     * @param prices likewise
     */
    record ProjectList(
            int total,
            int page,
            int pages,
            List<ProjectSummary> projects,
            @Nullable String meant,
            @Nullable Map<String, List<FacetValue>> facets,
            @Nullable List<PriceCount> prices) {

        static ProjectList of(ProjectPage page, boolean counted) {
            return new ProjectList(
                    page.total(),
                    page.page(),
                    page.pages(),
                    page.hits().stream().map(ProjectSummary::of).toList(),
                    page.meant().isEmpty() ? null : page.meant(),
                    counted ? facets(page) : null,
                    counted ? page.prices().stream().map(PriceCount::of).toList() : null);
        }

        private static Map<String, List<FacetValue>> facets(ProjectPage page) {
            Map<String, List<FacetValue>> all = new LinkedHashMap<>();
            for (Facet facet : Facet.values()) {
                all.put(
                        facet.parameter(),
                        page.values(facet).stream().map(FacetValue::of).toList());
            }
            return all;
        }
    }

    /** A value of a filter, as it is asked for, with how many projects it would leave. */
    record FacetValue(String value, String label, int count, boolean selected) {

        static FacetValue of(ProjectPage.FacetValue value) {
            return new FacetValue(value.key(), value.label(), value.count(), value.selected());
        }
    }

    /** A span of prices, both ends within it, with how many projects it would leave; without an end where it has none. */
    record PriceCount(@Nullable Amount min, @Nullable Amount max, int count, boolean selected) {

        static PriceCount of(ProjectPage.PriceCount price) {
            return new PriceCount(
                    Amount.ofCents(price.span().minCents()),
                    Amount.ofCents(price.span().maxCents()),
                    price.count(),
                    price.selected());
        }
    }

    /** A project in a list. Prices are those of its offers in force. */
    record ProjectSummary(
            String key,
            String title,
            String activityType,
            @Nullable String hostParty,
            @Nullable String projectType,
            List<Integer> scopes,
            List<String> methodologies,
            List<Integer> commitmentPeriods,
            @Nullable LocalDate reductionsFrom,
            @Nullable LocalDate reductionsTo,
            List<String> unitTypes,
            boolean temporary,
            List<Integer> goals,
            long available,
            @Nullable Amount lowestPrice,
            @Nullable Amount highestPrice) {

        static ProjectSummary of(ProjectHit hit) {
            return new ProjectSummary(
                    hit.key(),
                    hit.title(),
                    hit.activityType(),
                    hit.hostParty(),
                    hit.projectType(),
                    hit.scopes(),
                    hit.methodologies(),
                    hit.periods(),
                    hit.reductionsFrom(),
                    hit.reductionsTo(),
                    hit.unitTypes(),
                    hit.temporary(),
                    hit.goals(),
                    hit.available(),
                    Amount.ofCents(hit.lowestPriceCents()),
                    Amount.ofCents(hit.highestPriceCents()));
        }
    }

    /** A project with its offers in force, cheapest first. */
    record Project(
            String key,
            String title,
            String activityType,
            String status,
            @Nullable Integer referenceNumber,
            List<String> hostParties,
            List<Integer> scopes,
            List<String> methodologies,
            @Nullable String projectType,
            @Nullable LocalDate registeredOn,
            @Nullable LocalDate creditingStart,
            @Nullable LocalDate creditingEnd,
            @Nullable Long annualReductions,
            @Nullable String place,
            @Nullable String description,
            @Nullable String url,
            boolean demo,
            long issuedUnits,
            long cancelledUnits,
            List<Offer> offers) {

        static Project of(ProjectView view, List<OfferView> offers) {
            return new Project(
                    view.key(),
                    view.title(),
                    view.activityType(),
                    view.status(),
                    view.referenceNumber(),
                    view.hostParties(),
                    view.scopes().stream().map(ProjectView.Scope::id).toList(),
                    view.methodologies().stream().map(ProjectView.Method::code).toList(),
                    view.projectType(),
                    view.registeredOn(),
                    view.creditingStart(),
                    view.creditingEnd(),
                    view.annualReductions(),
                    view.place(),
                    view.description(),
                    view.url(),
                    view.demo(),
                    view.issuedUnits(),
                    view.cancelledUnits(),
                    offers.stream().map(Offer::of).toList());
        }
    }

    /** The offers of a project in force, cheapest first. */
    record OfferList(String project, List<Offer> offers) {}

    /** Units that a seller offers at a price each. */
    record Offer(
            UUID id,
            String seller,
            Amount price,
            long available,
            long minQuantity,
            String unitType,
            int originalCommitmentPeriod,
            int commitmentPeriod,
            @Nullable LocalDate monitoringStart,
            @Nullable LocalDate monitoringEnd,
            LocalDate issuedOn,
            @Nullable LocalDate expiresOn,
            String serials) {

        static Offer of(OfferView view) {
            return new Offer(
                    view.id(),
                    view.sellerName(),
                    Amount.of(view.price()),
                    view.available(),
                    view.minQuantity(),
                    view.unitType().label(),
                    view.originalCp(),
                    view.applicableCp(),
                    view.monitoringStart(),
                    view.monitoringEnd(),
                    view.issuedOn(),
                    view.expiresOn(),
                    view.serials());
        }
    }
}
