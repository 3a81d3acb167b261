package org.tonne.shared;

import java.util.Map;

/** A refusal that needs no type of its own, because no caller treats it apart from others with the same code. */
public final class Refused extends DomainException {

    private static final long serialVersionUID = 1L;

    /** A refusal without facts. */
    public Refused(ErrorCode code) {
        this(code, Map.of());
    }

    /** A refusal with the facts for its sentence. */
    public Refused(ErrorCode code, Map<String, ?> facts) {
        super(code, facts);
    }
}
