package org.tonne.web.ui;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

import java.io.IOException;

/**
 * {@code t:languages}: this page in the other languages for readers in the menu, and in the head ({@code part="head"}) what search
 * engines ask: the one address of this page, or that it is none of theirs, and its other languages. Every page has both; written
 * here they cost a fraction of repeated expressions (docs/performance.md).
 */
@FacesComponent(LanguageLinks.TYPE)
public class LanguageLinks extends UIComponentBase {

    static final String TYPE = "tonne.LanguageLinks";

    private static final int SIZE = 1024;

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        Visit visit = Visit.of((HttpServletRequest) context.getExternalContext().getRequest());
        Markup markup = new Markup(SIZE);
        if ("head".equals(getAttributes().get("part"))) {
            place(markup, visit);
            if (visit.isTranslated()) {
                for (Language other : visit.getOffered()) {
                    alternate(markup, other.getCode(), visit.in(other.getCode()));
                }
                alternate(markup, "x-default", visit.in(Language.EN.getCode()));
            }
        } else {
            for (Language other : visit.getOffered()) {
                choice(markup, visit, other);
            }
        }
        markup.to(context.getResponseWriter());
    }

    private static void place(Markup markup, Visit visit) {
        if (visit.isIndexed()) {
            markup.raw("<link rel=\"canonical\" href=\"")
                    .text(visit.getWholeAddress())
                    .raw("\" />");
        } else {
            markup.raw("<meta name=\"robots\" content=\"noindex\" />");
        }
    }

    private static void alternate(Markup markup, String language, String address) {
        markup.raw("<link rel=\"alternate\" hreflang=\"")
                .raw(language)
                .raw("\" href=\"")
                .text(address)
                .raw("\" />");
    }

    private static void choice(Markup markup, Visit visit, Language other) {
        String code = other.getCode();
        markup.raw("<li><a href=\"")
                .text("/" + code + visit.getPath() + visit.getQuery())
                .raw("\" lang=\"" + code + "\" hreflang=\"" + code + "\"")
                .raw(other == visit.getLanguage() ? " aria-current=\"true\">" : ">")
                .text(other.getNativeName())
                .raw("</a></li>");
    }
}
