package org.tonne.web.checkout;

import org.tonne.certificate.application.CertificateWording;
import org.tonne.order.application.Answers;
import org.tonne.order.application.BasketView;
import org.tonne.order.application.CheckoutView;
import org.tonne.order.application.GiftAnswers;
import org.tonne.order.application.ShareListView;
import org.tonne.order.domain.PaymentChoice;
import org.tonne.team.application.TeamPurchase;
import org.tonne.web.basket.BasketSheet;
import org.tonne.web.ui.Language;
import org.tonne.web.ui.Problem;
import org.tonne.web.ui.Sum;
import org.tonne.web.ui.Texts;
import org.tonne.web.ui.Visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The answers, the certificates as they will be printed, and the sum: the last look before the purchase. */
public final class CheckSheet {

    private final Visit visit;
    private final CheckoutView checkout;
    private final BasketView basket;
    private final Beside beside;
    private final String problem;

    CheckSheet(Visit visit, CheckoutView checkout, BasketView basket, Beside beside, String problem) {
        this.visit = visit;
        this.checkout = checkout;
        this.basket = basket;
        this.beside = beside;
        this.problem = problem;
    }

    /** The certificates, one for each seller. */
    public List<Preview> getCertificates() {
        List<Preview> previews = new ArrayList<>();
        basket.sellers().forEach(part -> previews.add(new Preview(visit, checkout.answers(), part)));
        return previews;
    }

    /** Which of how many, over the certificates. */
    public String getWordingTitle() {
        return visit.texts().say("check.wording", basket.sellers().size());
    }

    /** What the words on the certificates claim that no certificate proves. */
    public ClaimNotes getClaims() {
        return new ClaimNotes(visit, checkout.answers(), basket);
    }

    /** The answers, each with the name of its field. */
    public List<Row> getRows() {
        Answers given = checkout.answers();
        Texts texts = visit.texts();
        List<Row> rows = new ArrayList<>(List.of(
                new Row("payerName", texts.get("checkout.payerName"), given.payerName()),
                new Row("payerEmail", texts.get("checkout.payerEmail"), given.payerEmail()),
                new Row("payerKind", texts.get("checkout.payerKind"), texts.get("kind." + given.payerKind())),
                new Row(
                        "country",
                        texts.get("checkout.country"),
                        visit.getWriting().country(given.country())),
                new Row(
                        "publish",
                        texts.get("check.public.name"),
                        given.publish().name() ? given.beneficiary() : texts.get("history.not.published")),
                new Row("publish", texts.get("check.public.reason"), publicReason(given, texts)),
                new Row(
                        "paymentMethod",
                        texts.get("checkout.paymentMethod"),
                        texts.get("method." + given.paymentMethod()))));
        beside.list()
                .ifPresent(found ->
                        rows.add(new Row("shares", texts.get("list.title"), texts.say("shares.kept", found.lines()))));
        rows.addAll(gift(given.gift()));
        beside.team().ifPresent(team -> rows.addAll(team(team)));
        return rows;
    }

    private List<Row> team(TeamPurchase team) {
        Texts texts = visit.texts();
        return List.of(
                new Row("team", texts.get("team.for"), team.team()),
                new Row("costCentre", texts.get("team.costCentre"), team.costCentre()),
                new Row("orderNumber", texts.get("team.orderNumber"), team.orderNumber()));
    }

    private List<Row> gift(GiftAnswers gift) {
        if (!gift.given()) {
            return List.of();
        }
        Texts texts = visit.texts();
        String day = gift.day().isBlank()
                ? texts.get("gift.soon")
                : visit.getWriting().day(LocalDate.parse(gift.day()));
        String language =
                Language.ofCode(gift.language()).map(Language::getNativeName).orElse("");
        return List.of(
                new Row("giftEmail", texts.get("gift.email"), gift.email()),
                new Row("giftDay", texts.get("gift.day"), day),
                new Row("giftMessage", texts.get("gift.message"), gift.message()),
                new Row("giftLanguage", texts.get("gift.language"), language),
                new Row(
                        "giftCertificate",
                        texts.get("gift.certificate"),
                        texts.get(gift.certificate() ? "gift.certificate.yes" : "gift.certificate.no")));
    }

    private static String publicReason(Answers given, Texts texts) {
        if (given.reason().isBlank()) {
            return texts.get("check.public.none");
        }
        return given.publish().reason() ? given.reason() : texts.get("check.public.kept");
    }

    /** Where answers are changed. */
    public String getChange() {
        return visit.getBase() + "/checkout/" + checkout.id();
    }

    /** What is to be paid. */
    public Sum getSum() {
        return BasketSheet.sum(visit, basket);
    }

    /** The button that cannot be undone; it names the sum. */
    public String getButton() {
        if (beside.asks()) {
            return visit.texts().say("team.ask", visit.getWriting().money(basket.total()));
        }
        String key =
                switch (PaymentChoice.valueOf(checkout.answers().paymentMethod())) {
                    case CARD, PAYPAL -> "check.pay";
                    case BANK_TRANSFER -> "check.order";
                    case QUOTATION -> "check.quote";
                };
        return visit.texts().say(key, visit.getWriting().money(basket.total()));
    }

    /** What happens next. */
    public String getNext() {
        return beside.asks() ? visit.texts().get("team.ask.next") : beside.next();
    }

    /** What stands against it, with its field. */
    public List<Problem> getProblems() {
        return problem.isEmpty() ? List.of() : List.of(new Problem("final", problem));
    }

    /**
     * What is kept beside the answers.
     *
     * @param list by which the units are divided
     * @param team for which it is
     * @param asks whether an approver is asked before anything is ordered
     * @param next what happens next otherwise, in words
     */
    record Beside(Optional<ShareListView> list, Optional<TeamPurchase> team, boolean asks, String next) {}

    /** One answer. */
    public static final class Row {

        private final String field;
        private final String label;
        private final String value;

        Row(String field, String label, String value) {
            this.field = field;
            this.label = label;
            this.value = value;
        }

        /** The id of its field. */
        public String getField() {
            return field;
        }

        /** The question in short. */
        public String getLabel() {
            return label;
        }

        /** The answer. */
        public String getValue() {
            return value;
        }
    }

    /** A certificate before there is one. */
    public static final class Preview {

        private final CertificateWording.Sentences wording;
        private final String projects;
        private final String reductions;

        Preview(Visit visit, Answers given, BasketView.SellerPart part) {
            BasketView.Line first = part.lines().get(0);
            long quantity =
                    part.lines().stream().mapToLong(BasketView.Line::quantity).sum();
            this.wording = CertificateWording.in(visit.getLanguage().getCode())
                    .preview(given.beneficiary(), given.reason(), quantity, first.unitType());
            Set<String> named = new LinkedHashSet<>();
            part.lines().forEach(line -> named.add(line.projectKey() + ", " + line.projectTitle()));
            this.projects = String.join("; ", named);
            this.reductions = part.lines().stream()
                    .map(line -> visit.getWriting().span(line.monitoringStart(), line.monitoringEnd()))
                    .filter(span -> !span.isEmpty())
                    .distinct()
                    .collect(Collectors.joining("; "));
        }

        /** Its sentences. */
        public CertificateWording.Sentences getWording() {
            return wording;
        }

        /** The projects on it. */
        public String getProjects() {
            return projects;
        }

        /** When the reductions were made. */
        public String getReductions() {
            return reductions;
        }
    }
}
