package org.tonne.payment.paypal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.tonne.config.PaypalSettings;
import org.tonne.payment.domain.PaymentProvider;
import org.tonne.payment.domain.ProviderEvent;
import org.tonne.payment.domain.ProviderOrder;
import org.tonne.payment.domain.ProviderRefusedException;
import org.tonne.payment.domain.ProviderSilentException;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** PayPal, by its Orders v2. */
@ApplicationScoped
public class PaypalProvider implements PaymentProvider {

    private static final String ORDERS = "/v2/checkout/orders";
    private static final String REQUEST_ID = "PayPal-Request-Id";

    private static final Map<String, String> SIGNATURE = Map.of(
            "auth_algo", "paypal-auth-algo",
            "cert_url", "paypal-cert-url",
            "transmission_id", "paypal-transmission-id",
            "transmission_sig", "paypal-transmission-sig",
            "transmission_time", "paypal-transmission-time");

    private final PaypalSettings settings;
    private final PaypalHttp http;
    private final PaypalTokens tokens;

    /** PayPal as these settings say. */
    @Inject
    public PaypalProvider(PaypalSettings settings, Clock clock) {
        this.settings = settings;
        this.http = new PaypalHttp(settings);
        this.tokens = new PaypalTokens(http, settings, clock);
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected PaypalProvider() {
        this.settings = null;
        this.http = null;
        this.tokens = null;
    }

    @Override
    public ProviderOrder create(Request request) throws ProviderSilentException, ProviderRefusedException {
        String body = PaypalMapping.order(request).toString();
        Map<String, String> headers = Map.of(REQUEST_ID, request.requestId().toString(), "Prefer", "return=minimal");
        ProviderOrder made = PaypalMapping.order(known(token -> http.post(ORDERS, token, headers, body)));
        URI approve = made.approve();
        if (approve == null || !PaypalMapping.isAt(settings.approveOrigin(), approve)) {
            throw new ProviderSilentException("The provider names no page of its own to approve on");
        }
        return made;
    }

    @Override
    public ProviderOrder ask(String providerOrderId) throws ProviderSilentException, ProviderRefusedException {
        ProviderOrder said =
                PaypalMapping.order(known(token -> http.get(ORDERS + "/" + segment(providerOrderId), token)));
        if (!said.id().equals(providerOrderId)) {
            throw new ProviderSilentException("The provider answers about another checkout");
        }
        return said;
    }

    @Override
    public void capture(String providerOrderId, String requestId)
            throws ProviderSilentException, ProviderRefusedException {
        String path = ORDERS + "/" + segment(providerOrderId) + "/capture";
        known(token -> http.post(path, token, Map.of(REQUEST_ID, requestId), "{}"));
    }

    @Override
    public RefundAnswer refund(RefundRequest request) throws ProviderSilentException, ProviderRefusedException {
        String body = Json.createObjectBuilder()
                .add("amount", PaypalMapping.amount(request.amount()))
                .add("note_to_payer", "Order " + request.orderReference())
                .build()
                .toString();
        Map<String, String> headers = Map.of(
                REQUEST_ID,
                request.refundId().toString(),
                "PayPal-Auth-Assertion",
                assertion(request.merchantId()),
                "Prefer",
                "return=representation");
        String path = "/v2/payments/captures/" + segment(request.captureId()) + "/refund";
        return PaypalMapping.refund(known(token -> http.post(path, token, headers, body)));
    }

    @Override
    public Optional<ProviderEvent> read(String body) {
        try {
            return PaypalMapping.event(PaypalHttp.read(body));
        } catch (ProviderSilentException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isGenuine(Map<String, String> headers, String body) throws ProviderSilentException {
        Map<String, String> given = new TreeMap<>();
        headers.forEach((name, value) -> given.put(name.toLowerCase(Locale.ROOT), value));
        JsonObjectBuilder question = Json.createObjectBuilder();
        for (var field : SIGNATURE.entrySet()) {
            String value = given.get(field.getValue());
            if (value == null || value.isBlank()) {
                return false;
            }
            question.add(field.getKey(), value);
        }
        question.add("webhook_id", settings.webhookId());
        question.add("webhook_event", PaypalHttp.read(body));
        String asked = question.build().toString();
        try {
            JsonObject answer =
                    known(token -> http.post("/v1/notifications/verify-webhook-signature", token, Map.of(), asked));
            return "SUCCESS".equals(Fields.text(answer, "verification_status"));
        } catch (ProviderRefusedException malformed) {
            return false;
        }
    }

    /** Calls with the token in force, and once more with a new one where that is not accepted. */
    private JsonObject known(Call call) throws ProviderSilentException, ProviderRefusedException {
        String token = tokens.current();
        try {
            return call.with(token);
        } catch (PaypalHttp.Unauthenticated stale) {
            tokens.drop(token);
            return call.with(tokens.current());
        }
    }

    /** The unsigned token by which the store speaks for a seller. */
    private String assertion(String merchantId) {
        JsonObject header = Json.createObjectBuilder().add("alg", "none").build();
        JsonObject claims = Json.createObjectBuilder()
                .add("iss", settings.clientId())
                .add("payer_id", merchantId)
                .build();
        return base64(header) + "." + base64(claims) + ".";
    }

    private static String base64(JsonObject part) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(part.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String segment(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    /** A call that needs a token. */
    @FunctionalInterface
    private interface Call {

        JsonObject with(String token) throws ProviderSilentException, ProviderRefusedException;
    }
}
