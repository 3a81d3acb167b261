package org.tonne.config;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonne.local.Certificates;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class EnvironmentTest {

    private static final Map<String, String> WHOLE = new HashMap<>(Map.of(
            "TONNE_BASE_URL", "https://tonne.example",
            "TONNE_REGISTRY_URL", "https://registry.example/soap",
            "TONNE_PAYPAL_URL", "https://api.pay.example",
            "TONNE_PAYPAL_CLIENT_ID", "client",
            "TONNE_PAYPAL_CLIENT_SECRET", "very secret",
            "TONNE_PAYPAL_WEBHOOK_ID", "hook",
            "TONNE_MAIL_HOST", "mail.example",
            "TONNE_MAIL_FROM", "store@tonne.example",
            "TONNE_MAIL_PASSWORD", "also secret"));

    @BeforeAll
    static void make_keys(@TempDir Path keys) throws IOException, GeneralSecurityException {
        Certificates.make(keys, "key secret".toCharArray(), Clock.systemUTC().instant());
        WHOLE.put("TONNE_REGISTRY_KEYSTORE", keys.resolve("platform.p12").toString());
        WHOLE.put("TONNE_REGISTRY_KEYSTORE_PASSWORD", "key secret");
        WHOLE.put("TONNE_REGISTRY_TRUSTSTORE", keys.resolve("trust.p12").toString());
        WHOLE.put("TONNE_REGISTRY_TRUSTSTORE_PASSWORD", "key secret");
        WHOLE.put("TONNE_REGISTRY_SUBJECT", "CN=CDM,O=UNFCCC");
    }

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
    void a_key_that_does_not_open_is_named_with_the_variable_of_its_password() {
        Map<String, String> wrong = new HashMap<>(WHOLE);
        wrong.put("TONNE_REGISTRY_KEYSTORE_PASSWORD", "another");

        assertThatIllegalStateException()
                .isThrownBy(() -> new Configuration(new Environment(wrong)))
                .withMessage("The environment variable TONNE_REGISTRY_KEYSTORE must name a PKCS#12 file that opens with"
                        + " TONNE_REGISTRY_KEYSTORE_PASSWORD.");
    }

    @Test
    void a_registry_that_can_be_listened_in_on_is_refused() {
        Map<String, String> wrong = new HashMap<>(WHOLE);
        wrong.put("TONNE_REGISTRY_URL", "http://registry.example/soap");

        assertThatIllegalStateException()
                .isThrownBy(() -> new Configuration(new Environment(wrong)))
                .withMessage("The environment variable TONNE_REGISTRY_URL must hold an https address.");
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
        Map<String, String> all = new HashMap<>(WHOLE);
        all.put("TONNE_REGISTRY_CALLBACK_PASSWORD", "callback secret");
        all.put("TONNE_REGISTRY_USER", "we");
        all.put("TONNE_REGISTRY_PASSWORD", "our secret");
        Configuration configuration = new Configuration(new Environment(all));

        assertThat(configuration.paypal() + " " + configuration.mail() + configuration.tls() + configuration.callback())
                .doesNotContain("secret");
        assertThat(configuration.tls().credentials().toString()).doesNotContain("secret");
    }
}
