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

    /** How many requests stand on a page. */
    public static final int PAGE = 100;

    @Inject
    ForwardingRequests requests;

    @Inject
    RegistrySettings settings;

    /** Whether the registry has no interface, so that people carry requests there. */
    public boolean isByHand() {
        return settings.isManual();
    }

    /** How many are to be sent, or were sent and have no end yet. */
    public long count() {
        return isByHand() ? requests.countUnderWay() : 0;
    }

    /**
     * Those of one page; those to be sent come first.
     *
     * @param page from 1
     */
    public List<ForwardingRequest> underWay(int page) {
        return isByHand() ? requests.underWay(PAGE, (page - 1L) * PAGE) : List.of();
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
