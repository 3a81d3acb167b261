package org.tonne.config;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class EnvironmentTest {

    private static final Map<String, String> WHOLE = Map.of(
            "TONNE_REGISTRY_CALLBACK_PASSWORD", "a secret of the registry",
            "TONNE_BASE_URL", "https://tonne.example",
            "TONNE_REGISTRY_URL", "https://registry.example/soap",
            "TONNE_PAYPAL_URL", "https://api.pay.example",
            "TONNE_PAYPAL_CLIENT_ID", "client",
            "TONNE_PAYPAL_CLIENT_SECRET", "very secret",
            "TONNE_PAYPAL_WEBHOOK_ID", "hook",
            "TONNE_MAIL_HOST", "mail.example",
            "TONNE_MAIL_FROM", "store@tonne.example",
            "TONNE_MAIL_PASSWORD", "also secret");

    @Test
    void every_variable_without_a_default_is_named_when_it_is_missing() {
        for (String name : WHOLE.keySet()) {
            if (!name.equals("TONNE_MAIL_PASSWORD")) {
                Map<String, String> rest = new HashMap<>(WHOLE);
                rest.remove(name);

                assertThatIllegalStateException()
                        .isThrownBy(() -> new Configuration(new Environment(rest)))
                        .withMessageContaining(name);
            }
        }
    }

    @Test
    void a_value_that_cannot_be_read_is_named_with_the_form_it_must_have() {
        Map<String, String> wrong = new HashMap<>(WHOLE);
        wrong.put("TONNE_HOLD_ONLINE", "30 minutes");

        assertThatIllegalStateException()
                .isThrownBy(() -> new Configuration(new Environment(wrong)))
                .withMessage("The environment variable TONNE_HOLD_ONLINE must hold a duration such as PT30M.");
    }

    @Test
    void the_adapter_decides_what_the_registry_needs() {
        Map<String, String> manual = new HashMap<>(WHOLE);
        manual.put("TONNE_REGISTRY_ADAPTER", "manual");
        manual.remove("TONNE_REGISTRY_URL");
        Map<String, String> rest = new HashMap<>(WHOLE);
        rest.put("TONNE_REGISTRY_ADAPTER", "rest");

        assertThat(new Configuration(new Environment(manual)).registry().isManual())
                .isTrue();
        assertThatIllegalStateException()
                .isThrownBy(() -> new Configuration(new Environment(rest)))
                .withMessageContaining("TONNE_REGISTRY_EVENTS_KEY is missing");
        rest.put("TONNE_REGISTRY_EVENTS_KEY", "AAAA");
        assertThatIllegalStateException()
                .isThrownBy(() -> new Configuration(new Environment(rest)))
                .withMessage(
                        "The environment variable TONNE_REGISTRY_EVENTS_KEY must hold public Ed25519 keys as X.509 in base64.");
        manual.put("TONNE_REGISTRY_ADAPTER", "pigeon");
        assertThatIllegalStateException()
                .isThrownBy(() -> new Configuration(new Environment(manual)))
                .withMessage("The environment variable TONNE_REGISTRY_ADAPTER must hold one of soap, rest, manual.");
    }

    @Test
    void what_is_not_said_has_the_documented_default() {
        Configuration configuration = new Configuration(new Environment(WHOLE));

        assertThat(configuration.orders().holdOnline()).isEqualTo(Duration.ofMinutes(30));
        assertThat(configuration.registry().platformCode()).isEqualTo("VCP");
        assertThat(configuration.store().link("/en/").toString()).isEqualTo("https://tonne.example/en/");
    }

    @Test
    void secrets_are_never_printed() {
        Configuration configuration = new Configuration(new Environment(WHOLE));

        assertThat(configuration.paypal() + " " + configuration.mail()).doesNotContain("secret");
    }
}
