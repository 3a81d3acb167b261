package org.tonne.web.calculator;

/** One of the choices of a question. */
public final class AskedOption {

    private final String value;
    private final String label;
    private final boolean selected;

    AskedOption(String value, String label, boolean selected) {
        this.value = value;
        this.label = label;
        this.selected = selected;
    }

    /** What is sent. */
    public String getValue() {
        return value;
    }

    /** What is read. */
    public String getLabel() {
        return label;
    }

    /** {@code selected} for the one chosen, or nothing. */
    public String getSelected() {
        return selected ? "selected" : "";
    }
}
