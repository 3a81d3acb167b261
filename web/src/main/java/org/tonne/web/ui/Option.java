package org.tonne.web.ui;

/** Something to choose from a list of a form. */
public final class Option {

    private final String code;
    private final String name;
    private final boolean chosen;

    /**
     * As it stands in the list.
     *
     * @param code what is sent
     * @param name what is read, in the language of the page
     * @param chosen whether it is the one chosen
     */
    public Option(String code, String name, boolean chosen) {
        this.code = code;
        this.name = name;
        this.chosen = chosen;
    }

    /** What is sent. */
    public String getCode() {
        return code;
    }

    /** What is read, in the language of the page. */
    public String getName() {
        return name;
    }

    /** The attribute of the one chosen, or nothing. */
    public String getSelected() {
        return chosen ? "selected" : "";
    }
}
