package org.tonne.web.catalogue;

/** A name and the page that it leads to. */
public final class NamedLink {

    private final String name;
    private final String address;

    NamedLink(String name, String address) {
        this.name = name;
        this.address = address;
    }

    /** What it is called. */
    public String getName() {
        return name;
    }

    /** Where it leads. */
    public String getAddress() {
        return address;
    }
}
