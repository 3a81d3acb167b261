package org.tonne.web.calculator;

/** The way to another questionnaire. */
public final class Tab {

    private final String address;
    private final String label;
    private final boolean here;

    Tab(String address, String label, boolean here) {
        this.address = address;
        this.label = label;
        this.here = here;
    }

    /** Where it leads. */
    public String getAddress() {
        return address;
    }

    /** What it is called. */
    public String getLabel() {
        return label;
    }

    /** {@code page} where we are, or nothing. */
    public String getCurrent() {
        return here ? "page" : "";
    }
}
