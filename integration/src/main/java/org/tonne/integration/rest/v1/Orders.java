package org.tonne.integration.rest.v1;

import org.jspecify.annotations.Nullable;
import org.tonne.config.StoreSettings;
import org.tonne.order.application.GiftView;
import org.tonne.order.application.OrderView;
import org.tonne.order.application.PlacedOrder;
import org.tonne.order.application.PlacedPurchase;
import org.tonne.order.application.PurchaseView;
import org.tonne.order.application.QuotationView;
import org.tonne.order.domain.PaymentMethod;
import org.tonne.order.domain.Publication;
import org.tonne.shared.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Purchases as the partner who placed them sees them. */
final class Orders {

    private Orders() {}

    /** A purchase that was placed, one order per seller; whoever knows its id can see and pay it. */
    record PlacedOrders(UUID id, Amount total, List<PlacedPart> orders, OrderLinks links) {

        static PlacedOrders of(PlacedPurchase placed, OrderLinks links) {
            Money total = placed.orders().stream().map(PlacedOrder::total).reduce(Money.ZERO, Money::plus);
            return new PlacedOrders(
                    placed.purchaseId(),
                    Amount.of(total),
                    placed.orders().stream().map(PlacedPart::of).toList(),
                    links);
        }
    }

    /** One seller's part; {@code reference} can be read out, {@code expiresAt} is when unpaid units are freed. */
    record PlacedPart(UUID id, String reference, UUID sellerId, Amount total, Instant expiresAt) {

        static PlacedPart of(PlacedOrder order) {
            return new PlacedPart(
                    order.orderId(), order.reference(), order.sellerId(), Amount.of(order.total()), order.expiresAt());
        }
    }

    /**
     * Where to go on.
     *
     * @param self this purchase in the API
     * @param payment where the buyer pays; for bank transfers the page with the instructions
     * @param page the purchase as a page for people
     * @param certificates where those of its beneficiaries are listed; absent where it came without a list
     */
    record OrderLinks(
            String self,
            String payment,
            String page,
            @Nullable String certificates) {

        static OrderLinks of(UUID purchase, PaymentMethod method, boolean divided, StoreSettings store) {
            String base = store.baseUrl().toString();
            String self = base + "/api/v1/orders/" + purchase;
            String page = base + "/en/orders/" + purchase;
            return new OrderLinks(
                    self,
                    method == PaymentMethod.BANK_TRANSFER ? page : page + "/pay",
                    page,
                    divided ? self + "/certificates" : null);
        }
    }

    /** What of a purchase can be published by itself. */
    enum PublishedField {
        /** The name on the certificate. */
        NAME,
        /** The reason. */
        REASON;

        static List<PublishedField> of(Publication publish) {
            return Stream.of(values())
                    .filter(field -> field == NAME ? publish.name() : publish.reason())
                    .toList();
        }
    }

    /** A purchase as it stands now; {@code publish} where every field is published. */
    record Purchase(
            UUID id,
            Instant placedAt,
            String beneficiary,
            String reason,
            boolean publish,
            List<PublishedField> publishFields,
            String paymentMethod,
            Amount total,
            List<Order> orders,
            @Nullable Gift gift,
            @Nullable Quotation quotation,
            OrderLinks links) {

        static Purchase of(PurchaseView view, Optional<GiftView> gift, OrderLinks links) {
            return new Purchase(
                    view.id(),
                    view.placedAt(),
                    view.beneficiary(),
                    view.reason(),
                    view.publish().equals(Publication.ALL),
                    PublishedField.of(view.publish()),
                    view.method().name(),
                    Amount.of(view.total()),
                    view.orders().stream().map(Order::of).toList(),
                    gift.map(Gift::of).orElse(null),
                    view.quotation().map(found -> Quotation.of(found, links)).orElse(null),
                    links);
        }
    }

    /** The letter of a gift as it stands now; most of the address is hidden, the message forgotten when the letter went. */
    record Gift(
            String email,
            LocalDate day,
            String message,
            String language,
            boolean certificate,
            String status,
            @Nullable Instant wentAt) {

        static Gift of(GiftView view) {
            return new Gift(
                    view.emailMasked(),
                    view.day(),
                    view.message(),
                    view.language(),
                    view.certificate(),
                    view.status().name(),
                    view.wentAt());
        }
    }

    /** What makes a purchase a quotation; the document is in English, and in other languages under their codes. */
    record Quotation(String number, Instant issuedAt, Instant validUntil, String document) {

        static Quotation of(QuotationView view, OrderLinks links) {
            return new Quotation(view.number(), view.issuedAt(), view.validUntil(), links.page() + "/quotation.pdf");
        }
    }

    /** One seller's part as it stands now. */
    record Order(
            UUID id,
            String reference,
            String status,
            String seller,
            Amount total,
            Amount refunded,
            Instant expiresAt,
            @Nullable Instant paidAt,
            @Nullable Instant completedAt,
            List<OrderLine> lines,
            List<RegistryCancellation> cancellations,
            @Nullable CertificateLink certificate,
            @Nullable Transfer transfer) {

        static Order of(OrderView view) {
            return new Order(
                    view.id(),
                    view.reference(),
                    view.status().name(),
                    view.sellerName(),
                    Amount.of(view.total()),
                    Amount.of(view.refunded()),
                    view.expiresAt(),
                    view.paidAt(),
                    view.completedAt(),
                    view.lines().stream().map(OrderLine::of).toList(),
                    view.cancellations().stream().map(RegistryCancellation::of).toList(),
                    view.certificate().map(CertificateLink::of).orElse(null),
                    view.transfer().map(Transfer::of).orElse(null));
        }
    }

    /** Units of one offer. */
    record OrderLine(UUID offer, String project, long quantity, Amount price, Amount amount, String unitType) {

        static OrderLine of(OrderView.Line line) {
            return new OrderLine(
                    line.offerId(),
                    line.projectKey(),
                    line.quantity(),
                    Amount.of(line.price()),
                    Amount.of(line.amount()),
                    line.unitType().label());
        }
    }

    /** One transaction in the registry. */
    record RegistryCancellation(
            String transactionIdentifier,
            String status,
            long quantity,
            List<String> blocks,
            @Nullable Instant completedAt) {

        static RegistryCancellation of(OrderView.CancellationPart part) {
            return new RegistryCancellation(
                    part.transactionIdentifier(), part.status(), part.quantity(), part.blocks(), part.completedAt());
        }
    }

    /** The certificate in force. */
    record CertificateLink(String code, String number, boolean documentReady) {

        static CertificateLink of(OrderView.CertificateLink link) {
            return new CertificateLink(link.code(), link.number(), link.documentReady());
        }
    }

    /** How to pay by bank transfer. */
    record Transfer(
            String accountName,
            String iban,
            String bic,
            String bankName,
            String reference,
            Amount amount,
            String status) {

        static Transfer of(OrderView.TransferInstructions instructions) {
            return new Transfer(
                    instructions.accountName(),
                    instructions.iban(),
                    instructions.bic(),
                    instructions.bankName(),
                    instructions.reference(),
                    Amount.of(instructions.amount()),
                    instructions.status());
        }
    }
}
