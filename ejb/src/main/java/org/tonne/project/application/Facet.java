package org.tonne.project.application;

import java.util.Arrays;
import java.util.List;

/** What a list of projects can be narrowed by, and the name of its parameter in an address. */
public enum Facet {
    /** Host Party, such as {@code IN}. */
    HOST(false),
    /** Region of the host Party by the numbers of the United Nations, such as {@code 034} for Southern Asia. */
    REGION(false),
    /** Project type, such as {@code biomass-energy}. */
    TYPE(false),
    /** Sectoral scope, 1 to 15. */
    SCOPE(false),
    /** Methodology, such as {@code AMS-I.D.}. */
    METHOD(false),
    /** Scale, {@code large} or {@code small}. */
    SCALE(false),
    /** Sustainable Development Goal, 1 to 17, by the rule of {@link Goals}. */
    SDG(false),
    /** How many units are free at least, such as {@code 1000}. */
    FREE(false),
    /** Commitment period of units on offer, 1 or 2. */
    PERIOD(true),
    /** Type of units on offer: {@code CER}, {@code tCER}, {@code lCER}. */
    UNIT(true),
    /** Year in which reductions on offer were made. */
    YEAR(true),
    /** Who offers, by the seller's name in addresses. */
    SELLER(true);

    private static final List<Facet> OF_PROJECTS =
            Arrays.stream(values()).filter(facet -> !facet.ofOffers).toList();
    private static final List<Facet> OF_OFFERS =
            Arrays.stream(values()).filter(facet -> facet.ofOffers).toList();

    private final boolean ofOffers;

    Facet(boolean ofOffers) {
        this.ofOffers = ofOffers;
    }

    /** The name in an address. */
    public String parameter() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Those that a project has or has not. */
    static List<Facet> ofProjects() {
        return OF_PROJECTS;
    }

    /** Those that one and the same offer must have, and the price with them. */
    static List<Facet> ofOffers() {
        return OF_OFFERS;
    }
}
