package org.tonne.web.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tonne.certificate.application.ShareQueries;
import org.tonne.offer.application.SellerPages;
import org.tonne.order.application.ChangeGift;
import org.tonne.order.application.FieldError;
import org.tonne.order.application.GiftAnswers;
import org.tonne.order.application.OrderQueries;
import org.tonne.order.application.OrderView;
import org.tonne.order.application.PurchaseView;
import org.tonne.order.application.WithdrawOrder;
import org.tonne.order.domain.OrderStatus;
import org.tonne.payment.application.ReportTransfer;
import org.tonne.shared.DomainException;
import org.tonne.team.application.TeamOrders;
import org.tonne.team.application.TeamPurchase;
import org.tonne.web.checkout.GiftForm;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Problem;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Behind order.xhtml: how a purchase stands; the buyer may give an unpaid order up, or say that a transfer is made. */
@Named("orderPage")
@RequestScoped
public class OrderPageView {

    private static final Set<OrderStatus> THANKED =
            Set.of(OrderStatus.PAID, OrderStatus.CANCELLING, OrderStatus.COMPLETED);

    @Inject
    OrderQueries orderQueries;

    @Inject
    ShareQueries shareQueries;

    @Inject
    WithdrawOrder withdrawOrder;

    @Inject
    ReportTransfer reportTransfer;

    @Inject
    ChangeGift changeGift;

    @Inject
    SellerPages sellerPages;

    @Inject
    TeamOrders teamOrders;

    @Inject
    Clock clock;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private Optional<PurchaseSheet> sheet = Optional.empty();
    private List<Thanks> thanks = List.of();
    private Optional<SharesSheet> shares = Optional.empty();
    private Optional<GiftSheet> gift = Optional.empty();
    private Optional<TeamPurchase> team = Optional.empty();
    private Optional<GiftAnswers> typed = Optional.empty();
    private List<FieldError> wrong = List.of();
    private String refusal = "";

    /** Does what was sent, or shows the purchase. */
    public void act() {
        Visit visit = Visit.of(request);
        Optional<PurchaseView> purchase = Ids.read(visit.part("id")).flatMap(orderQueries::purchase);
        if (purchase.isEmpty()) {
            reply.refuse(404);
        } else if (visit.isPost() && !wrongGift(visit, purchase.get())) {
            reply.goTo(visit.getAddress() + change(visit, purchase.get()));
        } else {
            sheet = Optional.of(new PurchaseSheet(visit, purchase.get(), clock.instant()));
            thanks = thanks(visit, purchase.get());
            shares = shareQueries
                    .progress(purchase.get().id())
                    .map(progress -> new SharesSheet(visit, purchase.get(), progress));
            team = teamOrders.ofPurchase(purchase.get().id());
            gift = changeGift
                    .find(purchase.get().id())
                    .map(found -> new GiftSheet(visit, found, typed, wrong, today()));
        }
    }

    /** Of each seller that has its money and says something. */
    private List<Thanks> thanks(Visit visit, PurchaseView purchase) {
        return purchase.orders().stream()
                .filter(order -> THANKED.contains(order.status()))
                .map(OrderView::sellerId)
                .distinct()
                .flatMap(seller -> sellerPages.find(seller).stream())
                .filter(seller -> !seller.thanks().isEmpty())
                .map(seller -> new Thanks(visit, seller))
                .toList();
    }

    /** Takes another letter; where it cannot stand, the page comes again with what was typed. */
    private boolean wrongGift(Visit visit, PurchaseView purchase) {
        if (!visit.value("gift").equals("change")) {
            return false;
        }
        GiftAnswers answers = GiftForm.answers(visit);
        try {
            wrong = changeGift.change(purchase.id(), answers);
        } catch (DomainException refused) {
            refusal = "?problem=" + refused.code();
        }
        typed = Optional.of(answers);
        if (!wrong.isEmpty()) {
            reply.status(422);
        }
        return !wrong.isEmpty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private String change(Visit visit, PurchaseView purchase) {
        try {
            own(purchase, visit.value("withdraw")).ifPresent(order -> withdrawOrder.withdraw(order, "buyer"));
            own(purchase, visit.value("report")).ifPresent(reportTransfer::report);
            if (visit.value("gift").equals("withdraw")) {
                changeGift.withdraw(purchase.id());
            }
            return refusal;
        } catch (DomainException refused) {
            return "?problem=" + refused.code();
        }
    }

    private static Optional<UUID> own(PurchaseView purchase, String order) {
        return Ids.read(order)
                .filter(id -> purchase.orders().stream().map(OrderView::id).anyMatch(id::equals));
    }

    /** What is wrong with the letter of a gift that was sent just now. */
    public List<Problem> getProblems() {
        return gift.map(letter -> letter.getForm().getProblems()).orElse(List.of());
    }

    /** What the sellers say to their buyer. */
    public List<Thanks> getThanks() {
        return thanks;
    }

    /** The certificates of the list that came with it, or nothing. */
    public @Nullable SharesSheet getShares() {
        return shares.orElse(null);
    }

    /** Whether anything can still change by itself. */
    public boolean isLive() {
        return getSheet().isLive() || shares.map(SharesSheet::isLive).orElse(false);
    }

    /** For which team it was placed, or nothing. */
    public @Nullable TeamPurchase getTeam() {
        return team.orElse(null);
    }

    /** The letter of a gift, or nothing. */
    public @Nullable GiftSheet getGift() {
        return gift.orElse(null);
    }

    /** The purchase. */
    public PurchaseSheet getSheet() {
        return sheet.orElseThrow();
    }
}
