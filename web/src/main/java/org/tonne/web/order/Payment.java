package org.tonne.web.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tonne.config.StoreSettings;
import org.tonne.payment.application.StartPayment;
import org.tonne.shared.DomainException;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.util.UUID;

/** Sends a buyer to the page of the payment provider; where that cannot be had, to our own page to try again. */
@RequestScoped
public class Payment {

    @Inject
    StartPayment startPayment;

    @Inject
    StoreSettings store;

    @Inject
    Reply reply;

    /** Sends the buyer of this purchase to pay. */
    public void goToProvider(Visit visit, UUID purchase) {
        String order = visit.getBase() + "/orders/" + purchase;
        try {
            reply.leaveFor(startPayment
                    .start(
                            purchase,
                            store.link(order + "/paid").toString(),
                            store.link(order).toString())
                    .toString());
        } catch (DomainException refused) {
            reply.goTo(order + "/pay?problem=" + refused.code());
        }
    }
}
