package org.tonne.project.application;

/** The orders in which a list of projects can be had; equal ones always follow each other by their key. */
public enum ProjectSort {
    /** What fits the words searched for best comes first; without words the same as {@link #MOST}. */
    RELEVANCE,
    /** The most recent reductions first. */
    NEWEST,
    /** The lowest price first, projects without an offer last. */
    PRICE_UP,
    /** The highest price first, projects without an offer last. */
    PRICE_DOWN,
    /** The most units on offer first. */
    MOST,
    /** By title. */
    NAME
}
