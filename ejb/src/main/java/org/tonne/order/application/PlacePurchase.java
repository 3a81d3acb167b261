package org.tonne.order.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.order.domain.DraftPurchase;
import org.tonne.order.domain.Payer;
import org.tonne.order.domain.PaymentChoice;
import org.tonne.order.domain.Publication;
import org.tonne.order.domain.QuotationRule;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Use case: a buyer, or a partner for a buyer, places a purchase: all its lines or none. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlacePurchase {

    @Inject
    DraftPurchases drafts;

    @Inject
    Purchases purchases;

    @Inject
    Placements placements;

    /**
     * Reserves the units and writes down the orders, one per seller. The same request under the same key answers what
     * it answered the first time.
     *
     * @throws org.tonne.shared.DomainException UNITS_NOT_FREE, PRICE_CHANGED, OFFER_UNKNOWN, BELOW_MINIMUM,
     *     UNITS_EXPIRED, KEY_REUSED, TOO_MANY_SELLERS, BASKET_EMPTY, QUANTITY_INVALID, AMOUNT_TOO_LARGE, LIST_INVALID or one of
     *     the field codes, DAY_INVALID and LINK_NOT_ALLOWED among them for a gift, QUOTATION_TOO_SMALL, QUOTATIONS_OPEN and
     *     QUOTATION_TOO_LARGE for a quotation; nothing is left behind then
     */
    public PlacedPurchase place(Command command) {
        Purchases.Outcome outcome = purchases.write(drafts.of(command));
        return switch (outcome.kind()) {
            case PLACED -> placed(outcome);
            case REPLAYED -> placements.earlier(Objects.requireNonNull(outcome.earlier()));
            case KEY_REUSED -> throw new Refused(ErrorCode.KEY_REUSED, Map.of("key", command.idempotencyKey()));
            case OFFER_UNKNOWN -> throw refused(ErrorCode.OFFER_UNKNOWN, outcome, Map.of());
            case PRICE_CHANGED ->
                throw refused(
                        ErrorCode.PRICE_CHANGED,
                        outcome,
                        Map.of("shown", shown(outcome).priceCents(), "now", outcome.fact()));
            case BELOW_MINIMUM -> throw refused(ErrorCode.BELOW_MINIMUM, outcome, Map.of("min", outcome.fact()));
            case UNITS_NOT_FREE ->
                throw refused(
                        ErrorCode.UNITS_NOT_FREE,
                        outcome,
                        Map.of("asked", shown(outcome).quantity(), "free", outcome.fact()));
            case QUOTATIONS_OPEN ->
                throw new Refused(ErrorCode.QUOTATIONS_OPEN, Map.of("max", QuotationRule.MOST_OPEN));
            case QUOTATION_TOO_LARGE ->
                throw refused(ErrorCode.QUOTATION_TOO_LARGE, outcome, Map.of("max", outcome.fact()));
        };
    }

    private static PlacedPurchase placed(Purchases.Outcome outcome) {
        DraftPurchase written = outcome.written();
        List<PlacedOrder> orders = written.orders().stream()
                .map(part -> new PlacedOrder(
                        part.id(),
                        part.reference(),
                        part.sellerId(),
                        part.total(),
                        outcome.at().plus(written.hold())))
                .sorted(Comparator.comparing(order -> order.orderId().toString())) // as a repetition answers them
                .toList();
        return new PlacedPurchase(written.id(), false, orders);
    }

    private static DraftPurchase.Line shown(Purchases.Outcome outcome) {
        return outcome.written().orders().stream()
                .flatMap(part -> part.lines().stream())
                .filter(line -> line.offerId().equals(outcome.offerId()))
                .findFirst()
                .orElseThrow();
    }

    private static Refused refused(ErrorCode code, Purchases.Outcome outcome, Map<String, ?> more) {
        Map<String, Object> facts = new LinkedHashMap<>(more);
        facts.put("offer", String.valueOf(outcome.offerId()));
        return new Refused(code, facts);
    }

    /**
     * What to place.
     *
     * @param client {@code WEB}, {@code STANDING} for standing orders, or the id of the partner
     * @param idempotencyKey 1 to 255 characters, chosen by the client, one per purchase
     * @param payer who pays
     * @param beneficiary the name on the certificate, 1 to 255 code points
     * @param reason why the units are cancelled, as typed; may be empty, at most 255 code points
     * @param publish which of name and reason everybody may read
     * @param choice the way to pay, or a quotation
     * @param locale the language of the mails, for example {@code en}
     * @param gift the letter to somebody to whom the cancellation is given; nothing where it is no gift
     * @param lines what to buy; several lines of one offer count together
     * @param shares by which the units are divided, as they were sent; nothing where they are not
     */
    public record Command(
            String client,
            String idempotencyKey,
            Payer payer,
            String beneficiary,
            String reason,
            Publication publish,
            PaymentChoice choice,
            String locale,
            @Nullable GiftAnswers gift,
            List<Line> lines,
            @Nullable List<Share> shares) {

        /** Keeps copies of the lines and of the shares. */
        public Command {
            lines = List.copyOf(lines);
            shares = shares == null ? null : List.copyOf(shares);
        }

        /** A purchase that is not divided, or by a list that was kept before. */
        public Command(
                String client,
                String idempotencyKey,
                Payer payer,
                String beneficiary,
                String reason,
                Publication publish,
                PaymentChoice choice,
                String locale,
                @Nullable GiftAnswers gift,
                List<Line> lines) {
            this(client, idempotencyKey, payer, beneficiary, reason, publish, choice, locale, gift, lines, null);
        }
    }

    /**
     * A certificate of its own that is wanted for some of the units, as it was sent.
     *
     * @param name to be printed
     * @param quantity units; 0 where what was sent is no quantity
     * @param reason to be printed; may be empty
     */
    public record Share(String name, long quantity, String reason) {}

    /**
     * So many units of one offer.
     *
     * @param offerId which offer
     * @param quantity whole units; anything below 1 is refused
     * @param shownPriceCents the price per unit that the buyer agreed to
     */
    public record Line(UUID offerId, long quantity, long shownPriceCents) {}
}
