package org.tonne.web.ui;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** {@code t:pages}: the row of pages under a list, or nothing for a list of one page. */
@FacesComponent(PageLinks.TYPE)
public class PageLinks extends UIComponentBase {

    static final String TYPE = "tonne.PageLinks";

    private static final int SIZE = 1024;

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        List<?> row = (List<?>) Objects.requireNonNull(getAttributes().get("pages"));
        if (row.isEmpty()) {
            return;
        }
        Texts texts = Visit.of((HttpServletRequest) context.getExternalContext().getRequest())
                .texts();
        Markup markup = new Markup(SIZE)
                .raw("<nav class=\"pages\" aria-label=\"")
                .text(texts.get("pages.label"))
                .raw("\"><ul>");
        for (Object link : row) {
            markup.raw("<li>");
            entry(markup, (PageLink) link, texts);
            markup.raw("</li>");
        }
        markup.raw("</ul></nav>").to(context.getResponseWriter());
    }

    private static void entry(Markup markup, PageLink link, Texts texts) {
        switch (link.kind()) {
            case GAP -> markup.element("span", "…");
            case HERE ->
                numbered(markup.raw("<span aria-current=\"page\">"), link, texts)
                        .raw("</span>");
            case NEXT ->
                markup.raw("<a href=\"")
                        .text(link.address())
                        .raw("\" rel=\"next\">")
                        .text(texts.get("pages.next"))
                        .raw("</a>");
            case LINK ->
                numbered(markup.raw("<a href=\"").text(link.address()).raw("\">"), link, texts)
                        .raw("</a>");
        }
    }

    private static Markup numbered(Markup markup, PageLink link, Texts texts) {
        return markup.raw("<span class=\"vh\">")
                .text(texts.get("pages.page"))
                .raw(" </span>")
                .text(link.label());
    }
}
