package org.tonne.web.catalogue;

import org.tonne.web.ui.Query;
import org.tonne.web.ui.Visit;

/** A way to show the projects, and the address with it. */
final class ViewLink {

    private final String label;
    private final String address;
    private final boolean here;

    ViewLink(String name, Visit visit, Query query, String view) {
        this.label = visit.texts().get("view." + name);
        this.address = visit.getAddress() + (name.equals("list") ? query.without("view") : query.with("view", name));
        this.here = name.equals(view);
    }

    /** What it is called. */
    String getLabel() {
        return label;
    }

    /** Where it is. */
    String getAddress() {
        return address;
    }

    /** Whether it is the one shown. */
    boolean isHere() {
        return here;
    }
}
