package org.tonne.web.standing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.account.application.BuyerAccount;
import org.tonne.account.application.OwnQueries;
import org.tonne.order.application.Answers;
import org.tonne.order.application.GiftAnswers;
import org.tonne.order.domain.Payer;
import org.tonne.order.domain.PaymentMethod;
import org.tonne.order.domain.Publication;
import org.tonne.standing.application.StandingAnswers;
import org.tonne.standing.domain.StandingTerms;
import org.tonne.web.checkout.PurchaseForm;
import org.tonne.web.ui.Visit;

import java.util.Optional;

/** The answers about a standing order: as they were sent, as they are kept, or as they may be guessed. */
@RequestScoped
public class StandingTyped {

    @Inject
    OwnQueries ownQueries;

    @Inject
    HttpServletRequest request;

    /** As they were sent; who changes one has accepted the terms before. */
    StandingAnswers now(BuyerAccount account, StandingSubject subject) {
        Visit visit = Visit.of(request);
        Answers purchase = new Answers(
                visit.value("payerName"),
                account.email(),
                visit.value("payerKind"),
                visit.value("country"),
                visit.value("beneficiary"),
                visit.value("reason"),
                PurchaseForm.publication(visit),
                PaymentMethod.BANK_TRANSFER.name(),
                GiftAnswers.NONE);
        return new StandingAnswers(
                purchase,
                visit.value("quantity"),
                visit.value("day"),
                visit.value("ceiling"),
                visit.value("language"),
                subject.isChange() || visit.value("terms").equals("yes"));
    }

    /** Before anything was sent: as kept, or for a new one as in the last purchase. */
    StandingAnswers before(BuyerAccount account, StandingSubject subject) {
        if (subject.isChange()) {
            return kept(subject.order().terms());
        }
        Visit visit = Visit.of(request);
        Optional<Payer> last = ownQueries.lastPayer(account);
        Answers purchase = new Answers(
                last.map(Payer::name).orElse(account.name()),
                account.email(),
                last.map(payer -> payer.kind().name()).orElse(""),
                last.map(Payer::country).orElse(""),
                "",
                "",
                Publication.NONE,
                PaymentMethod.BANK_TRANSFER.name(),
                GiftAnswers.NONE);
        String ceiling = subject.offers().get(0).price().amount();
        return new StandingAnswers(
                purchase, "1", "1", ceiling, visit.getLanguage().getCode(), false);
    }

    private static StandingAnswers kept(StandingTerms terms) {
        Answers purchase = new Answers(
                terms.payer().name(),
                terms.payer().email(),
                terms.payer().kind().name(),
                terms.payer().country(),
                terms.beneficiary(),
                terms.reason(),
                terms.publish(),
                PaymentMethod.BANK_TRANSFER.name(),
                GiftAnswers.NONE);
        return new StandingAnswers(
                purchase,
                terms.quantity().toString(),
                Integer.toString(terms.day().day()),
                terms.ceiling().amount(),
                terms.language(),
                true);
    }
}
