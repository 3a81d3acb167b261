package org.tonne.integration.callback.soap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonne.config.CallbackSettings;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import static org.assertj.core.api.Assertions.assertThat;

class RegistryDoorTest {

    private static final CallbackSettings SETTINGS = new CallbackSettings("CDM", "pass:word");

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_registry_with_its_password_comes_in() {
        assertThat(RegistryDoor.admits(SETTINGS, basic("CDM:pass:word"))).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic", "Basic ", "Basic ???", "Basic Q0RN", "Bearer Q0RNOnBhc3M6d29yZA=="})
    void nobody_comes_in_without_readable_credentials(String header) {
        assertThat(RegistryDoor.admits(SETTINGS, header)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CDM:", "CDM:password", "VCP:pass:word", "CDM:pass:word ", ":pass:word"})
    void nobody_comes_in_with_other_credentials(String credentials) {
        assertThat(RegistryDoor.admits(SETTINGS, basic(credentials))).isFalse();
    }
}
