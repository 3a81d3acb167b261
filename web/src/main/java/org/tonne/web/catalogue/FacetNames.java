package org.tonne.web.catalogue;

import org.tonne.project.application.Facet;
import org.tonne.project.application.ProjectPage.FacetValue;
import org.tonne.web.ui.Texts;
import org.tonne.web.ui.Visit;

import java.util.Locale;

/** What the values of filters are called on a page. */
final class FacetNames {

    private FacetNames() {}

    /** A value under the name of its filter. */
    static String of(Facet facet, FacetValue value, Visit visit) {
        Texts texts = visit.texts();
        return switch (facet) {
            case TYPE -> HitRow.typeName(texts, value.key(), value.label());
            case HOST, REGION -> visit.getWriting().country(value.key());
            case SCOPE -> named(texts, "scope." + value.key(), value.label());
            case PERIOD -> named(texts, "facet.period." + value.key(), texts.say("period.short", value.key()));
            case SCALE -> named(texts, "project.scale." + value.key().toUpperCase(Locale.ROOT), value.label());
            case SDG -> goal(texts, value.key());
            case FREE -> texts.say("facet.free.value", Integer.valueOf(value.key()));
            case UNIT -> texts.get("unit." + value.key());
            case SELLER, METHOD, YEAR -> value.label();
        };
    }

    private static String named(Texts texts, String key, String otherwise) {
        return texts.has(key) ? texts.get(key) : otherwise;
    }

    /** A Sustainable Development Goal with its number. */
    static String goal(Texts texts, String number) {
        return number + ". " + texts.get("sdg." + number);
    }

    /** A value alone, with the name of its filter where it would say nothing without. */
    static String inUse(Facet facet, FacetValue value, Visit visit) {
        String name = of(facet, value, visit);
        return switch (facet) {
            case FREE, YEAR, SCALE ->
                visit.texts().say("chip.of", visit.texts().get("facet." + facet.parameter()), name);
            default -> name;
        };
    }
}
