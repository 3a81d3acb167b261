package org.tonne.integration.callback.soap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonne.config.CallbackSettings;
import org.tonne.integration.callback.soap.Visitor.Verdict;
import org.tonne.integration.wire.TestKeys;

import java.nio.charset.StandardCharsets;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class RegistryDoorTest {

    private static final String CALLBACK = "/soap/registry-callback";
    private static final CallbackSettings CERTIFICATE_ALONE = new CallbackSettings(9444, "CDM", Optional.empty());
    private static final CallbackSettings WITH_PASSWORD = new CallbackSettings(9444, "CDM", Optional.of("pass:word"));

    @Test
    void the_registry_comes_in_by_its_certificate() {
        assertThat(post("registry", null, CERTIFICATE_ALONE)).isEqualTo(Verdict.COME_IN);
    }

    @Test
    void where_a_password_is_set_the_registry_says_it_too() {
        assertThat(post("registry", basic("CDM:pass:word"), WITH_PASSWORD)).isEqualTo(Verdict.COME_IN);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic", "Basic ", "Basic ???", "Basic Q0RN", "Bearer Q0RNOnBhc3M6d29yZA=="})
    void nobody_comes_in_without_readable_credentials(@Nullable String header) {
        assertThat(post("registry", header, WITH_PASSWORD)).isEqualTo(Verdict.SAY_WHO_YOU_ARE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CDM:", "CDM:password", "VCP:pass:word", "CDM:pass:word ", ":pass:word"})
    void nobody_comes_in_with_other_credentials(String credentials) {
        assertThat(post("registry", basic(credentials), WITH_PASSWORD)).isEqualTo(Verdict.SAY_WHO_YOU_ARE);
    }

    @Test
    void case_02_somebody_with_another_name_or_none_stays_outside_whatever_they_say() {
        assertThat(post("registry-other", basic("CDM:pass:word"), WITH_PASSWORD))
                .isEqualTo(Verdict.SOMEBODY_ELSE);
        assertThat(post("platform", null, CERTIFICATE_ALONE)).isEqualTo(Verdict.SOMEBODY_ELSE);
        assertThat(new Visitor(true, CALLBACK, null, false, null, basic("CDM:pass:word"))
                        .verdict(WITH_PASSWORD, TestKeys.platform().registry()))
                .isEqualTo(Verdict.SOMEBODY_ELSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/soap", "/soap/", "/soap/registry-callback", "/soap/registry-callback/", "/soap/else"})
    void the_public_port_takes_no_message_even_of_the_registry(String path) {
        assertThat(verdict(new Visitor(false, path, null, false, certificate("registry"), basic("CDM:pass:word"))))
                .isEqualTo(Verdict.NOTHING_HERE);
        assertThat(verdict(new Visitor(false, path, "wsdl", false, certificate("registry"), null)))
                .isEqualTo(Verdict.NOTHING_HERE);
    }

    @Test
    void anybody_may_read_the_contract_and_the_rest_of_the_store_on_the_public_port() {
        assertThat(verdict(new Visitor(false, CALLBACK, "wsdl", true, null, null)))
                .isEqualTo(Verdict.COME_IN);
        assertThat(verdict(new Visitor(false, CALLBACK, "xsd=registry-types.xsd", true, null, null)))
                .isEqualTo(Verdict.COME_IN);
        assertThat(verdict(new Visitor(false, "/v1/offers", null, true, null, null)))
                .isEqualTo(Verdict.COME_IN);
        assertThat(verdict(new Visitor(false, CALLBACK, null, true, null, null)))
                .isEqualTo(Verdict.NOTHING_HERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/orders", "/webhooks/paypal", "/soap/registry-callback/..", "/soap/Registry-Callback", ""})
    void the_registry_finds_nothing_else_on_its_port(String path) {
        assertThat(verdict(new Visitor(true, path, null, true, certificate("registry"), null)))
                .isEqualTo(Verdict.NOTHING_HERE);
    }

    private static Verdict post(String key, @Nullable String authorization, CallbackSettings settings) {
        return new Visitor(true, CALLBACK, null, false, certificate(key), authorization)
                .verdict(settings, TestKeys.platform().registry());
    }

    private static Verdict verdict(Visitor visitor) {
        return visitor.verdict(CERTIFICATE_ALONE, TestKeys.platform().registry());
    }

    private static X509Certificate certificate(String key) {
        try {
            return (X509Certificate) TestKeys.store(key).getCertificate(key.split("-", 2)[0]);
        } catch (KeyStoreException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
