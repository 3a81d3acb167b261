package org.tonne.order.application;

import jakarta.ejb.Stateless;
import org.tonne.order.domain.Basket;

/** Question: what a basket is worth now. */
@Stateless
public class BasketQueries {

    /** The basket with live prices and quantities. */
    public BasketView view(Basket basket) {
        throw new UnsupportedOperationException();
    }
}
