package org.tonne.order.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.tonne.order.domain.Payer;
import org.tonne.order.domain.PaymentMethod;

import java.util.List;
import java.util.UUID;

/** Use case: a buyer, or a partner for a buyer, places a purchase: all its lines or none. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlacePurchase {

    /**
     * Reserves the units and writes down the orders, one per seller. The same request under the same key answers what
     * it answered the first time.
     *
     * @throws org.tonne.shared.DomainException UNITS_NOT_FREE, PRICE_CHANGED, OFFER_UNKNOWN, BELOW_MINIMUM,
     *     UNITS_EXPIRED, KEY_REUSED, TOO_MANY_SELLERS, BASKET_EMPTY, QUANTITY_INVALID, AMOUNT_TOO_LARGE or one of the
     *     field codes; nothing is left behind then
     */
    public PlacedPurchase place(Command command) {
        throw new UnsupportedOperationException(command.idempotencyKey());
    }

    /**
     * What to place.
     *
     * @param client {@code WEB}, or the id of the partner
     * @param idempotencyKey 1 to 255 characters, chosen by the client, one per purchase
     * @param payer who pays
     * @param beneficiary the name on the certificate, 1 to 255 code points
     * @param reason why the units are cancelled, as published; may be empty, at most 255 code points
     * @param publish whether name and reason may stand in the public history
     * @param method the way to pay
     * @param locale the language of the mails, for example {@code en}
     * @param lines what to buy; several lines of one offer count together
     */
    public record Command(
            String client,
            String idempotencyKey,
            Payer payer,
            String beneficiary,
            String reason,
            boolean publish,
            PaymentMethod method,
            String locale,
            List<Line> lines) {

        /** Keeps a copy of the lines. */
        public Command {
            lines = List.copyOf(lines);
        }
    }

    /**
     * So many units of one offer.
     *
     * @param offerId which offer
     * @param quantity whole units; anything below 1 is refused
     * @param shownPriceCents the price per unit that the buyer agreed to
     */
    public record Line(UUID offerId, long quantity, long shownPriceCents) {}
}
