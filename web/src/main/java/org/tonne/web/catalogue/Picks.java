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
 * {@code t:picks}: filters with boxes to tick, one for each value. A catalogue page has some two hundred of them; written here
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
        List<?> groups = (List<?>) Objects.requireNonNull(getAttributes().get("groups"));
        ResponseWriter writer = context.getResponseWriter();
        for (Object facet : groups) {
            block(writer, (FacetGroup) facet);
        }
    }

    private static void block(ResponseWriter writer, FacetGroup facet) throws IOException {
        start(writer, facet.isFolded() ? "details" : "div", "block");
        if (facet.isFolded()) {
            if (facet.isInUse()) {
                writer.writeAttribute("open", Boolean.TRUE, null);
            }
            writer.startElement("summary", null);
            writer.writeText(facet.getLegend(), null);
            writer.endElement("summary");
        }
        writer.startElement("fieldset", null);
        start(writer, "legend", facet.isFolded() ? "vh" : "");
        writer.writeText(facet.getLegend(), null);
        writer.endElement("legend");
        if (!facet.getHint().isEmpty()) {
            start(writer, "p", "hint");
            writer.writeText(facet.getHint(), null);
            writer.endElement("p");
        }
        boxes(writer, facet);
        writer.endElement("fieldset");
        writer.endElement(facet.isFolded() ? "details" : "div");
    }

    private static void boxes(ResponseWriter writer, FacetGroup facet) throws IOException {
        for (Choice choice : facet.getTop()) {
            pick(writer, facet.getName(), choice);
        }
        if (!facet.getRest().isEmpty()) {
            writer.startElement("details", null);
            writer.startElement("summary", null);
            writer.writeText(facet.getMore(), null);
            writer.endElement("summary");
            for (Choice choice : facet.getRest()) {
                pick(writer, facet.getName(), choice);
            }
            writer.endElement("details");
        }
    }

    private static void pick(ResponseWriter writer, String name, Choice choice) throws IOException {
        start(writer, "label", "pick");
        box(writer, name, choice);
        writer.writeText(" " + choice.getLabel() + " ", null);
        start(writer, "span", "n");
        writer.writeText(choice.getCount(), null);
        writer.endElement("span");
        writer.endElement("label");
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

    private static void start(ResponseWriter writer, String element, String styles) throws IOException {
        writer.startElement(element, null);
        if (!styles.isEmpty()) {
            writer.writeAttribute("class", styles, null);
        }
    }
}
