package org.tonne.web.search;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.project.application.ProjectPage;
import org.tonne.project.application.ProjectQueries;
import org.tonne.web.catalogue.HitRow;
import org.tonne.web.ui.Query;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Behind search.xhtml: what fits a question, explanations first, then projects. */
@Named("search")
@RequestScoped
public class SearchView {

    private static final int LONGEST = 200;
    private static final int TEXTS = 10;
    private static final int PROJECTS = 5;
    private static final Pattern CERTIFICATE =
            Pattern.compile("(?i)VC ?[0-9]{1,9} ?/ ?[0-9]{4}|(?:[0-9A-HJKMNP-TV-Z][ -]?){15}[0-9A-HJKMNP-TV-Z]");
    private static final Pattern SERIAL = Pattern.compile("(?i)[A-Z]{2,3} ?- ?[1-9] ?- ?[0-9].*");

    @Inject
    StoreTexts storeTexts;

    @Inject
    ProjectQueries projectQueries;

    @Inject
    HttpServletRequest request;

    private String question = "";
    private List<TextHit> texts = List.of();
    private List<HitRow> projects = List.of();
    private int projectTotal;
    private String meant = "";

    @PostConstruct
    void load() {
        Visit visit = Visit.of(request);
        String typed = visit.value("q");
        question = typed.substring(0, Math.min(typed.length(), LONGEST));
        List<String> wanted = TextIndex.wanted(question);
        if (wanted.isEmpty()) {
            return;
        }
        texts = storeTexts.in(visit.texts()).find(wanted).stream()
                .limit(TEXTS)
                .map(entry -> new TextHit(entry, visit.getBase(), wanted))
                .toList();
        ProjectPage page = projectQueries.search(
                projectQueries.read(Map.of("q", List.of(question))).filter());
        projectTotal = page.total();
        meant = page.meant().isEmpty() || page.total() == 0
                ? ""
                : visit.texts().say("projects.meant", page.meant(), question);
        projects = HitRow.rows(
                page.hits().subList(0, Math.min(PROJECTS, page.hits().size())), visit, 0);
    }

    /** What was asked, as typed. */
    public String getQuestion() {
        return question;
    }

    /** Whether something was asked. */
    public boolean isAsked() {
        return !question.isBlank();
    }

    /** How much was found. */
    public int getTotal() {
        return texts.size() + projectTotal;
    }

    /** Explanations, answers and tools. */
    public List<TextHit> getTexts() {
        return texts;
    }

    /** The best projects. */
    public List<HitRow> getProjects() {
        return projects;
    }

    /** What projects were looked for in place of what was typed, in words; or nothing. */
    public String getMeant() {
        return meant;
    }

    /** How many projects fit. */
    public int getProjectTotal() {
        return projectTotal;
    }

    /** Whether it may be the number or the code of a certificate. */
    public boolean isCertificate() {
        return CERTIFICATE.matcher(question).matches();
    }

    /** Whether it may be the serial of a unit. */
    public boolean isSerial() {
        return SERIAL.matcher(question).matches();
    }

    /** Other words as a question in an address of this page. */
    public String asking(String words) {
        return Query.of(Map.of("q", List.of(words))).toString();
    }

    /** The question as part of an address, with this name. */
    public String query(String name) {
        return Query.of(Map.of(name, List.of(question))).toString();
    }
}
