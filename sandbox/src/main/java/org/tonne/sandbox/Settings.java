package org.tonne.sandbox;

import org.tonne.sandbox.pay.PayProvider;
import org.tonne.sandbox.registry.LinkKeys;
import org.tonne.sandbox.registry.Registry;

import javax.security.auth.x500.X500Principal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What the environment says about the stand-ins. Everything has a default but the addresses of the product, which may be missing. */
record Settings(Map<String, String> environment) {

    Registry.Identity registry() {
        return new Registry.Identity(
                value("TONNE_REGISTRY_CODE").orElse("CDM"),
                value("TONNE_PLATFORM_CODE").orElse("VCP"),
                registryAddress(),
                Duration.ofMillis(number("TONNE_SANDBOX_DELAY_MILLIS", 2000)));
    }

    /** Where the registry is reached: on its own port where it has keys. */
    private String registryAddress() {
        return value("TONNE_SANDBOX_KEYSTORE").isPresent()
                ? "https://localhost:" + number("TONNE_SANDBOX_TLS_PORT", 9443) + "/sandbox"
                : address();
    }

    PayProvider.Identity pay() {
        return new PayProvider.Identity(
                address() + "/pay",
                value("TONNE_SANDBOX_PAY_CLIENT").orElse("sandbox"),
                value("TONNE_SANDBOX_PAY_SECRET").orElse("sandbox"),
                value("TONNE_SANDBOX_WEBHOOK_URL").map(URI::create),
                value("TONNE_SANDBOX_WEBHOOK_ID").orElse("WH-SANDBOX"));
    }

    /** Where the stand-ins are served, without a slash at the end. */
    String address() {
        return value("TONNE_SANDBOX_URL")
                .orElseGet(() -> "http://localhost:" + number("TONNE_SANDBOX_PORT", 9090) + "/sandbox");
    }

    Optional<URI> callback() {
        return value("TONNE_SANDBOX_CALLBACK_URL").map(URI::create);
    }

    /** Where the platform takes events by REST; where there is none, it is told by SOAP. */
    Optional<URI> events() {
        return value("TONNE_SANDBOX_EVENTS_URL").map(URI::create);
    }

    /** With which events are signed: PKCS #8 of an Ed25519 key, in base64. */
    String eventsKey() {
        return value("TONNE_SANDBOX_EVENTS_KEY").orElseThrow();
    }

    /** The registry's own keys; without them anybody may call it. */
    Optional<LinkKeys> keys() {
        return value("TONNE_SANDBOX_KEYSTORE")
                .map(file -> LinkKeys.open(
                        Path.of(file),
                        Path.of(needed("TONNE_SANDBOX_TRUSTSTORE")),
                        needed("TONNE_SANDBOX_KEYSTORE_PASSWORD").toCharArray(),
                        new X500Principal(needed("TONNE_SANDBOX_PLATFORM_SUBJECT")),
                        value("TONNE_REGISTRY_SIGNATURE").filter("on"::equals).isPresent()));
    }

    private String needed(String name) {
        return value(name).orElseThrow(() -> new IllegalStateException(name + " is missing"));
    }

    Optional<Path> holdings() {
        return value("TONNE_SANDBOX_HOLDINGS").map(Path::of);
    }

    int smtpPort() {
        return number("TONNE_SANDBOX_SMTP_PORT", 2525);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private int number(String name, int otherwise) {
        return value(name).map(Integer::valueOf).orElse(otherwise);
    }
}
