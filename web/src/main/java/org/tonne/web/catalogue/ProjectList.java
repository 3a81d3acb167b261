package org.tonne.web.catalogue;

import org.tonne.project.application.Facet;
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
import java.util.Map;
import java.util.stream.Stream;

/** One page of the catalogue: its projects, the filters with their counts, what is in use, and what was not understood. */
public final class ProjectList {

    static final ProjectList NONE = new ProjectList();

    private static final List<String> SORTS = List.of("newest", "price", "-price", "most", "name");

    private static final List<Facet> FIRST = List.of(Facet.TYPE, Facet.HOST);
    private static final List<Facet> FURTHER = List.of(
            Facet.REGION,
            Facet.FREE,
            Facet.YEAR,
            Facet.PERIOD,
            Facet.UNIT,
            Facet.SELLER,
            Facet.SDG,
            Facet.SCALE,
            Facet.SCOPE,
            Facet.METHOD);

    private final String total;
    private final boolean empty;
    private final List<HitRow> hits;
    private final String meant;
    private final List<FacetGroup> facets;
    private final List<FacetGroup> furtherFacets;
    private final List<PriceLink> prices;
    private final List<Chip> chips;
    private final List<PageLink> pages;
    private final List<String> notices;
    private final List<SortChoice> sorts;
    private final List<Query.Field> kept;
    private final Map<String, String> typed;
    private final String view;
    private final List<ViewLink> views;

    private ProjectList() {
        this.total = "";
        this.empty = true;
        this.hits = List.of();
        this.facets = List.of();
        this.furtherFacets = List.of();
        this.prices = List.of();
        this.meant = "";
        this.chips = List.of();
        this.pages = List.of();
        this.notices = List.of();
        this.sorts = List.of();
        this.kept = List.of();
        this.typed = Map.of();
        this.view = "list";
        this.views = List.of();
    }

    ProjectList(Visit visit, ReadFilter read, ProjectPage page, Query query, Look look) {
        ProjectFilter filter = read.filter();
        long wanted = look.wanted();
        this.total = visit.texts().say("projects.total", page.total());
        this.empty = page.total() == 0;
        this.hits = HitRow.rows(page.hits(), visit, wanted);
        this.facets = facets(visit, page, false, look.boxes());
        this.furtherFacets = facets(visit, page, true, look.boxes());
        this.prices = PriceLink.row(page.prices(), visit, query.without("page"));
        this.chips = chips(visit, filter, page, query);
        this.meant = page.meant().isEmpty() || page.total() == 0
                ? ""
                : visit.texts().say("projects.meant", page.meant(), filter.q());
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
        this.view = look.view();
        this.views = Stream.of("list", "table", "map")
                .map(name -> new ViewLink(name, visit, query.without("page"), view))
                .toList();
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

    private static List<FacetGroup> facets(Visit visit, ProjectPage page, boolean folded, PickBoxes boxes) {
        return (folded ? FURTHER : FIRST)
                .stream()
                        .filter(facet -> !page.values(facet).isEmpty())
                        .map(facet -> new FacetGroup(facet, page.values(facet), folded, visit, boxes))
                        .toList();
    }

    private static List<Chip> chips(Visit visit, ProjectFilter filter, ProjectPage page, Query query) {
        List<Chip> chips = new ArrayList<>();
        Query first = query.without("page");
        String address = visit.getAddress();
        if (!filter.q().isEmpty()) {
            chips.add(new Chip(visit.texts().say("chip.q", filter.q()), address + first.without("q")));
        }
        for (Facet facet : Facet.values()) {
            page.values(facet).stream()
                    .filter(FacetValue::selected)
                    .forEach(value -> chips.add(new Chip(
                            FacetNames.inUse(facet, value, visit),
                            address + first.without(facet.parameter(), value.key()))));
        }
        price(visit, "min", filter.minCents(), first, chips);
        price(visit, "max", filter.maxCents(), first, chips);
        if (filter.onlyOnOffer()) {
            chips.add(new Chip(visit.texts().get("projects.only.offer"), address + first.without("offer")));
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

    /**
     * How a list is to look.
     *
     * @param view {@code list}, {@code table} or {@code map}
     * @param wanted tonnes looked for, 0 where none were named
     * @param boxes of the filters
     */
    record Look(String view, long wanted, PickBoxes boxes) {}

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

    /** The filters that are open at first. */
    public List<FacetGroup> getFacets() {
        return facets;
    }

    /** The filters that are shut at first. */
    public List<FacetGroup> getFurtherFacets() {
        return furtherFacets;
    }

    /** Spans of prices with their counts. */
    List<PriceLink> getPrices() {
        return prices;
    }

    /** What was looked for in place of what was typed, in words; or nothing. */
    public String getMeant() {
        return meant;
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
    List<SortChoice> getSorts() {
        return sorts;
    }

    /** What the choice of an order must keep. */
    List<Query.Field> getKept() {
        return kept;
    }

    /** What was typed into the fields of the filters. */
    public Map<String, String> getTyped() {
        return typed;
    }

    /** How the projects are shown: {@code list}, {@code table} or {@code map}. */
    public String getView() {
        return view;
    }

    /** The ways to show them. */
    List<ViewLink> getViews() {
        return views;
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

    /**
     * An order of the list.
     *
     * @param value in the address
     * @param label on the page
     * @param selected whether it is in use
     */
    record SortChoice(String value, String label, boolean selected) {}
}
