package org.tonne.web.catalogue;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code t:hits}: the cards of projects in a list. A page has two dozen of them; what is said of {@link Picks} holds here. */
@FacesComponent(Hits.TYPE)
public class Hits extends UIComponentBase {

    static final String TYPE = "tonne.Hits";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        List<?> rows = (List<?>) Objects.requireNonNull(getAttributes().get("rows"));
        Map<?, ?> assets = (Map<?, ?>) Objects.requireNonNull(
                context.getExternalContext().getApplicationMap().get("assets"));
        String drawings = String.valueOf(assets.get("art.svg"));
        ResponseWriter writer = context.getResponseWriter();
        start(writer, "ul", "hits");
        for (Object row : rows) {
            card(writer, (HitRow) row, drawings);
        }
        writer.endElement("ul");
    }

    private static void card(ResponseWriter writer, HitRow hit, String drawings) throws IOException {
        start(writer, "li", "hit");
        start(writer, "img", "hit__art");
        writer.writeAttribute("src", drawings + "#" + hit.getArt(), null);
        writer.writeAttribute("alt", "", null);
        writer.writeAttribute("width", "320", null);
        writer.writeAttribute("height", "200", null);
        writer.writeAttribute("loading", "lazy", null);
        writer.endElement("img");
        start(writer, "div", "hit__body");
        names(writer, hit);
        start(writer, "dl", "mini");
        fact(writer, hit.label("hit.reductions"), hit.getReductions());
        fact(writer, hit.label("hit.offer"), hit.getOnOffer());
        fact(writer, hit.label("hit.period"), hit.getPeriods());
        writer.startElement("div", null);
        text(writer, "dt", "", hit.label("hit.method"));
        writer.startElement("dd", null);
        text(writer, "bdi", "", hit.getMethods());
        writer.endElement("dd");
        writer.endElement("div");
        writer.endElement("dl");
        warning(writer, hit);
        writer.endElement("div");
        price(writer, hit);
        writer.endElement("li");
    }

    private static void names(ResponseWriter writer, HitRow hit) throws IOException {
        start(writer, "p", "kicker");
        text(writer, "span", "", hit.getType());
        text(writer, "span", "", hit.getHost());
        start(writer, "span", "num");
        text(writer, "bdi", "", hit.getKey());
        writer.endElement("span");
        writer.endElement("p");
        writer.startElement("h2", null);
        writer.startElement("a", null);
        writer.writeAttribute("href", hit.getAddress(), null);
        writer.startElement("bdi", null);
        writer.writeAttribute("lang", "en", null);
        writer.writeText(hit.getTitle(), null);
        writer.endElement("bdi");
        writer.endElement("a");
        writer.endElement("h2");
    }

    private static void fact(ResponseWriter writer, String name, String value) throws IOException {
        writer.startElement("div", null);
        text(writer, "dt", "", name);
        text(writer, "dd", "", value);
        writer.endElement("div");
    }

    private static void warning(ResponseWriter writer, HitRow hit) throws IOException {
        String warning = hit.getWarning();
        if (!warning.isEmpty()) {
            start(writer, "p", "small");
            text(writer, "span", "tag tag--wait", hit.getWarningTag());
            writer.writeText(" " + warning, null);
            writer.endElement("p");
        }
    }

    private static void price(ResponseWriter writer, HitRow hit) throws IOException {
        start(writer, "div", "hit__price");
        if (hit.isOffered()) {
            start(writer, "p", "price");
            writer.writeText(hit.getPrice(), null);
            empty(writer, "br");
            text(writer, "small", "xs", hit.label("hit.per.tonne"));
            writer.endElement("p");
        }
        String amount = hit.getAmount();
        if (!amount.isEmpty()) {
            start(writer, "p", "small num");
            writer.writeText(hit.getTonnes(), null);
            empty(writer, "br");
            text(writer, "b", "", amount);
            writer.endElement("p");
        }
        writer.endElement("div");
    }

    private static void text(ResponseWriter writer, String element, String styles, String text) throws IOException {
        start(writer, element, styles);
        writer.writeText(text, null);
        writer.endElement(element);
    }

    private static void empty(ResponseWriter writer, String element) throws IOException {
        writer.startElement(element, null);
        writer.endElement(element);
    }

    private static void start(ResponseWriter writer, String element, String styles) throws IOException {
        writer.startElement(element, null);
        if (!styles.isEmpty()) {
            writer.writeAttribute("class", styles, null);
        }
    }
}
