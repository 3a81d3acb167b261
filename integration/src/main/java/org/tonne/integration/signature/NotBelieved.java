package org.tonne.integration.signature;

/** A message whose signature is not what the policy asks for; nothing of it is used. */
public final class NotBelieved extends Exception {

    private static final long serialVersionUID = 1L;

    private final Flaw flaw;

    NotBelieved(Flaw flaw) {
        this(flaw, "");
    }

    NotBelieved(Flaw flaw, String detail) {
        super(detail.isEmpty() ? flaw.name() : flaw + ": " + detail);
        this.flaw = flaw;
    }

    /** Why. */
    public Flaw flaw() {
        return flaw;
    }
}
