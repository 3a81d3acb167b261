package org.tonne.payment.domain;

/** The provider understood and refused: what was asked was not done. */
public class ProviderRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String issue;

    /**
     * A refusal.
     *
     * @param issue the provider's own code of the reason
     */
    public ProviderRefusedException(String issue) {
        super(issue);
        this.issue = issue;
    }

    /** The provider's own code of the reason. */
    public String issue() {
        return issue;
    }
}
