package org.tonne.footprint.domain;

/** The parts of a footprint; every line belongs to one. */
public enum Part {
    /** Electricity and heat at home. */
    HOME,
    /** Roads, rails and water. */
    TRANSPORT,
    /** Everything in the air. */
    FLIGHTS,
    /** Nights away. */
    STAY,
    /** What is eaten. */
    FOOD,
    /** The place of an event. */
    VENUE,
    /** What is bought. */
    GOODS,
    /** What is thrown away. */
    WASTE,
    /** Schools, hospitals, roads and what else is paid by all. */
    PUBLIC_SERVICES
}
