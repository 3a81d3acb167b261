package org.tonne.web.catalogue;

import org.tonne.project.application.Facet;
import org.tonne.project.application.ProjectPage.FacetValue;
import org.tonne.web.ui.Visit;

import java.util.List;

/** One filter of the catalogue: its values with the number of projects each would leave. */
public final class FacetGroup {

    private static final int SHOWN = 7;

    private final Facet facet;
    private final Visit visit;
    private final PickBoxes.Boxes boxes;
    private final boolean folded;
    private final List<FacetValue> top;
    private final List<FacetValue> rest;

    /**
     * A filter.
     *
     * @param facet what it narrows by
     * @param values with their counts
     * @param folded whether it is shut until somebody opens it or uses it
     * @param boxes what the boxes look like
     */
    FacetGroup(Facet facet, List<FacetValue> values, boolean folded, Visit visit, PickBoxes boxes) {
        int chosen = (int) values.stream().filter(FacetValue::selected).count();
        List<FacetValue> all = chosen == 0 ? values : chosenFirst(values);
        int shown = Math.min(all.size(), Math.max(SHOWN, chosen));
        this.facet = facet;
        this.visit = visit;
        this.boxes = boxes.of(facet, visit);
        this.folded = folded;
        this.top = all.subList(0, shown);
        this.rest = all.subList(shown, all.size());
    }

    private static List<FacetValue> chosenFirst(List<FacetValue> values) {
        return values.stream()
                .sorted((one, other) -> Boolean.compare(other.selected(), one.selected()))
                .toList();
    }

    /** What it is called. */
    String getLegend() {
        return visit.texts().get("facet." + facet.parameter());
    }

    /** What must be known about it, or nothing. */
    String getHint() {
        return facet == Facet.SDG ? visit.texts().get("facet.sdg.why") : "";
    }

    /** Whether it is shut until somebody opens it or uses it. */
    boolean isFolded() {
        return folded;
    }

    /** Whether a value of it is chosen. */
    boolean isInUse() {
        return !top.isEmpty() && top.get(0).selected();
    }

    /** How many more values there are, in words. */
    String getMore() {
        return visit.texts().say("facet.more", rest.size());
    }

    /** The values in use and the commonest ones. */
    List<FacetValue> getTop() {
        return top;
    }

    /** The others. */
    List<FacetValue> getRest() {
        return rest;
    }

    /** The box of a value up to its count, as markup. */
    String box(FacetValue value) {
        return boxes.of(value, visit);
    }

    /** Projects that a value leaves. */
    String count(FacetValue value) {
        return visit.getWriting().number(value.count());
    }
}
