package org.tonne.order.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.config.OrderSettings;
import org.tonne.config.QuotationSettings;
import org.tonne.offer.application.OfferBook;
import org.tonne.offer.application.OfferFacts;
import org.tonne.order.domain.DraftPurchase;
import org.tonne.order.domain.PaymentChoice;
import org.tonne.order.domain.Publication;
import org.tonne.order.domain.QuotationRule;
import org.tonne.order.domain.RequestHash;
import org.tonne.order.domain.ShareList;
import org.tonne.order.domain.TextRule;
import org.tonne.shared.Codes;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Money;
import org.tonne.shared.Quantity;
import org.tonne.shared.Refused;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Turns a request into a purchase that is ready to be written, by every rule that needs no stock. */
@Dependent
public class DraftPurchases {

    /** The payment provider takes no more sellers in one payment. */
    public static final int MAX_SELLERS = 10;

    /** More lines than this are no purchase. */
    public static final int MAX_LINES = 100;

    /** The largest purchase: 999,999,999.99 US dollars. */
    public static final Money LARGEST = Money.ofCents(99_999_999_999L);

    private static final int LONGEST_KEY = 255;

    @Inject
    OfferBook offers;

    @Inject
    GiftDrafts gifts;

    @Inject
    OrderSettings settings;

    @Inject
    QuotationSettings quotations;

    @Inject
    Clock clock;

    @Inject
    Codes codes;

    /** The purchase that the request asks for; refusals as in {@link PlacePurchase#place}. */
    DraftPurchase of(PlacePurchase.Command command) {
        String beneficiary = TextRule.required("beneficiary", command.beneficiary());
        String reason = TextRule.optional("reason", command.reason());
        requireKey(command.idempotencyKey());
        List<PlacePurchase.Line> lines = merged(command.lines());
        ShareList shares = CheckShares.of(command.shares(), units(lines));
        requireLarge(command.choice(), lines);
        long now = clock.millis();
        List<DraftPurchase.Part> parts = parts(lines, now);
        return new DraftPurchase(
                codes.id(now),
                command.client(),
                command.idempotencyKey(),
                hash(command, beneficiary, reason, lines),
                command.payer(),
                beneficiary,
                reason,
                command.publish(),
                command.choice(),
                TextRule.required("locale", command.locale()),
                hold(command.choice(), lines),
                gifts.of(command),
                shares,
                parts);
    }

    /** For how long the units are held: temporary ones no longer than they may be sold. */
    private Duration hold(PaymentChoice choice, List<PlacePurchase.Line> lines) {
        Instant now = clock.instant();
        Duration longest =
                switch (choice) {
                    case PAYPAL, CARD -> settings.holdOnline();
                    case BANK_TRANSFER -> settings.holdTransfer();
                    case QUOTATION -> quotations.hold();
                };
        return lines.stream()
                .flatMap(line -> offers.find(line.offerId()).stream())
                .flatMap(offer -> offer.sellableUntil().stream())
                .map(end -> Duration.between(now, end))
                .reduce(longest, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }

    private void requireLarge(PaymentChoice choice, List<PlacePurchase.Line> lines) {
        if (choice == PaymentChoice.QUOTATION) {
            QuotationRule.large(
                    lines.stream().mapToLong(PlacePurchase.Line::quantity).sum(), quotations.from());
        }
    }

    private static void requireKey(String key) {
        if (key.isBlank()) {
            throw new Refused(ErrorCode.FIELD_MISSING, Map.of("field", "idempotencyKey"));
        }
        if (key.length() > LONGEST_KEY) {
            throw new Refused(ErrorCode.FIELD_TOO_LONG, Map.of("field", "idempotencyKey", "max", LONGEST_KEY));
        }
        TextRule.optional("idempotencyKey", key);
    }

    private static List<PlacePurchase.Line> merged(List<PlacePurchase.Line> lines) {
        if (lines.isEmpty()) {
            throw new Refused(ErrorCode.BASKET_EMPTY);
        }
        if (lines.size() > MAX_LINES) {
            throw new Refused(ErrorCode.FIELD_TOO_LONG, Map.of("field", "lines", "max", MAX_LINES));
        }
        Map<List<Object>, PlacePurchase.Line> byOffer = new LinkedHashMap<>();
        for (PlacePurchase.Line line : lines) {
            requireQuantity(line.quantity());
            requirePrice(line.shownPriceCents());
            byOffer.merge(
                    List.of(line.offerId(), line.shownPriceCents()),
                    line,
                    (one, other) -> new PlacePurchase.Line(
                            one.offerId(), requireQuantity(one.quantity() + other.quantity()), one.shownPriceCents()));
        }
        return List.copyOf(byOffer.values());
    }

    private static long units(List<PlacePurchase.Line> lines) {
        return lines.stream().mapToLong(PlacePurchase.Line::quantity).sum();
    }

    private static long requireQuantity(long quantity) {
        if (quantity < 1 || quantity > Quantity.MAX) {
            throw new Refused(ErrorCode.QUANTITY_INVALID, Map.of("quantity", quantity));
        }
        return quantity;
    }

    private static void requirePrice(long cents) {
        if (cents < 1 || cents > LARGEST.cents()) {
            throw new Refused(ErrorCode.REQUEST_UNREADABLE, Map.of("detail", "price"));
        }
    }

    private List<DraftPurchase.Part> parts(List<PlacePurchase.Line> lines, long now) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<UUID, List<DraftPurchase.Line>> bySeller = new LinkedHashMap<>();
        for (PlacePurchase.Line line : lines) {
            OfferFacts offer = offers.find(line.offerId())
                    .orElseThrow(() -> new Refused(ErrorCode.OFFER_UNKNOWN, Map.of("offer", line.offerId())));
            if (!offer.sellableOn(today)) {
                throw new Refused(ErrorCode.UNITS_EXPIRED, Map.of("offer", line.offerId()));
            }
            bySeller.computeIfAbsent(offer.sellerId(), seller -> new ArrayList<>(1))
                    .add(new DraftPurchase.Line(
                            codes.id(now), line.offerId(), offer.lotId(), line.quantity(), line.shownPriceCents()));
        }
        if (bySeller.size() > MAX_SELLERS) {
            throw new Refused(ErrorCode.TOO_MANY_SELLERS, Map.of("max", MAX_SELLERS));
        }
        List<DraftPurchase.Part> parts = new ArrayList<>(bySeller.size());
        bySeller.forEach((seller, own) ->
                parts.add(new DraftPurchase.Part(codes.id(now), codes.code(8), seller, total(own), List.copyOf(own))));
        total(bySeller.values().stream().flatMap(List::stream).toList());
        return parts;
    }

    private static Money total(List<DraftPurchase.Line> lines) {
        try {
            Money total = lines.stream()
                    .map(line -> Money.ofCents(line.priceCents()).times(Quantity.of(line.quantity())))
                    .reduce(Money.ZERO, Money::plus);
            if (total.compareTo(LARGEST) <= 0) {
                return total;
            }
        } catch (ArithmeticException tooLargeForAnyMoney) {
            throw tooLarge();
        }
        throw tooLarge();
    }

    private static Refused tooLarge() {
        return new Refused(ErrorCode.AMOUNT_TOO_LARGE, Map.of("max", LARGEST.toString()));
    }

    private static byte[] hash(
            PlacePurchase.Command command, String beneficiary, String reason, List<PlacePurchase.Line> lines) {
        List<String> fields = new ArrayList<>(List.of(
                command.payer().name(),
                command.payer().email(),
                command.payer().kind().name(),
                command.payer().country(),
                beneficiary,
                reason,
                published(command.publish()),
                command.choice().name()));
        lines.forEach(line -> fields.add(line.offerId() + " " + line.quantity() + " " + line.shownPriceCents()));
        GiftAnswers gift = command.gift();
        if (gift != null) {
            fields.addAll(List.of(
                    gift.email(), gift.day(), gift.message(), gift.language(), Boolean.toString(gift.certificate())));
        }
        List<PlacePurchase.Share> shares = command.shares();
        if (shares != null) {
            fields.add("beneficiaries");
            shares.forEach(
                    share -> fields.addAll(List.of(share.name(), Long.toString(share.quantity()), share.reason())));
        }
        return RequestHash.of(fields);
    }

    /** All or nothing is written as it was when there was no other choice, so that earlier requests are still known. */
    private static String published(Publication publish) {
        return publish.name() == publish.reason() ? Boolean.toString(publish.name()) : publish.toString();
    }
}
