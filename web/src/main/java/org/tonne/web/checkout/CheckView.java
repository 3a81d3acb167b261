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
import org.tonne.team.application.BuyForTeam;
import org.tonne.team.application.ConfirmCheckout;
import org.tonne.web.buyer.Buyer;
import org.tonne.web.checkout.CheckSheet.Beside;
import org.tonne.web.order.Payment;
import org.tonne.web.ui.BasketCookie;
import org.tonne.web.ui.Holds;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Behind check.xhtml: shows everything once more, and takes the step that cannot be undone. */
@Named("check")
@RequestScoped
public class CheckView {

    private static final Set<ErrorCode> NO_QUOTATION =
            Set.of(ErrorCode.QUOTATION_TOO_SMALL, ErrorCode.QUOTATIONS_OPEN, ErrorCode.QUOTATION_TOO_LARGE);

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
        } else if (!known.get().complete()) {
            reply.goTo(visit.getBase() + "/checkout/" + known.get().id());
        } else if (visit.isPost()) {
            confirm(visit, known.get());
        } else {
            show(visit, known.get(), "");
        }
    }

    private void show(Visit visit, CheckoutView checkout, String problem) {
        BasketView basket = basketQueries.view(checkout.basket());
        if (basket.mayCheckOut()) {
            Beside beside = new Beside(
                    keepShareList.find(checkout.id()),
                    buyForTeam.find(checkout.id()),
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
            PlacedPurchase placed = confirmCheckout.confirm(
                    buyer.account(),
                    checkout.id(),
                    agreed,
                    visit.texts().language().getCode());
            reply.cookie(BasketCookie.of(""));
            goOn(visit, checkout, placed.purchaseId());
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
        } else if (refused.code() == ErrorCode.TEAM_NOT_ALLOWED) {
            reply.status(403);
            show(visit, checkout, visit.texts().get("error.TEAM_NOT_ALLOWED"));
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
