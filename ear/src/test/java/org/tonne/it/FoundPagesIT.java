package org.tonne.it;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What a search engine finds: which pages there are, what each is about, and its one address. */
class FoundPagesIT {

    private static final Pattern PLACE = Pattern.compile("<loc>([^<]+)</loc>");
    private static final Pattern TITLE = Pattern.compile("<title>([^<]+)</title>");
    private static final Pattern ABOUT = Pattern.compile("<meta name=\"description\" content=\"([^\"]+)\"");
    private static final Pattern CANONICAL = Pattern.compile("<link rel=\"canonical\" href=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("<h1[ >]");
    private static final String NOINDEX = "<meta name=\"robots\" content=\"noindex\"";
    private static final int SHORTEST = 9; // Chinese says much in little
    private static final int LONGEST = 500;

    private final StoreProcess store = StoreProcess.shared();
    private final Web web = new Web();

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
    void each_page_has_a_title_and_a_description_of_its_own_one_heading_and_one_address(String language) {
        Map<String, String> titles = new HashMap<>();
        Map<String, String> abouts = new HashMap<>();
        List<String> pages = pages(language);

        for (String address : pages) {
            HttpResponse<String> page = web.get(address);

            assertThat(page.statusCode()).as(address).isEqualTo(200);
            assertThat(all(CANONICAL, page.body())).as(address).containsExactly(address);
            assertThat(page.body()).as(address).doesNotContain(NOINDEX);
            assertThat(HEADING.matcher(page.body()).results()).as(address).hasSize(1);
            assertThat(all(ABOUT, page.body())).as(address).singleElement().satisfies(about -> assertThat(
                            about.length())
                    .isBetween(SHORTEST, LONGEST));
            assertThat(titles.put(all(TITLE, page.body()).get(0), address))
                    .as(address)
                    .isNull();
            assertThat(abouts.put(all(ABOUT, page.body()).get(0), address))
                    .as(address)
                    .isNull();
        }
        assertThat(pages).hasSizeGreaterThan(25);
    }

    /** Every page that is no project, and the first projects. */
    private List<String> pages(String language) {
        List<String> all = all(
                PLACE,
                web.get(store.address() + "/sitemaps/" + language + "-1.xml").body());
        Stream<String> projects =
                all.stream().filter(address -> address.contains("/projects/")).limit(5);
        return Stream.concat(all.stream().filter(address -> !address.contains("/projects/")), projects)
                .toList();
    }

    @Test
    void the_map_names_every_page_that_is_open_to_all_and_every_project_in_each_language() {
        List<String> parts =
                all(PLACE, web.get(store.address() + "/sitemap.xml").body());
        String english = web.get(store.address() + "/sitemaps/en-1.xml").body();
        List<String> places = all(PLACE, english);

        assertThat(parts).hasSize(6).contains(store.address() + "/sitemaps/zh-1.xml");
        assertThat(places)
                .containsAll(StoreRoutes.all().stream()
                        .filter(route -> route.keeping().equals("PUBLIC")
                                && route.pattern().matches("/en/[a-z/-]*")
                                && !route.pattern().matches("/en/(search|projects/compare)"))
                        .map(route -> store.address() + route.pattern())
                        .toList())
                .filteredOn(place -> place.contains("/projects/"))
                .hasSize((int) new Ledger(store).number("select count(*) from project"));
        assertThat(english)
                .contains("hreflang=\"x-default\"", "hreflang=\"ar\" href=\"" + store.address() + "/ar/projects\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/search?q=wind",
                "/en/projects/compare",
                "/en/wish-list",
                "/en/basket",
                "/en/account/sign-in",
                "/en/sign-in",
                "/en/serials/CN-5-1-1-1-0-233",
                "/en/nowhere",
                "/en/projects/XX-1"
            })
    void a_page_that_is_none_of_its_own_says_so(String path) {
        String page = web.get(store.address() + path).body();

        assertThat(page).contains(NOINDEX).doesNotContain("rel=\"canonical\"");
    }

    @Test
    void an_answer_to_a_question_has_the_address_of_its_page() {
        assertThat(web.get(store.address() + "/fr/projects?host=IN&page=2").body())
                .contains("<link rel=\"canonical\" href=\"" + store.address() + "/fr/projects\"");
    }

    @Test
    void crawlers_are_told_where_the_map_is_and_kept_from_nothing_on_it() {
        List<String> rules =
                web.get(store.address() + "/robots.txt").body().lines().toList();
        List<Pattern> closed = rules.stream()
                .filter(rule -> rule.startsWith("Disallow: "))
                .map(rule -> Pattern.compile(
                        Stream.of(rule.substring("Disallow: ".length()).split("\\*", -1))
                                        .map(Pattern::quote)
                                        .reduce((one, other) -> one + ".*" + other)
                                        .orElseThrow()
                                + ".*"))
                .toList();

        assertThat(rules).contains("User-agent: *", "Sitemap: " + store.address() + "/sitemap.xml");
        assertThat(closed).isNotEmpty();
        assertThat(pages("en"))
                .map(address -> address.substring(store.address().toString().length()))
                .noneMatch(path ->
                        closed.stream().anyMatch(rule -> rule.matcher(path).matches()));
    }

    @Test
    void there_are_no_other_parts_of_the_map() {
        for (String part : List.of("en-2", "en-0", "en-99999", "xx-1", "en", "%2e%2e")) {
            assertThat(web.get(store.address() + "/sitemaps/" + part + ".xml").statusCode())
                    .as(part)
                    .isIn(400, 404);
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
