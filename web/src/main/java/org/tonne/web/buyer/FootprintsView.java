package org.tonne.web.buyer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tonne.account.application.BuyerAccount;
import org.tonne.account.application.KeepFootprint;
import org.tonne.account.application.KeptFootprint;
import org.tonne.account.application.OwnCertificate;
import org.tonne.account.application.OwnQueries;
import org.tonne.footprint.application.FootprintQueries;
import org.tonne.footprint.domain.Answers;
import org.tonne.footprint.domain.Questionnaire;
import org.tonne.shared.DomainException;
import org.tonne.web.calculator.CalculatorAnswers;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Language;
import org.tonne.web.ui.Visit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Behind account/footprints.xhtml: keeps what the calculator has found for a year, and shows what is kept. */
@Named("accountFootprints")
@RequestScoped
public class FootprintsView extends AccountFormView {

    @Inject
    KeepFootprint keepFootprint;

    @Inject
    FootprintQueries footprints;

    @Inject
    OwnQueries ownQueries;

    @Inject
    Clock clock;

    private List<KeptFootprint> kept = List.of();
    private Map<Integer, Long> cancelled = Map.of();

    /** Shows what is kept, keeps another one, or drops one. */
    public void act() {
        Visit visit = Visit.of(request);
        Optional<BuyerAccount> account = buyer.orSignIn();
        if (account.isEmpty()) {
            return;
        }
        if (visit.isPost()) {
            change(visit, account.get());
        }
        kept = keepFootprint.of(account.get());
        cancelled = ownQueries.certificates(account.get()).stream()
                .collect(Collectors.groupingBy(OwnCertificate::year, Collectors.summingLong(OwnCertificate::units)));
    }

    private void change(Visit visit, BuyerAccount account) {
        Optional<Questionnaire> of = questionnaire();
        if (of.isEmpty()) {
            Ids.read(visit.value("drop")).ifPresent(id -> keepFootprint.drop(account, id));
            reply.goTo(visit.getAddress());
            return;
        }
        String year = visit.value("year");
        try {
            keepFootprint.keep(
                    account,
                    year.matches("[0-9]{4}") ? Integer.parseInt(year) : 0,
                    answers(of.get()),
                    typed(of.get()),
                    language().getCode());
            reply.goTo(visit.getAddress());
        } catch (DomainException refusal) {
            refuse("year", refusal);
        }
    }

    private Optional<Questionnaire> questionnaire() {
        String of = Visit.of(request).value("of");
        return Stream.of(Questionnaire.values())
                .filter(one -> one.name().equals(of))
                .filter(one -> answers(one).objections().isEmpty())
                .findFirst();
    }

    private Answers answers(Questionnaire questionnaire) {
        return CalculatorAnswers.read(
                footprints, questionnaire, Visit.of(request)::value, language().locale());
    }

    /** The language in which the answers were typed, which may be another than that of the page after signing in. */
    private Language language() {
        Visit visit = Visit.of(request);
        return Language.ofCode(visit.value("in")).orElse(visit.getLanguage());
    }

    private String typed(Questionnaire questionnaire) {
        Visit visit = Visit.of(request);
        return questionnaire
                .questions()
                .filter(question -> !visit.value(question.id()).isEmpty())
                .map(question ->
                        question.id() + "=" + URLEncoder.encode(visit.value(question.id()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The year that was asked for, or this one. */
    @Override
    Map<String, String> fields() {
        String year = Visit.of(request).value("year");
        return Map.of(
                "year",
                year.isEmpty()
                        ? Integer.toString(
                                clock.instant().atOffset(ZoneOffset.UTC).getYear())
                        : year);
    }

    /** Whether there is something to be kept. */
    public boolean isOffered() {
        return questionnaire().isPresent();
    }

    /** What it comes to. */
    public String getOffer() {
        Visit visit = Visit.of(request);
        return questionnaire()
                .map(one ->
                        footprints.footprint(answers(one)).total().kilograms().movePointLeft(3))
                .map(tonnes ->
                        visit.texts().say("calculator.t", visit.getWriting().decimal(tonnes, 1, 1)))
                .orElse("");
    }

    /** The answers, for the form. */
    public List<Given> getGiven() {
        Visit visit = Visit.of(request);
        return questionnaire()
                .map(one -> Stream.concat(
                                Stream.of(
                                        new Given("of", one.name()),
                                        new Given("in", language().getCode())),
                                one.questions()
                                        .filter(question ->
                                                !visit.value(question.id()).isEmpty())
                                        .map(question -> new Given(question.id(), visit.value(question.id()))))
                        .toList())
                .orElse(List.of());
    }

    /** Those that are kept. */
    public List<FootprintRow> getRows() {
        Visit visit = Visit.of(request);
        return kept.stream()
                .map(one -> new FootprintRow(visit, one, cancelled.getOrDefault(one.year(), 0L)))
                .toList();
    }

    /** A field that is sent as it came. */
    public static final class Given {

        private final String name;
        private final String value;

        Given(String name, String value) {
            this.name = name;
            this.value = value;
        }

        /** Its name. */
        public String getName() {
            return name;
        }

        /** What stands in it. */
        public String getValue() {
            return value;
        }
    }
}
