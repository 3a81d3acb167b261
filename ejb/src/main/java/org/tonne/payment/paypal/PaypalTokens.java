package org.tonne.payment.paypal;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.PaypalSettings;
import org.tonne.payment.domain.ProviderRefusedException;
import org.tonne.payment.domain.ProviderSilentException;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** The token by which PayPal knows us: asked for once and kept until shortly before it ends. */
final class PaypalTokens {

    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final PaypalHttp http;
    private final PaypalSettings settings;
    private final Clock clock;
    private @Nullable Token token;

    PaypalTokens(PaypalHttp http, PaypalSettings settings, Clock clock) {
        this.http = http;
        this.settings = settings;
        this.clock = clock;
    }

    /** The token in force, a new one where there is none. */
    synchronized String current() throws ProviderSilentException {
        Token kept = token;
        if (kept == null || !clock.instant().isBefore(kept.until)) {
            kept = fresh();
            token = kept;
        }
        return kept.text;
    }

    /** This token was not accepted: the next one is new. */
    synchronized void drop(String refused) {
        if (token != null && token.text.equals(refused)) {
            token = null;
        }
    }

    private Token fresh() throws ProviderSilentException {
        String secret = settings.clientId() + ":" + settings.clientSecret();
        String basic = "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        try {
            JsonObject answer = http.token(basic);
            String text = Fields.text(answer, "access_token");
            long seconds = answer.get("expires_in") instanceof JsonNumber number ? number.longValue() : 0;
            if (!text.matches("[\\x21-\\x7e]+")) {
                throw new ProviderSilentException("The provider gives no token");
            }
            return new Token(
                    text, clock.instant().plusSeconds(Math.min(seconds, 86_400)).minus(MARGIN));
        } catch (ProviderRefusedException refused) {
            throw new ProviderSilentException("The provider does not accept who we are", refused);
        }
    }

    private record Token(String text, Instant until) {}
}
