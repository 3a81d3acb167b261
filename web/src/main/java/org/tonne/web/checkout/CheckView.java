package org.tonne.web.checkout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.order.application.BasketQueries;
import org.tonne.order.application.BasketView;
import org.tonne.order.application.CheckoutDrafts;
import org.tonne.order.application.CheckoutView;
import org.tonne.order.application.KeepShareList;
import org.tonne.order.application.PlacedPurchase;
import org.tonne.order.domain.PaymentChoice;
import org.tonne.order.domain.PaymentMethod;
import org.tonne.shared.DomainException;
import org.tonne.shared.ErrorCode;
import org.tonne.team.application.AskApproval;
import org.tonne.team.application.BuyForTeam;
import org.tonne.team.application.ConfirmCheckout;
import org.tonne.team.application.RequestQueries;
import org.tonne.web.buyer.Buyer;
import org.tonne.web.checkout.CheckSheet.Beside;
import org.tonne.web.order.Payment;
import org.tonne.web.ui.BasketCookie;
import org.tonne.web.ui.Holds;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Refusals;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Behind check.xhtml: shows everything once more, and takes the step that cannot be undone. */
@Named("check")
@RequestScoped
public class CheckView {

    private static final Set<ErrorCode> NO_QUOTATION =
            Set.of(ErrorCode.QUOTATION_TOO_SMALL, ErrorCode.QUOTATIONS_OPEN, ErrorCode.QUOTATION_TOO_LARGE);

    /** What is told on this page: no basket can put it right. */
    private static final Set<ErrorCode> ABOUT_TEAMS =
            EnumSet.of(ErrorCode.TEAM_NOT_ALLOWED, ErrorCode.APPROVER_MISSING);

    @Inject
    CheckoutDrafts checkoutDrafts;

    @Inject
    KeepShareList keepShareList;

    @Inject
    BasketQueries basketQueries;

    @Inject
    BuyForTeam buyForTeam;

    @Inject
    ConfirmCheckout confirmCheckout;

    @Inject
    AskApproval askApproval;

    @Inject
    RequestQueries requestQueries;

    @Inject
    Buyer buyer;

    @Inject
    Payment payment;

    @Inject
    Holds holds;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private Optional<CheckSheet> sheet = Optional.empty();

    /** Shows the answers, or places the purchase. */
    public void act() {
        Visit visit = Visit.of(request);
        Optional<CheckoutView> known = Ids.read(visit.part("id")).flatMap(checkoutDrafts::find);
        if (known.isEmpty()) {
            reply.refuse(410);
        } else if (known.get().purchaseId().isPresent()) {
            reply.goTo(visit.getBase() + "/orders/" + known.get().purchaseId().get());
        } else if (waits(visit, known.get())) {
            reply.cookie(BasketCookie.of(""));
        } else if (!known.get().complete()) {
            reply.goTo(visit.getBase() + "/checkout/" + known.get().id());
        } else if (visit.isPost()) {
            confirm(visit, known.get());
        } else {
            show(visit, known.get(), "");
        }
    }

    /** Sends the reader to the request for approval, where there is one. */
    private boolean waits(Visit visit, CheckoutView checkout) {
        Optional<UUID> team = requestQueries.teamOf(checkout.id());
        team.ifPresent(id -> reply.goTo(visit.getBase() + "/account/teams/" + id + "/requests/" + checkout.id()));
        return team.isPresent();
    }

    private void show(Visit visit, CheckoutView checkout, String problem) {
        BasketView basket = basketQueries.view(checkout.basket());
        if (basket.mayCheckOut()) {
            Beside beside = new Beside(
                    keepShareList.find(checkout.id()),
                    buyForTeam.find(checkout.id()),
                    askApproval.isNeeded(checkout.id(), basket.total().cents()),
                    holds.say(visit.texts(), "check.next." + checkout.answers().paymentMethod()));
            sheet = Optional.of(new CheckSheet(visit, checkout, basket, beside, problem));
        } else {
            reply.goTo(visit.getBase() + "/basket");
        }
    }

    private void confirm(Visit visit, CheckoutView checkout) {
        boolean agreed =
                visit.value("final").equals("yes") && visit.value("terms").equals("yes");
        try {
            Optional<PlacedPurchase> placed = confirmCheckout.confirm(
                    buyer.account(),
                    checkout.id(),
                    agreed,
                    visit.texts().language().getCode());
            reply.cookie(BasketCookie.of(""));
            placed.ifPresentOrElse(
                    purchase -> goOn(visit, checkout, purchase.purchaseId()), () -> waits(visit, checkout));
        } catch (DomainException refused) {
            answer(visit, checkout, refused);
        }
    }

    private void answer(Visit visit, CheckoutView checkout, DomainException refused) {
        if (refused.code() == ErrorCode.TERMS_NOT_ACCEPTED) {
            reply.status(422);
            show(visit, checkout, visit.texts().get("error.TERMS_NOT_ACCEPTED"));
        } else if (NO_QUOTATION.contains(refused.code())) {
            reply.goTo(visit.getBase() + "/checkout/" + checkout.id() + "#errors");
        } else if (ABOUT_TEAMS.contains(refused.code())) {
            reply.status(Refusals.status(refused.code().kind()));
            show(visit, checkout, visit.texts().get("error." + refused.code()));
        } else if (refused.code().kind() == ErrorCode.Kind.CONFLICT || refused.code() == ErrorCode.OFFER_UNKNOWN) {
            reply.cookie(BasketCookie.of(checkout.basket().print()));
            reply.goTo(visit.getBase() + "/basket");
        } else {
            throw refused;
        }
    }

    private void goOn(Visit visit, CheckoutView checkout, UUID purchase) {
        PaymentChoice choice = PaymentChoice.valueOf(checkout.answers().paymentMethod());
        if (choice.method() == PaymentMethod.BANK_TRANSFER) {
            reply.goTo(visit.getBase() + "/orders/" + purchase);
        } else {
            payment.goToProvider(visit, purchase);
        }
    }

    /** Everything once more. */
    public CheckSheet getSheet() {
        return sheet.orElseThrow();
    }
}
