package org.tonne.shared;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A refusal by a rule of the trade. It carries a code for machines and the facts for the sentence that an edge will
 * write; it never carries a sentence itself. The transaction in which it is thrown is rolled back (ejb-jar.xml).
 */
public abstract class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient Map<String, Object> facts;

    /**
     * A refusal.
     *
     * @param code which rule was broken
     * @param facts names and values for the sentence; they are kept in the order of their names, so that a sentence that
     *     takes them by their place always finds the same ones
     */
    protected DomainException(ErrorCode code, Map<String, ?> facts) {
        super(code + " " + facts);
        this.code = code;
        this.facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /** Which rule was broken. */
    public ErrorCode code() {
        return code;
    }

    /** What the sentence about it needs to know. */
    public Map<String, Object> facts() {
        return facts;
    }
}
