package org.tonne.web.catalogue;

import org.tonne.web.ui.Query;
import org.tonne.web.ui.Visit;

/** A way to show the projects, and the address with it. */
public final class ViewLink {

    private final String label;
    private final String address;
    private final String here;

    ViewLink(String name, Visit visit, Query query, String view) {
        this.label = visit.texts().get("view." + name);
        this.address = visit.getAddress() + (name.equals("list") ? query.without("view") : query.with("view", name));
        this.here = name.equals(view) ? "page" : "";
    }

    /** What it is called. */
    public String getLabel() {
        return label;
    }

    /** Where it is. */
    public String getAddress() {
        return address;
    }

    /** The attribute of the one shown, or nothing. */
    public String getHere() {
        return here;
    }
}
