package org.tonne.integration.signature;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.config.SignatureSettings;
import org.tonne.config.TlsSettings;
import org.tonne.link.application.RememberMessage;

import java.time.Clock;
import java.util.Optional;

/** Whether messages of the SOAP link are signed at this installation, and what signs them then. */
@Dependent
public class SignaturePolicy {

    @Inject
    SignatureSettings settings;

    @Inject
    TlsSettings keys;

    @Inject
    Clock clock;

    @Inject
    RememberMessage memory;

    /** What signs and verifies, or nothing where the policy is off. */
    public Optional<Signatures> signatures() {
        return settings.on() ? Optional.of(new Signatures(keys, settings, clock, memory::isFirst)) : Optional.empty();
    }
}
