package org.tonne.web.standing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.account.application.BuyerAccount;
import org.tonne.order.application.Answers;
import org.tonne.order.application.FieldError;
import org.tonne.shared.DomainException;
import org.tonne.standing.application.KeepStandingOrder;
import org.tonne.standing.application.StandingAnswers;
import org.tonne.standing.application.StandingQueries;
import org.tonne.standing.application.StandingView;
import org.tonne.standing.domain.StandingLifecycle.Action;
import org.tonne.web.buyer.Buyer;
import org.tonne.web.buyer.KeptBeneficiaries;
import org.tonne.web.ui.Holds;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Problem;
import org.tonne.web.ui.Refusals;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Behind account/standing-orders.xhtml: the list of standing orders, and the form that makes or changes one. */
@Named("standingOrders")
@RequestScoped
public class StandingOrdersView {

    private static final int WRONG = 422;

    @Inject
    Buyer buyer;

    @Inject
    KeepStandingOrder keepStandingOrder;

    @Inject
    StandingQueries standingQueries;

    @Inject
    StandingSubject subject;

    @Inject
    StandingTyped typed;

    @Inject
    KeptBeneficiaries kept;

    @Inject
    Holds holds;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private Optional<StandingForm> form = Optional.empty();
    private List<StandingView> orders = List.of();
    private List<Problem> problems = List.of();

    /** Shows the list or the form, or does what was asked for. */
    public void act() {
        Visit visit = Visit.of(request);
        Optional<BuyerAccount> account = buyer.orSignIn();
        if (account.isEmpty()) {
            return;
        }
        subject.find(account.get());
        Optional<Action> move = move(visit);
        if (visit.isPost() && move.isPresent()) {
            move(visit, account.get(), move.get());
        } else if (visit.isPost() && subject.isThere()) {
            take(visit, account.get());
        } else if (subject.isThere()) {
            ask(typed.before(account.get(), subject), List.of());
        }
        orders = standingQueries.of(account.get());
    }

    /** Which move a button asks for. */
    private static Optional<Action> move(Visit visit) {
        for (Action action : Action.values()) {
            if (!visit.value(button(action)).isEmpty()) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    private static String button(Action action) {
        return action.name().toLowerCase(Locale.ROOT);
    }

    private void move(Visit visit, BuyerAccount account, Action action) {
        try {
            UUID id = Ids.read(visit.value(button(action))).orElse(new UUID(0, 0));
            keepStandingOrder.move(account, id, action);
            said(visit, button(action));
        } catch (DomainException refusal) {
            reply.status(Refusals.status(refusal.code().kind()));
            problems = List.of(new Problem("list", Refusals.sentence(visit.texts(), refusal)));
        }
    }

    private void take(Visit visit, BuyerAccount account) {
        StandingAnswers answers = typed.now(account, subject);
        Optional<Answers> filled = kept.fill(answers.purchase());
        if (filled.isPresent()) {
            ask(answers.with(filled.get()), List.of());
            return;
        }
        try {
            List<FieldError> wrong = kept(visit, account, answers);
            if (wrong.isEmpty()) {
                said(visit, subject.isChange() ? "changed" : "made");
            } else {
                reply.status(WRONG);
                ask(answers, wrong);
            }
        } catch (DomainException refusal) {
            reply.status(Refusals.status(refusal.code().kind()));
            ask(answers, List.of(new FieldError("offer", refusal.code(), refusal.facts())));
        }
    }

    private List<FieldError> kept(Visit visit, BuyerAccount account, StandingAnswers answers) {
        return subject.isChange()
                ? keepStandingOrder.change(account, subject.order().id(), answers)
                : keepStandingOrder.make(account, Ids.read(visit.value("offer")).orElse(new UUID(0, 0)), answers);
    }

    private void said(Visit visit, String what) {
        reply.goTo(visit.getAddress() + "?said=" + what);
    }

    private void ask(StandingAnswers answers, List<FieldError> wrong) {
        form = Optional.of(new StandingForm(Visit.of(request), answers, wrong, subject.offers()));
    }

    /** Whether a form is shown, and not the list. */
    public boolean isAsking() {
        return form.isPresent();
    }

    /** The form. */
    public StandingForm getForm() {
        return form.orElseThrow();
    }

    /** What it is about: the project, and whether one is changed. */
    public StandingSubject getSubject() {
        return subject;
    }

    /** What was wrong with the last action. */
    public List<Problem> getProblems() {
        return form.map(StandingForm::getProblems).orElse(problems);
    }

    /** The title, which says so where something is wrong. */
    public String getTitle() {
        return Visit.of(request).texts().get(form.isEmpty() ? "standing.title" : subject.getTitleKey());
    }

    /** What came of the last action, or nothing. */
    public String getSaid() {
        Visit visit = Visit.of(request);
        String key = "standing.said." + visit.value("said");
        return visit.texts().has(key) ? visit.texts().get(key) : "";
    }

    /** How it works, with the address that letters go to. */
    public String getHow() {
        return Visit.of(request).texts().say("standing.how.1", buyer.getEmail());
    }

    /** What becomes of an order that is not paid. */
    public String getLapse() {
        return holds.say(Visit.of(request).texts(), "standing.how.2");
    }

    /** All of them, what has ended last. */
    public List<StandingRow> getRows() {
        return orders.stream()
                .map(order -> new StandingRow(Visit.of(request), order))
                .toList();
    }
}
