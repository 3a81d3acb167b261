package org.tonne.web.catalogue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tonne.project.application.Facet;
import org.tonne.project.application.ProjectFilter;
import org.tonne.project.application.ProjectHit;
import org.tonne.project.application.ProjectQueries;
import org.tonne.project.application.ProjectSort;
import org.tonne.web.ui.Query;
import org.tonne.web.ui.Visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Behind compare.xhtml: up to four projects side by side, as the address names them. */
@Named("compare")
@RequestScoped
public class CompareView {

    private static final int MOST = 4;
    private static final int LOOKED_AT = 24;
    private static final int SUGGESTED = 6;

    @Inject
    ProjectQueries projectQueries;

    @Inject
    HttpServletRequest request;

    private List<Column> columns = List.of();
    private List<String> keys = List.of();
    private List<NamedLink> suggestions = List.of();
    private String question = "";
    private boolean tooMany;

    @PostConstruct
    void load() {
        Visit visit = Visit.of(request);
        List<ProjectHit> all =
                projectQueries.named(visit.values("p").stream().limit(LOOKED_AT).toList());
        tooMany = all.size() > MOST;
        List<ProjectHit> hits = all.subList(0, Math.min(MOST, all.size()));
        keys = hits.stream().map(ProjectHit::key).toList();
        columns = hits.stream()
                .map(hit -> new Column(visit, hit, address(without(hit.key()))))
                .toList();
        question = visit.value("q");
        if (hits.size() < MOST) {
            suggestions = suggest(hits);
        }
    }

    private List<String> without(String key) {
        return keys.stream().filter(other -> !other.equals(key)).toList();
    }

    private String address(List<String> shown) {
        Visit visit = Visit.of(request);
        return visit.getAddress()
                + (shown.isEmpty() ? "" : Query.of(Map.of("p", shown)).toString());
    }

    /** Projects that fit the question, or else others of the type of the first, the cheapest first. */
    private List<NamedLink> suggest(List<ProjectHit> hits) {
        ProjectFilter filter = ProjectFilter.ALL;
        if (!question.isEmpty()) {
            filter = projectQueries.read(Map.of("q", List.of(question))).filter();
        } else if (!hits.isEmpty()) {
            @Nullable String key = hits.get(0).typeKey();
            Set<String> type = key == null ? Set.of() : Set.of(key);
            filter = new ProjectFilter(
                    "", Map.of(Facet.TYPE, type), null, null, ProjectSort.PRICE_UP, 1, ProjectFilter.PAGE_SIZE, true);
        }
        return projectQueries.search(filter).hits().stream()
                .filter(hit -> !keys.contains(hit.key()))
                .limit(SUGGESTED)
                .map(hit -> {
                    List<String> more = new ArrayList<>(keys);
                    more.add(hit.key());
                    return new NamedLink(hit.title() + " (" + hit.key() + ")", address(more));
                })
                .toList();
    }

    /** The projects. */
    public List<Column> getColumns() {
        return columns;
    }

    /** Their keys, to be kept by the form. */
    public List<String> getKeys() {
        return keys;
    }

    /** Projects to add. */
    public List<NamedLink> getSuggestions() {
        return suggestions;
    }

    /** What was looked for. */
    public String getQuestion() {
        return question;
    }

    /** Whether the address named more than can stand side by side. */
    public boolean isTooMany() {
        return tooMany;
    }

    /** One project, with the address of the others without it. */
    public static final class Column {

        private final Visit visit;
        private final ProjectHit hit;
        private final HitRow row;
        private final String without;

        Column(Visit visit, ProjectHit hit, String without) {
            this.visit = visit;
            this.hit = hit;
            this.row = new HitRow(hit, visit, 0);
            this.without = without;
        }

        /** What the list says about it. */
        public HitRow getRow() {
            return row;
        }

        /** The page without it. */
        public String getWithout() {
            return without;
        }

        /** Its sectoral scopes. */
        public String getScopes() {
            return visit.getWriting()
                    .list(hit.scopes().stream()
                            .map(scope -> visit.texts().has("scope." + scope)
                                    ? visit.texts().get("scope." + scope)
                                    : scope.toString())
                            .toList());
        }

        /** Its methodologies. */
        public String getMethods() {
            return String.join(", ", hit.methodologies());
        }

        /** The goals that projects of its type are about. */
        public String getGoals() {
            return visit.getWriting()
                    .list(hit.goals().stream()
                            .map(goal -> FacetNames.goal(visit.texts(), goal.toString()))
                            .toList());
        }

        /** The kinds of units. */
        public String getUnits() {
            return visit.getWriting()
                    .list(hit.unitTypes().stream()
                            .map(unit -> visit.texts().get("unit." + unit))
                            .toList());
        }

        /** Units issued so far. */
        public String getIssued() {
            return visit.getWriting().number(hit.issuedUnits());
        }

        /** What is to be doubted about projects of its type. */
        public String getDoubt() {
            String key = "doubt." + hit.artName();
            return visit.texts().get(visit.texts().has(key) ? key : "doubt.generic");
        }
    }
}
