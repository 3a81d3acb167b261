package org.tonne.offer.application;

import jakarta.ejb.Stateless;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questions about offers: published, valid now, with units free; never expired or undecided temporary units. */
@Stateless
public class OfferQueries {

    /** The offers of a project, cheapest first. */
    public List<OfferView> ofProject(long projectId) {
        throw new UnsupportedOperationException();
    }

    /** One offer, if it is in force. */
    public Optional<OfferView> byId(UUID offerId) {
        throw new UnsupportedOperationException();
    }
}
