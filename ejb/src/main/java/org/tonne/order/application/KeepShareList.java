package org.tonne.order.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.order.application.ReadShares.Reading;
import org.tonne.order.domain.Basket;
import org.tonne.order.domain.ShareList;

import java.util.Optional;
import java.util.UUID;

/**
 * Use case: a buyer brings a file that says for whom the units of a checkout are. The purchase that the checkout becomes is divided
 * by it.
 */
@Stateless
public class KeepShareList {

    @Inject
    ShareLists lists;

    @Inject
    OpenCheckouts checkouts;

    /**
     * Reads the file and keeps it in place of any other, if nothing is wrong with it; otherwise all stays as it was.
     *
     * @param file its bytes
     * @return what was read, and all that is wrong with it
     * @throws org.tonne.shared.DomainException CHECKOUT_UNKNOWN, also when it is over or already confirmed
     */
    public Reading keep(UUID checkout, byte[] file) {
        Reading reading = ReadShares.of(file, units(checkouts.hold(checkout)));
        if (reading.right()) {
            lists.replace(checkout, new ShareList(reading.lines()));
        }
        return reading;
    }

    /**
     * The units are divided no more; where there is no list, nothing happens.
     *
     * @throws org.tonne.shared.DomainException CHECKOUT_UNKNOWN, also when it is over or already confirmed
     */
    public void drop(UUID checkout) {
        checkouts.hold(checkout);
        lists.drop(checkout);
    }

    /** The list that is kept with a checkout. */
    public Optional<ShareListView> find(UUID checkout) {
        return lists.find(checkout);
    }

    private static long units(Basket basket) {
        return basket.lines().stream().mapToLong(Basket.Line::quantity).sum();
    }
}
