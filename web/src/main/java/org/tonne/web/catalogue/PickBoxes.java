package org.tonne.web.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.tonne.project.application.Facet;
import org.tonne.project.application.ProjectPage.FacetValue;
import org.tonne.web.ui.Language;
import org.tonne.web.ui.Markup;
import org.tonne.web.ui.Visit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The boxes of filters in each language, up to their counts: the same on every page, and two hundred on each. */
@ApplicationScoped
class PickBoxes {

    /** A whole catalogue has some three hundred of its longest filter, which is shown in part. */
    private static final int MOST = 2_000;

    private static final int LENGTH = 160;

    private final Map<Language, Map<Facet, Boxes>> kept = new ConcurrentHashMap<>();

    /** The boxes of one filter. */
    public Boxes of(Facet facet, Visit visit) {
        return kept.computeIfAbsent(visit.getLanguage(), language -> new ConcurrentHashMap<>())
                .computeIfAbsent(facet, Boxes::new);
    }

    /** The boxes of one filter in one language. */
    static final class Boxes {

        private final Facet facet;
        private final Map<String, String> kept = new ConcurrentHashMap<>();

        private Boxes(Facet facet) {
            this.facet = facet;
        }

        /** The box of a value as markup that ends where its count stands. */
        String of(FacetValue value, Visit visit) {
            if (value.selected() || facet == Facet.SELLER) { // anything that an address says; a name that may change
                return made(value, visit);
            }
            @Nullable String known = kept.get(value.key());
            if (known != null) {
                return known;
            }
            String made = made(value, visit);
            if (kept.size() < MOST) {
                kept.put(value.key(), made);
            }
            return made;
        }

        private String made(FacetValue value, Visit visit) {
            return new Markup(LENGTH)
                    .raw("<label class=\"pick\"><input type=\"checkbox\" name=\"")
                    .raw(facet.parameter())
                    .raw("\" value=\"")
                    .text(value.key())
                    .raw(value.selected() ? "\" checked=\"checked\" /> " : "\" /> ")
                    .text(FacetNames.of(facet, value, visit))
                    .raw(" <span class=\"n\">")
                    .toString();
        }
    }
}
