package org.tonne.forwarding.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.config.RegistrySettings;
import org.tonne.forwarding.persistence.ForwardingRequests;

import java.util.List;
import java.util.Optional;

/** Questions of staff about what a person carries to the registry. Nothing where the registry has an interface. */
@Stateless
public class ForwardingQueries {

    @Inject
    ForwardingRequests requests;

    @Inject
    RegistrySettings settings;

    /** Whether the registry has no interface, so that people carry requests there. */
    public boolean isByHand() {
        return settings.isManual();
    }

    /** What is to be sent, and what was sent and has no end yet; at most 500, those to be sent first. */
    public List<ForwardingRequest> underWay() {
        return isByHand() ? requests.underWay() : List.of();
    }

    /** One of them. */
    public Optional<ForwardingRequest> find(String transactionIdentifier) {
        return isByHand() ? requests.find(transactionIdentifier) : Optional.empty();
    }

    /** One that an answer can be entered for: one of them, or one that has ended here without units. */
    public Optional<ForwardingRequest> answerable(String transactionIdentifier) {
        return isByHand() ? requests.findAnswerable(transactionIdentifier) : Optional.empty();
    }
}
