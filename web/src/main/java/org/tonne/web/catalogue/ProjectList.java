package org.tonne.web.catalogue;

import org.tonne.project.application.ProjectFilter;
import org.tonne.project.application.ProjectPage;
import org.tonne.project.application.ProjectPage.FacetValue;
import org.tonne.project.application.ReadFilter;
import org.tonne.shared.Money;
import org.tonne.web.ui.PageLink;
import org.tonne.web.ui.Query;
import org.tonne.web.ui.Visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** One page of the catalogue: its projects, the filters with their counts, what is in use, and what was not understood. */
public final class ProjectList {

    static final ProjectList NONE = new ProjectList();

    private static final List<String> SORTS = List.of("newest", "price", "-price", "most", "name");

    private final String total;
    private final boolean empty;
    private final List<HitRow> hits;
    private final List<FacetGroup> facets;
    private final List<Chip> chips;
    private final List<PageLink> pages;
    private final List<String> notices;
    private final List<SortChoice> sorts;
    private final List<Query.Field> kept;
    private final Map<String, String> typed;

    private ProjectList() {
        this.total = "";
        this.empty = true;
        this.hits = List.of();
        this.facets = List.of();
        this.chips = List.of();
        this.pages = List.of();
        this.notices = List.of();
        this.sorts = List.of();
        this.kept = List.of();
        this.typed = Map.of();
    }

    ProjectList(Visit visit, ReadFilter read, ProjectPage page, Query query, long wanted) {
        ProjectFilter filter = read.filter();
        this.total = visit.texts().say("projects.total", page.total());
        this.empty = page.total() == 0;
        this.hits = HitRow.rows(page.hits(), visit, wanted);
        this.facets = facets(visit, page.facets());
        this.chips = chips(visit, filter, page.facets(), query);
        this.pages = ProjectsView.pages(page, visit.getAddress(), query);
        this.notices = read.notices().stream()
                .map(notice -> visit.texts().say("projects.ignored", notice.parameter(), notice.value()))
                .toList();
        String sort = sort(query);
        this.sorts = Stream.concat(Stream.of(""), SORTS.stream())
                .map(choice -> new SortChoice(choice, visit.texts().get("sort." + choice), choice.equals(sort)))
                .toList();
        this.kept = query.without("sort").without("page").fields();
        this.typed = typed(filter, sort, wanted);
    }

    private static String sort(Query query) {
        return query.fields().stream()
                .filter(field -> field.getName().equals("sort"))
                .map(Query.Field::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> typed(ProjectFilter filter, String sort, long wanted) {
        return Map.of(
                "q",
                filter.q(),
                "min",
                amount(filter.minCents()),
                "max",
                amount(filter.maxCents()),
                "t",
                wanted == 0 ? "" : Long.toString(wanted),
                "offer",
                filter.onlyOnOffer() ? "checked" : "",
                "sort",
                sort);
    }

    private static String amount(@org.jspecify.annotations.Nullable Long cents) {
        return cents == null ? "" : Money.ofCents(cents).amount();
    }

    private static List<FacetGroup> facets(Visit visit, ProjectPage.Facets facets) {
        return List.of(
                FacetGroup.of("type", facets.types(), visit, label(visit, "type")),
                FacetGroup.of("host", facets.hosts(), visit, label(visit, "host")),
                FacetGroup.of("period", facets.periods(), visit, label(visit, "period")),
                FacetGroup.of("scope", facets.scopes(), visit, label(visit, "scope")),
                FacetGroup.of("method", facets.methods(), visit, label(visit, "method")));
    }

    private static Function<FacetValue, String> label(Visit visit, String name) {
        return value -> switch (name) {
            case "type" -> HitRow.typeName(visit.texts(), value.key(), value.label());
            case "host" -> visit.getWriting().country(value.key());
            case "scope" ->
                visit.texts().has("scope." + value.key()) ? visit.texts().get("scope." + value.key()) : value.label();
            case "period" ->
                visit.texts().has("facet.period." + value.key())
                        ? visit.texts().get("facet.period." + value.key())
                        : visit.texts().say("period.short", value.key());
            default -> value.key();
        };
    }

    private static List<Chip> chips(Visit visit, ProjectFilter filter, ProjectPage.Facets facets, Query query) {
        List<Chip> chips = new ArrayList<>();
        Query first = query.without("page");
        String page = visit.getAddress();
        if (!filter.q().isEmpty()) {
            chips.add(new Chip(visit.texts().say("chip.q", filter.q()), page + first.without("q")));
        }
        selected("type", facets.types()).forEach(value -> chips.add(chip(visit, "type", value, first)));
        selected("host", facets.hosts()).forEach(value -> chips.add(chip(visit, "host", value, first)));
        selected("period", facets.periods()).forEach(value -> chips.add(chip(visit, "period", value, first)));
        selected("scope", facets.scopes()).forEach(value -> chips.add(chip(visit, "scope", value, first)));
        selected("method", facets.methods()).forEach(value -> chips.add(chip(visit, "method", value, first)));
        price(visit, "min", filter.minCents(), first, chips);
        price(visit, "max", filter.maxCents(), first, chips);
        if (filter.onlyOnOffer()) {
            chips.add(new Chip(visit.texts().get("projects.only.offer"), page + first.without("offer")));
        }
        return chips;
    }

    private static void price(
            Visit visit, String name, @org.jspecify.annotations.Nullable Long cents, Query query, List<Chip> chips) {
        if (cents != null) {
            String sentence =
                    visit.texts().say("chip." + name, visit.getWriting().money(cents));
            chips.add(new Chip(sentence, visit.getAddress() + query.without(name)));
        }
    }

    private static List<FacetValue> selected(String name, List<FacetValue> values) {
        return values.stream().filter(FacetValue::selected).toList();
    }

    private static Chip chip(Visit visit, String name, FacetValue value, Query query) {
        return new Chip(label(visit, name).apply(value), visit.getAddress() + query.without(name, value.key()));
    }

    /** How many projects fit, in words. */
    public String getTotal() {
        return total;
    }

    /** Whether none fits. */
    public boolean isNothing() {
        return empty;
    }

    /** The projects of this page. */
    public List<HitRow> getHits() {
        return hits;
    }

    /** The filters. */
    public List<FacetGroup> getFacets() {
        return facets;
    }

    /** The filters in use. */
    public List<Chip> getChips() {
        return chips;
    }

    /** The row of pages. */
    public List<PageLink> getPages() {
        return pages;
    }

    /** What was not understood. */
    public List<String> getNotices() {
        return notices;
    }

    /** The orders to choose from. */
    public List<SortChoice> getSorts() {
        return sorts;
    }

    /** What the choice of an order must keep. */
    public List<Query.Field> getKept() {
        return kept;
    }

    /** What was typed into the fields of the filters. */
    public Map<String, String> getTyped() {
        return typed;
    }

    /** A filter in use, and the address without it. */
    public static final class Chip {

        private final String label;
        private final String address;

        Chip(String label, String address) {
            this.label = label;
            this.address = address;
        }

        /** What it asks for. */
        public String getLabel() {
            return label;
        }

        /** The list without it. */
        public String getAddress() {
            return address;
        }
    }

    /** An order of the list. */
    public static final class SortChoice {

        private final String value;
        private final String label;
        private final String selected;

        SortChoice(String value, String label, boolean selected) {
            this.value = value.toLowerCase(Locale.ROOT);
            this.label = label;
            this.selected = selected ? "selected" : "";
        }

        /** In the address. */
        public String getValue() {
            return value;
        }

        /** On the page. */
        public String getLabel() {
            return label;
        }

        /** The attribute of the one in use, or nothing. */
        public String getSelected() {
            return selected;
        }
    }
}
