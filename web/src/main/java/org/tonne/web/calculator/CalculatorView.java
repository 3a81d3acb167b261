package org.tonne.web.calculator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tonne.footprint.application.FootprintQueries;
import org.tonne.footprint.domain.Answers;
import org.tonne.footprint.domain.Footprint;
import org.tonne.footprint.domain.Mean;
import org.tonne.footprint.domain.Objection;
import org.tonne.footprint.domain.Questionnaire;
import org.tonne.footprint.domain.Section;
import org.tonne.project.application.ProjectHit;
import org.tonne.project.application.ProjectQueries;
import org.tonne.shared.Quantity;
import org.tonne.web.catalogue.HitRow;
import org.tonne.web.ui.Problem;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Texts;
import org.tonne.web.ui.Visit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Behind calculator.xhtml: asks a questionnaire and shows the footprint that the answers in the address say. */
@Named("calculator")
@RequestScoped
public class CalculatorView {

    private static final int OFFERS = 2;

    @Inject
    FootprintQueries footprints;

    @Inject
    ProjectQueries projectQueries;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private Questionnaire questionnaire = Questionnaire.HOUSEHOLD;
    private final Map<String, String> errors = new HashMap<>();
    private List<Problem> problems = List.of();
    private @Nullable ResultSheet result;

    @PostConstruct
    void load() {
        Visit visit = visit();
        questionnaire = Stream.of(Questionnaire.values())
                .filter(one -> visit.getPath().equals(CalculatorAnswers.path(one)))
                .findFirst()
                .orElseThrow();
        if (questionnaire.questions().allMatch(question -> visit.value(question.id())
                .isEmpty())) {
            return;
        }
        Answers answers = CalculatorAnswers.read(
                footprints, questionnaire, visit::value, visit.getLanguage().locale());
        if (answers.objections().isEmpty()) {
            result = sheet(visit, footprints.footprint(answers));
        } else {
            refuse(visit.texts(), answers.objections());
        }
    }

    private Visit visit() {
        return Visit.of(request);
    }

    private void refuse(Texts texts, List<Objection> objections) {
        problems = objections.stream()
                .map(objection -> new Problem(objection.question(), sentence(texts, objection)))
                .toList();
        problems.forEach(problem -> errors.put(problem.getField(), problem.getSentence()));
    }

    private String sentence(Texts texts, Objection objection) {
        String name = asked(objection.question()).getLabel();
        String fact = objection.facts().containsKey("max")
                ? visit().getWriting().number(Long.parseLong(objection.facts().getOrDefault("max", "0")))
                : objection.facts().getOrDefault("airports", "");
        return texts.say("calculator.wrong." + objection.mistake(), name, fact);
    }

    private AskedQuestion asked(String id) {
        return new AskedQuestion(
                visit(),
                questionnaire,
                questionnaire
                        .questions()
                        .filter(question -> question.id().equals(id))
                        .findFirst()
                        .orElseThrow(),
                errors.getOrDefault(id, ""));
    }

    private ResultSheet sheet(Visit visit, Footprint footprint) {
        String country = visit.value("country");
        List<Mean> means = isYearly()
                ? Stream.of(footprints.mean(country), footprints.mean(Mean.WORLD))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
        long units = footprint.toOffset().map(Quantity::units).orElse(0L);
        return new ResultSheet(visit, footprint, country, means, offers(visit, units));
    }

    private List<HitRow> offers(Visit visit, long units) {
        if (units == 0) {
            return List.of();
        }
        List<ProjectHit> enough =
                projectQueries
                        .search(projectQueries
                                .read(Map.of("offer", List.of("1")))
                                .filter())
                        .hits()
                        .stream()
                        .filter(hit -> hit.available() >= units && !hit.temporary())
                        .limit(OFFERS)
                        .toList();
        return HitRow.rows(enough, visit, units);
    }

    /** Says to machines what the page says to people: something in the answers is wrong. */
    public void answer() {
        if (!problems.isEmpty()) {
            reply.status(400);
        }
    }

    /** Which questionnaire: HOUSEHOLD, SHORT, TRIP or EVENT. */
    public String getKind() {
        return questionnaire.name();
    }

    /** Whether it is about a year of somebody's life, which can be compared with the means. */
    public boolean isYearly() {
        return questionnaire == Questionnaire.HOUSEHOLD || questionnaire == Questionnaire.SHORT;
    }

    /** The four questionnaires. */
    public List<Tab> getTabs() {
        return Stream.of(Questionnaire.values())
                .map(one -> new Tab(
                        visit().getBase() + CalculatorAnswers.path(one),
                        visit().texts().get("calculator.tab." + one),
                        one == questionnaire))
                .toList();
    }

    /** What is asked. */
    public List<AskedSection> getSections() {
        return questionnaire.sections().stream().map(this::section).toList();
    }

    private AskedSection section(Section section) {
        Texts texts = visit().texts();
        String lead = "calculator.section." + section.name() + ".lead";
        return new AskedSection(
                section.name(),
                texts.get("calculator.section." + section.name()),
                texts.has(lead) ? texts.get(lead) : "",
                section.questions().stream()
                        .map(question -> asked(question.id()))
                        .toList());
    }

    /** What is wrong with the answers. */
    public List<Problem> getProblems() {
        return problems;
    }

    /** Whether there is a footprint to show. */
    public boolean isDone() {
        return result != null;
    }

    /** The footprint. */
    public ResultSheet getResult() {
        return Optional.ofNullable(result).orElseThrow();
    }

    /** Where the account keeps it. */
    public String getKeep() {
        String query = visit().getQuery();
        return visit().getBase() + "/account/footprints?of=" + questionnaire.name() + "&in="
                + visit().getLanguage().getCode() + (query.isEmpty() ? "" : "&" + query.substring(1));
    }

    /** The sources of all factors. */
    public List<SourceRow> getSources() {
        return footprints.sources().stream().map(SourceRow::new).toList();
    }

    /** The version of the factors. */
    public String getVersion() {
        return footprints.version();
    }
}
