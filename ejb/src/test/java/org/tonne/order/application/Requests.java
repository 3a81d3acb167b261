package org.tonne.order.application;

import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.order.domain.Payer;
import org.tonne.order.domain.PayerKind;
import org.tonne.order.domain.PaymentChoice;
import org.tonne.order.domain.Publication;

import java.util.List;
import java.util.UUID;

/** Requests for purchases, as tests need them. */
final class Requests {

    static final Payer PAYER = new Payer("Ada Lovelace", "ada@example.org", PayerKind.INDIVIDUAL, "GB");

    private Requests() {}

    static PlacePurchase.Command request(String key, PlacePurchase.Line... lines) {
        return request(key, "Ada Lovelace", "For my flight", lines);
    }

    static PlacePurchase.Command request(String key, String name, String reason, PlacePurchase.Line... lines) {
        return new PlacePurchase.Command(
                "WEB", key, PAYER, name, reason, Publication.ALL, PaymentChoice.PAYPAL, "en", null, List.of(lines));
    }

    static PlacePurchase.Line line(Lot lot, long quantity) {
        return new PlacePurchase.Line(lot.offerId(), quantity, lot.priceCents());
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }
}
