package org.tonne.web.checkout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.account.application.OwnQueries;
import org.tonne.order.application.Answers;
import org.tonne.order.application.BasketQueries;
import org.tonne.order.application.BasketView;
import org.tonne.order.application.CheckoutDrafts;
import org.tonne.order.application.CheckoutView;
import org.tonne.order.application.FieldError;
import org.tonne.order.application.GiftAnswers;
import org.tonne.order.application.KeepShareList;
import org.tonne.order.application.Quotations;
import org.tonne.order.application.ShareListView;
import org.tonne.order.domain.Basket;
import org.tonne.order.domain.Publication;
import org.tonne.team.application.RequestQueries;
import org.tonne.web.basket.BasketSheet;
import org.tonne.web.buyer.Buyer;
import org.tonne.web.buyer.KeptBeneficiaries;
import org.tonne.web.ui.BasketCookie;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Sum;
import org.tonne.web.ui.Visit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Behind checkout.xhtml: asks the buyer, and keeps the answers, right or wrong. */
@Named("checkout")
@RequestScoped
public class CheckoutPageView {

    @Inject
    CheckoutDrafts checkoutDrafts;

    @Inject
    KeepShareList keepShareList;

    @Inject
    BasketQueries basketQueries;

    @Inject
    Quotations quotations;

    @Inject
    Buyer buyer;

    @Inject
    OwnQueries ownQueries;

    @Inject
    KeptBeneficiaries kept;

    @Inject
    TeamChoice teamChoice;

    @Inject
    RequestQueries requestQueries;

    @Inject
    Clock clock;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private Optional<Form> form = Optional.empty();
    private Sum sum = new Sum("");
    private Optional<ClaimNotes> claims = Optional.empty();
    private Optional<ShareListView> list = Optional.empty();

    /** Shows the questions, or takes the answers. */
    public void act() {
        Visit visit = Visit.of(request);
        if (visit.isPost()) {
            take(visit);
        } else if (visit.part("id").isEmpty()) {
            ask(visit, Basket.parse(BasketCookie.value(request)), known());
        } else {
            Optional<CheckoutView> known = Ids.read(visit.part("id")).flatMap(checkoutDrafts::find);
            known.ifPresentOrElse(checkout -> again(visit, checkout), () -> reply.refuse(410));
        }
    }

    /** What is known of who is signed in: as in their last purchase. */
    private Answers known() {
        return buyer.account()
                .map(account -> ownQueries
                        .lastPayer(account)
                        .map(payer -> payer(
                                payer.name(), account.email(), payer.kind().name(), payer.country()))
                        .orElseGet(() -> payer(account.name(), account.email(), "", "")))
                .orElse(Answers.NONE);
    }

    private static Answers payer(String name, String email, String kind, String country) {
        return new Answers(name, email, kind, country, "", "", Publication.NONE, "", GiftAnswers.NONE);
    }

    private void again(Visit visit, CheckoutView checkout) {
        if (checkout.purchaseId().isPresent()) {
            reply.goTo(visit.getBase() + "/orders/" + checkout.purchaseId().get());
            return;
        }
        if (requestQueries.teamOf(checkout.id()).isPresent()) {
            reply.goTo(visit.getBase() + "/checkout/" + checkout.id() + "/check");
            return;
        }
        ask(visit, checkout.basket(), checkout.answers());
        if (form.isPresent()) {
            form = Optional.of(
                    new Form(visit, checkout.answers(), checkout.errors(), today(), days(checkout.basket())));
        }
    }

    private void ask(Visit visit, Basket basket, Answers answers) {
        BasketView view = basketQueries.view(basket);
        if (!view.mayCheckOut()) {
            reply.goTo(visit.getBase() + "/basket");
            return;
        }
        form = Optional.of(new Form(visit, answers, List.of(), today(), days(basket)));
        sum = BasketSheet.sum(visit, view);
        claims = Optional.of(new ClaimNotes(visit, answers, view));
        list = Ids.read(visit.part("id")).flatMap(keepShareList::find);
    }

    private void take(Visit visit) {
        Basket basket = Basket.parse(BasketCookie.value(request));
        Optional<UUID> known = Ids.read(visit.part("id"));
        Optional<Answers> filled = kept.fill(answers(visit));
        if (filled.isPresent()) {
            Optional<CheckoutView> begun = known.flatMap(checkoutDrafts::find);
            ask(visit, begun.map(CheckoutView::basket).orElse(basket), filled.get());
            return;
        }
        if (known.isEmpty() && basket.isEmpty()) {
            reply.goTo(visit.getBase() + "/basket");
            return;
        }
        UUID checkout = known.orElseGet(
                () -> checkoutDrafts.begin(basket, visit.texts().language().getCode()));
        List<FieldError> wrong = checkoutDrafts.answer(checkout, answers(visit));
        List<FieldError> wrongTeam = teamChoice.keep(checkout);
        if (!wrongTeam.isEmpty()) {
            askAgain(
                    visit,
                    checkout,
                    Stream.concat(wrong.stream(), wrongTeam.stream()).toList());
            return;
        }
        String next = wrong.isEmpty() ? "/check" : "#errors";
        reply.goTo(
                visit.getBase() + "/checkout/" + checkout + (visit.value("list").equals("yes") ? "/list" : next));
    }

    /** What was said of a team cannot stand, and is kept nowhere: the page comes again with what was typed. */
    private void askAgain(Visit visit, UUID checkout, List<FieldError> wrong) {
        Optional<Basket> begun = checkoutDrafts.find(checkout).map(CheckoutView::basket);
        begun.ifPresent(basket -> ask(visit, basket, answers(visit)));
        if (form.isPresent()) {
            reply.status(422);
            form = begun.map(basket -> new Form(visit, answers(visit), wrong, today(), days(basket)));
        }
    }

    private static Answers answers(Visit visit) {
        return new Answers(
                visit.value("payerName"),
                visit.value("payerEmail"),
                visit.value("payerKind"),
                visit.value("country"),
                visit.value("beneficiary"),
                visit.value("reason"),
                PurchaseForm.publication(visit),
                visit.value("paymentMethod"),
                GiftForm.answers(visit));
    }

    /** How long units are held for a quotation for this basket; 0 where none is given. */
    private long days(Basket basket) {
        long units = basket.lines().stream().mapToLong(Basket.Line::quantity).sum();
        return quotations.given(units) ? quotations.hold().toDays() : 0;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The questions with their answers so far. */
    public Form getForm() {
        return form.orElseThrow();
    }

    /** What the words for the certificate claim that no certificate proves. */
    public ClaimNotes getClaims() {
        return claims.orElseThrow();
    }

    /** The list by which the units are divided, in words, or nothing. */
    public String getList() {
        return list.map(found -> Visit.of(request).texts().say("shares.kept", found.lines()))
                .orElse("");
    }

    /** What is to be paid. */
    public Sum getSum() {
        return sum;
    }

    /** Names that stood on certificates of who is signed in, to choose from; none for a guest. */
    public List<String> getBeneficiaries() {
        return buyer.account().map(ownQueries::beneficiaries).orElse(List.of());
    }

    /** Where the answers go. */
    public String getAddress() {
        return Visit.of(request).getAddress();
    }
}
