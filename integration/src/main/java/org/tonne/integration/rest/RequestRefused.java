package org.tonne.integration.rest;

import java.util.Map;

/** A request that is refused at the edge. */
public final class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RequestFault fault;
    private final transient Map<String, Object> facts;

    /**
     * A refusal.
     *
     * @param fault what is wrong
     * @param facts for the sentence
     */
    public RequestRefused(RequestFault fault, Map<String, Object> facts) {
        super(fault + " " + facts, null, false, false);
        this.fault = fault;
        this.facts = Map.copyOf(facts);
    }

    /** What is wrong. */
    public RequestFault fault() {
        return fault;
    }

    /** What the sentence about it needs to know. */
    public Map<String, Object> facts() {
        return facts;
    }
}
