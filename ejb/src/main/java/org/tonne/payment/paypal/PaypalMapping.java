package org.tonne.payment.paypal;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.jspecify.annotations.Nullable;
import org.tonne.payment.domain.Amount;
import org.tonne.payment.domain.PaymentProvider;
import org.tonne.payment.domain.PaymentProvider.RefundAnswer;
import org.tonne.payment.domain.PaymentProvider.RefundState;
import org.tonne.payment.domain.ProviderEvent;
import org.tonne.payment.domain.ProviderOrder;
import org.tonne.payment.domain.ProviderOrder.Capture;
import org.tonne.payment.domain.ProviderOrder.CaptureState;
import org.tonne.payment.domain.ProviderOrder.State;
import org.tonne.payment.domain.ProviderOrder.Unit;
import org.tonne.payment.domain.ProviderSilentException;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** PayPal's JSON to our words and back; it judges nothing. */
final class PaypalMapping {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private PaypalMapping() {}

    static JsonObject order(PaymentProvider.Request request) {
        JsonArrayBuilder units = Json.createArrayBuilder();
        request.units().forEach(unit -> units.add(unit(unit)));
        JsonObjectBuilder experience = Json.createObjectBuilder()
                .add("brand_name", "Tonne")
                .add("landing_page", request.byCard() ? "GUEST_CHECKOUT" : "LOGIN")
                .add("shipping_preference", "NO_SHIPPING")
                .add("user_action", "PAY_NOW")
                .add("return_url", request.returnUrl())
                .add("cancel_url", request.cancelUrl());
        return Json.createObjectBuilder()
                .add("intent", "CAPTURE")
                .add("purchase_units", units)
                .add(
                        "payment_source",
                        Json.createObjectBuilder()
                                .add("paypal", Json.createObjectBuilder().add("experience_context", experience)))
                .build();
    }

    private static JsonObjectBuilder unit(PaymentProvider.UnitRequest unit) {
        return Json.createObjectBuilder()
                .add("reference_id", unit.paymentId().toString())
                .add("custom_id", unit.paymentId().toString())
                .add("invoice_id", unit.orderReference())
                .add("description", unit.description())
                .add("payee", Json.createObjectBuilder().add("merchant_id", unit.merchantId()))
                .add("amount", amount(unit.amount()));
    }

    static JsonObjectBuilder amount(Amount amount) {
        return Json.createObjectBuilder()
                .add("currency_code", amount.currency())
                .add("value", amount.value());
    }

    /** What the provider says about a checkout; one without an id cannot be read. */
    static ProviderOrder order(JsonObject said) throws ProviderSilentException {
        String id = Fields.text(said, "id");
        if (!id.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new ProviderSilentException("The provider's reply names no checkout");
        }
        List<Unit> units = Fields.objects(said, "purchase_units").stream()
                .map(PaypalMapping::unit)
                .toList();
        return new ProviderOrder(id, state(Fields.text(said, "status")), approve(said), units);
    }

    private static State state(String status) {
        return switch (status) {
            case "CREATED", "SAVED", "PAYER_ACTION_REQUIRED" -> State.WAITING;
            case "APPROVED" -> State.APPROVED;
            case "COMPLETED" -> State.COMPLETED;
            case "VOIDED" -> State.VOIDED;
            default -> State.OTHER;
        };
    }

    private static @Nullable URI approve(JsonObject said) {
        return Fields.objects(said, "links").stream()
                .filter(link -> List.of("payer-action", "approve").contains(Fields.text(link, "rel")))
                .map(link -> address(Fields.text(link, "href")))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether an address lies where buyers of this provider approve. */
    static boolean isAt(URI origin, URI address) {
        return Objects.equals(origin.getScheme(), address.getScheme())
                && Objects.equals(origin.getHost(), address.getHost())
                && port(origin) == port(address)
                && address.getUserInfo() == null;
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equals(address.getScheme()) ? HTTPS : HTTP;
    }

    private static Unit unit(JsonObject unit) {
        List<Capture> captures = Fields.objects(unit, "payments", "captures").stream()
                .map(capture -> new Capture(Fields.text(capture, "id"), captureState(capture), stated(capture)))
                .toList();
        long refunded = Fields.objects(unit, "payments", "refunds").stream()
                .filter(refund -> "COMPLETED".equals(Fields.text(refund, "status")))
                .mapToLong(refund -> cents(stated(refund)))
                .sum();
        return new Unit(
                Fields.text(unit, "custom_id"),
                Fields.text(unit, "payee", "merchant_id"),
                stated(unit),
                captures,
                refunded);
    }

    private static CaptureState captureState(JsonObject capture) {
        return switch (Fields.text(capture, "status")) {
            case "COMPLETED", "PARTIALLY_REFUNDED", "REFUNDED" -> CaptureState.COMPLETED;
            case "PENDING" -> CaptureState.PENDING;
            case "DECLINED", "FAILED" -> CaptureState.DECLINED;
            default -> CaptureState.OTHER;
        };
    }

    private static Amount stated(JsonObject in) {
        return new Amount(Fields.text(in, "amount", "currency_code"), Fields.text(in, "amount", "value"));
    }

    private static long cents(Amount amount) {
        return amount.value().matches("[0-9]{1,13}\\.[0-9]{2}")
                ? Long.parseLong(amount.value().replace(".", ""))
                : 0;
    }

    static RefundAnswer refund(JsonObject said) throws ProviderSilentException {
        String id = Fields.text(said, "id");
        RefundState state =
                switch (Fields.text(said, "status")) {
                    case "COMPLETED" -> RefundState.COMPLETED;
                    case "PENDING" -> RefundState.PENDING;
                    case "FAILED", "CANCELLED" -> RefundState.FAILED;
                    default -> throw new ProviderSilentException("The provider's reply about a refund cannot be read");
                };
        if (id.isEmpty()) {
            throw new ProviderSilentException("The provider's reply names no refund");
        }
        return new RefundAnswer(id, state, stated(said));
    }

    static Optional<ProviderEvent> event(JsonObject event) {
        String id = Fields.text(event, "id");
        String type = Fields.text(event, "event_type");
        if (!id.matches("[A-Za-z0-9_-]{1,100}") || id.startsWith("rejected") || type.isEmpty()) {
            return Optional.empty();
        }
        String order = type.startsWith("CHECKOUT.")
                ? Fields.text(event, "resource", "id")
                : Fields.text(event, "resource", "supplementary_data", "related_ids", "order_id");
        return Optional.of(
                new ProviderEvent(id, type, given(order), given(Fields.text(event, "resource", "custom_id"))));
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
