package org.tonne.batch.giftletters;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tonne.order.application.SendDueGifts;

/** Hands over the letters of gifts that are due now; what is left of many is for the next run. */
@Named
@Dependent
public class GiftLettersStep extends AbstractBatchlet {

    @Inject
    SendDueGifts sendDueGifts;

    @Override
    public String process() {
        return sendDueGifts.send() > 0 ? "SENT" : "NOT DUE";
    }
}
