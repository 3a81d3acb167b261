package org.tonne.order.domain;

import org.jspecify.annotations.Nullable;
import org.tonne.shared.Codes;
import org.tonne.shared.Money;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A purchase that is in order as far as can be said without the stock, ready to be written.
 *
 * @param id of the purchase
 * @param client {@code WEB}, {@code STANDING} for standing orders, or the id of a partner
 * @param idempotencyKey the client's name for it
 * @param requestSha256 32 bytes, equal for equal requests
 * @param payer who pays
 * @param beneficiary the name on the certificate
 * @param reason as published; may be empty
 * @param publish which of name and reason everybody may read
 * @param choice the way to pay, or a quotation
 * @param locale the language of the mails
 * @param hold how long the units are held
 * @param gift the letter that goes with it, if it is a gift
 * @param shares the list that comes with it, by which its units are divided, if one does
 * @param orders one per seller
 */
public record DraftPurchase(
        UUID id,
        String client,
        String idempotencyKey,
        byte[] requestSha256,
        Payer payer,
        String beneficiary,
        String reason,
        Publication publish,
        PaymentChoice choice,
        String locale,
        Duration hold,
        @Nullable Gift gift,
        @Nullable ShareList shares,
        List<Part> orders) {

    /** The same purchase, its orders under other references: one of them was taken. */
    public DraftPurchase withOtherReferences(Codes codes) {
        List<Part> renamed = orders.stream()
                .map(part -> new Part(part.id, codes.code(8), part.sellerId, part.total, part.lines))
                .toList();
        return new DraftPurchase(
                id,
                client,
                idempotencyKey,
                requestSha256,
                payer,
                beneficiary,
                reason,
                publish,
                choice,
                locale,
                hold,
                gift,
                shares,
                renamed);
    }

    /**
     * What goes to one seller.
     *
     * @param id of the order
     * @param reference eight characters
     * @param sellerId who sells
     * @param total sum of the lines
     * @param lines offer by offer
     */
    public record Part(UUID id, String reference, UUID sellerId, Money total, List<Line> lines) {}

    /**
     * One offer's part.
     *
     * @param id of the line
     * @param offerId which offer
     * @param lotId of which lot
     * @param quantity units
     * @param priceCents per unit
     */
    public record Line(UUID id, UUID offerId, long lotId, long quantity, long priceCents) {}
}
