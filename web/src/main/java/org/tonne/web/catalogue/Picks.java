package org.tonne.web.catalogue;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import org.tonne.web.catalogue.FacetGroup.Choice;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * {@code t:picks}: boxes to tick, one for each value of a filter. A catalogue page has some two hundred of them; written here
 * they cost a fraction of what a repeated template with expressions costs (docs/performance.md).
 */
@FacesComponent(Picks.TYPE)
public class Picks extends UIComponentBase {

    static final String TYPE = "tonne.Picks";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        FacetGroup facet = (FacetGroup) Objects.requireNonNull(getAttributes().get("facet"));
        boolean rest = "rest".equals(getAttributes().get("part"));
        List<Choice> choices = rest ? facet.getRest() : facet.getTop();
        ResponseWriter writer = context.getResponseWriter();
        for (Choice choice : choices) {
            writer.startElement("label", null);
            writer.writeAttribute("class", "pick", null);
            box(writer, facet.getName(), choice);
            writer.writeText(" " + choice.getLabel() + " ", null);
            writer.startElement("span", null);
            writer.writeAttribute("class", "n", null);
            writer.writeText(choice.getCount(), null);
            writer.endElement("span");
            writer.endElement("label");
        }
    }

    private static void box(ResponseWriter writer, String name, Choice choice) throws IOException {
        writer.startElement("input", null);
        writer.writeAttribute("type", "checkbox", null);
        writer.writeAttribute("name", name, null);
        writer.writeAttribute("value", choice.getValue(), null);
        if (choice.isChecked()) {
            writer.writeAttribute("checked", Boolean.TRUE, null);
        }
        writer.endElement("input");
    }
}
