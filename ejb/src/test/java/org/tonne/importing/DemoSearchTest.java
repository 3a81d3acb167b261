package org.tonne.importing;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tonne.fixture.StoreDatabase;
import org.tonne.project.application.Facet;
import org.tonne.project.application.ProjectFilter;
import org.tonne.project.application.ProjectHit;
import org.tonne.project.application.ProjectPage;
import org.tonne.project.application.ProjectPage.FacetValue;
import org.tonne.project.application.ProjectQueries;
import org.tonne.project.application.ProjectView;
import org.tonne.project.application.ReadFilter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoSearchTest {

    private ProjectQueries projects;

    @BeforeAll
    void load() {
        StoreDatabase store = StoreDatabase.fresh();
        ImportedData.demo(store);
        projects = store.make(ProjectQueries.class);
    }

    private ProjectPage page(String... parameters) {
        return projects.search(read(parameters).filter());
    }

    private ReadFilter read(String... parameters) {
        Map<String, List<String>> all = new java.util.HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            all.computeIfAbsent(parameters[i], name -> new ArrayList<>()).add(parameters[i + 1]);
        }
        return projects.read(all);
    }

    private static List<String> keys(ProjectPage page) {
        return page.hits().stream().map(ProjectHit::key).toList();
    }

    @Test
    void a_reference_is_found_in_every_form() {
        for (String typed : List.of("IN-1300", "in-1300", "1300", " IN 1300 ")) {
            assertThat(keys(page("q", typed))).as(typed).first().isEqualTo("IN-1300");
        }
    }

    @Test
    void words_are_found_without_accents_in_any_case_and_by_their_beginning() {
        assertThat(keys(page("q", "sao joao"))).contains("BR-373");
        assertThat(keys(page("q", "SÃO JOÃO landf"))).contains("BR-373");
        assertThat(keys(page("q", "wind mongol"))).containsExactly("MN-5977");
        assertThat(keys(page("q", "Birmanie"))).isEmpty();
        assertThat(keys(page("q", "Mongolei Кения".substring(9)))).contains("KE-3773");
    }

    @Test
    void a_typing_error_is_forgiven_and_said() {
        for (String typed : List.of("geothremal", "geotermal", "geothermall", "heothermal", "Geöthermak")) {
            ProjectPage found = page("q", typed);

            assertThat(found.meant()).as(typed).isEqualTo("geothermal");
            assertThat(keys(found)).as(typed).isEqualTo(keys(page("q", "geothermal")));
        }
        assertThat(page("q", "landfil braizl").meant()).isEqualTo("landfil brazil");
        assertThat(keys(page("q", "landfil braizl"))).contains("BR-373");
    }

    @Test
    void what_is_written_as_typed_is_not_corrected() {
        assertThat(page("q", "geotherm").meant()).isEmpty();
        assertThat(page("q", "IN-1300").meant()).isEmpty();
        assertThat(page("q", "").meant()).isEmpty();
        assertThat(page("q", "xyzzyx")).satisfies(found -> {
            assertThat(found.total()).isZero();
            assertThat(found.meant()).isEmpty();
        });
    }

    @Test
    void types_scopes_and_hosts_are_found_in_every_language_of_the_store() {
        List<String> wind = keys(page("type", "wind", "sort", "name"));
        for (String typed : List.of("éolienne", "eolica", "ветровая", "طاقة الرياح", "رياح", "风能")) {
            assertThat(keys(page("q", typed, "sort", "name"))).as(typed).containsAll(wind);
        }
        for (String typed : List.of("Inde", "الهند", "هند", "Индия", "印度")) {
            assertThat(keys(page("q", typed))).as(typed).contains("IN-1300");
        }
    }

    @Test
    void titles_with_the_words_come_before_other_mentions() {
        List<String> found = keys(page("q", "geothermal"));

        assertThat(found).contains("KE-3773", "SV-297");
        assertThat(found.indexOf("CL-6848")).isNegative();
    }

    @Test
    void filters_narrow_and_values_of_one_filter_are_alternatives() {
        assertThat(page("host", "CL").hits()).isNotEmpty().allMatch(hit -> "CL".equals(hit.hostParty()));
        assertThat(page("host", "CL", "host", "br").total())
                .isEqualTo(page("host", "CL").total() + page("host", "BR").total());
        assertThat(page("host", "CL", "type", "wind").hits()).allMatch(hit -> "wind".equals(hit.typeKey()));
        assertThat(page("scope", "7").hits()).allMatch(hit -> hit.scopes().contains(7));
        assertThat(page("method", "ams-ii.g.").hits()).isNotEmpty().allMatch(hit -> hit.methodologies()
                .contains("AMS-II.G."));
    }

    @Test
    void every_facet_narrows_to_what_it_counts_and_stands_in_the_address() {
        ProjectPage all = page();
        for (Facet facet : Facet.values()) {
            assertThat(all.values(facet)).as(facet.name()).isNotEmpty();
            for (FacetValue value : all.values(facet)) {
                ReadFilter read = read(facet.parameter(), value.key());

                assertThat(read.notices()).as(facet + " " + value).isEmpty();
                assertThat(projects.search(read.filter()).total())
                        .as(facet + " " + value)
                        .isEqualTo(value.count())
                        .isPositive();
                assertThat(read.filter().parameters()).isEqualTo(Map.of(facet.parameter(), List.of(value.key())));
            }
        }
    }

    @Test
    void facets_count_under_other_conditions_on_the_same_offer() {
        String[] conditions = {"max", "1.00", "year", "2012", "region", "142"};
        for (Facet facet : Facet.values()) {
            for (FacetValue value : page(conditions).values(facet)) {
                String[] more = java.util.Arrays.copyOf(conditions, 8);
                more[6] = facet.parameter();
                more[7] = value.key();
                boolean alternative = List.of("year", "region").contains(facet.parameter());

                assertThat(alternative ? value.count() : page(more).total())
                        .as(facet + " " + value)
                        .isEqualTo(value.count());
            }
        }
        assertThat(page(conditions).prices()).isNotEmpty().allSatisfy(price -> {
            List<String> one = new ArrayList<>(List.of("year", "2012", "region", "142"));
            if (price.span().minCents() != null) {
                one.addAll(List.of("min", cents(price.span().minCents())));
            }
            if (price.span().maxCents() != null) {
                one.addAll(List.of("max", cents(price.span().maxCents())));
            }
            assertThat(page(one.toArray(new String[0])).total()).isEqualTo(price.count());
        });
    }

    private static String cents(long cents) {
        return org.tonne.shared.Money.ofCents(cents).amount();
    }

    @Test
    void a_continent_holds_its_parts_and_a_year_lies_within_the_reductions() {
        assertThat(keys(page("region", "002")))
                .contains("MW-9933")
                .hasSameElementsAs(keys(
                        page("region", "011", "region", "014", "region", "015", "region", "017", "region", "018")));
        assertThat(keys(page("year", "2016"))).contains("MW-9933");
        assertThat(keys(page("year", "2010"))).doesNotContain("MW-9933");
        assertThat(keys(page("seller", "nkhata-bay-stoves"))).contains("MW-9933");
        assertThat(keys(page("sdg", "15"))).containsExactly("IN-5016");
        assertThat(keys(page("unit", "tcer"))).isEmpty();
    }

    @Test
    void a_price_and_a_period_must_be_those_of_one_offer() {
        assertThat(page("min", "3.20", "max", "3.40").hits())
                .isNotEmpty()
                .allMatch(hit -> hit.lowestPriceCents() != null && hit.lowestPriceCents() <= 340);
        assertThat(keys(page("max", "0.45", "period", "2"))).contains("IN-1300");
        assertThat(keys(page("min", "3.20", "max", "3.40", "period", "1"))).doesNotContain("MW-9933");
    }

    @Test
    void what_is_expired_or_was_never_issued_is_shown_but_not_on_offer() {
        assertThat(page("q", "IN-5016").hits().get(0).available()).isZero();
        assertThat(page("q", "IN-5016").hits().get(0).temporary()).isTrue();
        assertThat(keys(page("q", "NA-7535", "offer", "1"))).isEmpty();
    }

    @Test
    void facets_count_what_a_choice_would_leave() {
        ProjectPage chile = page("host", "CL");

        for (FacetValue type : chile.values(Facet.TYPE)) {
            assertThat(page("host", "CL", "type", type.key()).total()).isEqualTo(type.count());
        }
        for (FacetValue host : chile.values(Facet.HOST)) {
            assertThat(page("host", host.key()).total()).isEqualTo(host.count());
            assertThat(host.selected()).isEqualTo(host.key().equals("CL"));
        }
    }

    @Test
    void pages_share_no_project_and_leave_none_out() {
        for (String sort : List.of("relevance", "newest", "price", "-price", "most", "name")) {
            List<String> all = new ArrayList<>();
            for (int page = 1; page <= page("sort", sort).pages(); page++) {
                all.addAll(keys(page("sort", sort, "page", String.valueOf(page))));
            }
            assertThat(new HashSet<>(all)).as(sort).hasSize(all.size()).hasSize(71);
        }
        assertThat(page("page", "99").page()).isEqualTo(page().pages());
    }

    @Test
    void sorts_do_what_they_say() {
        assertThat(page("sort", "price", "offer", "1").hits())
                .extracting(ProjectHit::lowestPriceCents)
                .isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(page("sort", "-price", "offer", "1").hits())
                .extracting(ProjectHit::highestPriceCents)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(page("sort", "most").hits())
                .extracting(ProjectHit::available)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void what_is_malformed_or_unknown_is_ignored_with_a_notice() {
        ReadFilter read = read(
                "host", "XX", "type", "magic", "scope", "99", "method", "<b>", "period", "x", "min", "-1", "max", "1e9",
                "sort", "random", "page", "0");

        assertThat(read.filter()).isEqualTo(ProjectFilter.ALL);
        assertThat(read.notices())
                .extracting(ReadFilter.Notice::parameter)
                .containsExactlyInAnyOrder("host", "type", "scope", "method", "period", "min", "max", "sort", "page");
    }

    @Test
    void a_filter_and_its_parameters_say_the_same() {
        ProjectFilter filter = read(
                        "q", "wind", "host", "IN", "type", "Wind", "min", "0,5", "sort", "-price", "page", "2")
                .filter();

        assertThat(projects.read(filter.parameters()).filter()).isEqualTo(filter);
        assertThat(filter.parameters().keySet()).containsExactly("q", "host", "type", "min", "sort", "page");
    }

    @Test
    void a_project_is_shown_with_its_facts() {
        ProjectView malawi = projects.byKey("mw-9933").orElseThrow();

        assertThat(malawi.issuedUnits()).isEqualTo(126_686);
        assertThat(malawi.issuances()).hasSize(3).first().satisfies(issuance -> {
            assertThat(issuance.serials()).startsWith("MW-5-").endsWith("-2-2-0-9933");
            assertThat(issuance.verifier()).isNotNull();
        });
        assertThat(malawi.latitude()).isEqualByComparingTo("-11.9819");
        assertThat(malawi.scopes()).extracting(ProjectView.Scope::name).containsExactly("Energy demand");
        assertThat(malawi.methodologies().get(0).name()).isNotNull();
        assertThat(malawi.cancellations()).isEqualTo(31);
        assertThat(malawi.latest()).hasSize(10).allMatch(cancellation -> !cancellation.here());
        assertThat(malawi.comparison()).isNotNull();
        assertThat(malawi.description()).contains("Nkhata Bay");
        assertThat(projects.byKey("XX-1")).isEmpty();
        assertThat(projects.byKey("'; drop table project; --")).isEmpty();
    }
}
