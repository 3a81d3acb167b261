package org.tonne.integration.wire;

import org.tonne.config.RegistrySettings;

import java.net.URI;
import java.time.Duration;

/** A registry as all tests of the link are set to it. */
public final class TestSettings {

    private TestSettings() {}

    /** The registry CDM at this address, to which we are VCP. */
    public static RegistrySettings registry(String adapter, URI url, Duration timeout) {
        return new RegistrySettings(
                adapter,
                url,
                "CDM",
                "VCP",
                2300,
                timeout,
                Duration.ofMinutes(2),
                Duration.ofHours(24),
                Duration.ofHours(1));
    }
}
