package org.tonne.cancellation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.domain.Attestation;
import org.tonne.cancellation.domain.Attestations;
import org.tonne.cancellation.domain.Cancellation;
import org.tonne.cancellation.domain.CancellationStatus;
import org.tonne.cancellation.domain.Cancellations;
import org.tonne.cases.application.OpenCase;
import org.tonne.cases.domain.CaseKind;
import org.tonne.config.RegistrySettings;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What the registry says about the attestation of a completed cancellation. In the caller's transaction. */
@ApplicationScoped
public class HearAttestation {

    @Inject
    Cancellations cancellations;

    @Inject
    Attestations attestations;

    @Inject
    OpenCase openCase;

    @Inject
    RegistrySettings registry;

    /** Has the document of the attestation fetched, unless what is said of it is wrong already. */
    void hear(Cancellation cancellation, @Nullable Attestation announced, Instant now) {
        if (announced == null || cancellation.status() != CancellationStatus.COMPLETED) {
            return;
        }
        Optional<String> complaint = complaint(cancellation, announced);
        attestations.announce(cancellation.identity().id(), announced, complaint.isEmpty(), complaint.orElse(null));
        if (complaint.isEmpty()) {
            cancellation.askAboutAttestation(now);
        } else {
            doubt(cancellation, complaint.get());
        }
    }

    private Optional<String> complaint(Cancellation cancellation, Attestation announced) {
        if (announced.number().isBlank()) {
            return Optional.of("The attestation has no number");
        }
        if (cancellations.attestationUsed(
                announced.number(), cancellation.identity().id())) {
            return Optional.of("The attestation's number " + announced.number() + " is that of another cancellation");
        }
        String address = announced.documentUri();
        if (address == null) {
            return Optional.of("The registry does not say where the document of " + announced.number() + " is");
        }
        return isOfTheRegistry(address)
                ? Optional.empty()
                : Optional.of("The document is not on the registry's own host: " + address);
    }

    // Scheme, host and port: a document of another server proves nothing, and asking for it would be asking whomever is
    // named.
    private boolean isOfTheRegistry(String address) {
        try {
            URI document = new URI(address);
            URI home = registry.url();
            return document.getUserInfo() == null
                    && document.getHost() != null
                    && home.getScheme().equals(document.getScheme())
                    && Objects.equals(home.getHost(), document.getHost())
                    && home.getPort() == document.getPort();
        } catch (java.net.URISyntaxException unreadable) {
            return false;
        }
    }

    /** A person is to look at a completed cancellation about whose attestation the registry is no longer asked. */
    void missIfOver(Cancellation cancellation) {
        if (cancellation.status() == CancellationStatus.COMPLETED
                && cancellation.state().nextActionAt() == null) {
            doubt(cancellation, "No attestation that fits has come in all the time the registry was asked for it");
        }
    }

    /** A person is to look at an attestation that does not fit. */
    void doubt(Cancellation cancellation, String complaint) {
        openCase.open(
                CaseKind.ATTESTATION_DOUBTFUL,
                cancellation.identity().orderId(),
                cancellation.identity().id(),
                null,
                complaint);
    }
}
