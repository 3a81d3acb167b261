package org.tonne.web.ui;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.servlet.http.HttpServletRequest;

import java.io.IOException;

/**
 * {@code t:languages}: this page in the other languages, for search engines in the head ({@code part="head"}) and for readers in
 * the menu. Every page has both; written here they cost a fraction of repeated expressions (docs/performance.md).
 */
@FacesComponent(LanguageLinks.TYPE)
public class LanguageLinks extends UIComponentBase {

    static final String TYPE = "tonne.LanguageLinks";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        Visit visit = Visit.of((HttpServletRequest) context.getExternalContext().getRequest());
        ResponseWriter writer = context.getResponseWriter();
        if ("head".equals(getAttributes().get("part"))) {
            for (Language other : visit.getOffered()) {
                alternate(writer, other.getCode(), visit.in(other.getCode()));
            }
            alternate(writer, "x-default", visit.in(Language.EN.getCode()));
        } else {
            for (Language other : visit.getOffered()) {
                choice(writer, visit, other);
            }
        }
    }

    private static void alternate(ResponseWriter writer, String language, String address) throws IOException {
        writer.startElement("link", null);
        writer.writeAttribute("rel", "alternate", null);
        writer.writeAttribute("hreflang", language, null);
        writer.writeAttribute("href", address, null);
        writer.endElement("link");
    }

    private static void choice(ResponseWriter writer, Visit visit, Language other) throws IOException {
        String code = other.getCode();
        writer.startElement("li", null);
        writer.startElement("a", null);
        writer.writeAttribute("href", "/" + code + visit.getPath() + visit.getQuery(), null);
        writer.writeAttribute("lang", code, null);
        writer.writeAttribute("hreflang", code, null);
        if (other == visit.getLanguage()) {
            writer.writeAttribute("aria-current", "true", null);
        }
        writer.writeText(other.getNativeName(), null);
        writer.endElement("a");
        writer.endElement("li");
    }
}
