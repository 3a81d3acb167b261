package org.tonne.payment.domain;

/** The provider gave no answer that can be understood: whether it did what was asked is unknown. */
public class ProviderSilentException extends Exception {

    private static final long serialVersionUID = 1L;

    /** With what went wrong. */
    public ProviderSilentException(String reason) {
        super(reason);
    }

    /** With what went wrong. */
    public ProviderSilentException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
