package org.tonne.web.catalogue;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import org.tonne.project.application.ProjectPage.FacetValue;
import org.tonne.web.ui.Markup;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** {@code t:picks}: filters with boxes to tick, one for each value; a catalogue page has some two hundred of them. */
@FacesComponent(Picks.TYPE)
public class Picks extends UIComponentBase {

    static final String TYPE = "tonne.Picks";

    private static final int SIZE = 24 * 1024;

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        List<?> groups = (List<?>) Objects.requireNonNull(getAttributes().get("groups"));
        Markup markup = new Markup(SIZE);
        for (Object group : groups) {
            block(markup, (FacetGroup) group);
        }
        markup.to(context.getResponseWriter());
    }

    private static void block(Markup markup, FacetGroup group) {
        if (group.isFolded()) {
            markup.raw(group.isInUse() ? "<details class=\"block\" open=\"open\">" : "<details class=\"block\">")
                    .element("summary", group.getLegend())
                    .raw("<fieldset><legend class=\"vh\">");
        } else {
            markup.raw("<div class=\"block\"><fieldset><legend>");
        }
        markup.text(group.getLegend()).raw("</legend>");
        if (!group.getHint().isEmpty()) {
            markup.raw("<p class=\"hint\">").text(group.getHint()).raw("</p>");
        }
        boxes(markup, group);
        markup.raw(group.isFolded() ? "</fieldset></details>" : "</fieldset></div>");
    }

    private static void boxes(Markup markup, FacetGroup group) {
        group.getTop().forEach(value -> pick(markup, group, value));
        if (!group.getRest().isEmpty()) {
            markup.raw("<details>").element("summary", group.getMore());
            group.getRest().forEach(value -> pick(markup, group, value));
            markup.raw("</details>");
        }
    }

    private static void pick(Markup markup, FacetGroup group, FacetValue value) {
        markup.raw(group.box(value)).text(group.count(value)).raw("</span></label>");
    }
}
