package org.tonne.web.catalogue;

import org.tonne.project.application.Facet;
import org.tonne.project.application.ProjectPage.FacetValue;
import org.tonne.web.ui.Texts;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.function.Function;

/** One filter of the catalogue: its values with the number of projects each would leave. */
public final class FacetGroup {

    private static final int SHOWN = 7;

    private final String name;
    private final String legend;
    private final String more;
    private final String hint;
    private final boolean folded;
    private final List<Choice> top;
    private final List<Choice> rest;

    private FacetGroup(String name, Texts texts, List<Choice> all, boolean folded) {
        int shown = Math.min(all.size(), Math.max(SHOWN, (int)
                all.stream().filter(choice -> choice.checked).count()));
        this.name = name;
        this.legend = texts.get("facet." + name);
        this.hint = name.equals("sdg") ? texts.get("facet.sdg.why") : "";
        this.folded = folded;
        this.top = all.subList(0, shown);
        this.rest = all.subList(shown, all.size());
        this.more = texts.say("facet.more", rest.size());
    }

    /**
     * A filter.
     *
     * @param facet what it narrows by
     * @param values with their counts
     * @param folded whether it is shut until somebody opens it or uses it
     * @param label what a value is called on the page
     */
    static FacetGroup of(
            Facet facet, List<FacetValue> values, boolean folded, Visit visit, Function<FacetValue, String> label) {
        List<Choice> choices = values.stream()
                .sorted((one, other) -> Boolean.compare(other.selected(), one.selected()))
                .map(value -> new Choice(value, label.apply(value), visit))
                .toList();
        return new FacetGroup(facet.parameter(), visit.texts(), choices, folded);
    }

    /** The parameter. */
    public String getName() {
        return name;
    }

    /** What it is called. */
    public String getLegend() {
        return legend;
    }

    /** What must be known about it, or nothing. */
    public String getHint() {
        return hint;
    }

    /** Whether it is shut until somebody opens it or uses it. */
    public boolean isFolded() {
        return folded;
    }

    /** Whether a value of it is chosen. */
    public boolean isInUse() {
        return top.stream().anyMatch(Choice::isChecked);
    }

    /** How many more values there are, in words. */
    public String getMore() {
        return more;
    }

    /** The values in use and the commonest ones. */
    public List<Choice> getTop() {
        return top;
    }

    /** The others. */
    public List<Choice> getRest() {
        return rest;
    }

    /** One value. */
    public static final class Choice {

        private final String value;
        private final String label;
        private final String count;
        private final boolean checked;

        Choice(FacetValue facet, String label, Visit visit) {
            this.value = facet.key();
            this.label = label;
            this.count = visit.getWriting().number(facet.count());
            this.checked = facet.selected();
        }

        /** In the address. */
        public String getValue() {
            return value;
        }

        /** On the page. */
        public String getLabel() {
            return label;
        }

        /** Projects it leaves. */
        public String getCount() {
            return count;
        }

        /** Whether its box is ticked. */
        public boolean isChecked() {
            return checked;
        }
    }
}
