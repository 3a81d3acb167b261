package org.tonne.web.catalogue;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import org.tonne.web.ui.Markup;
import org.tonne.web.ui.Query;

import java.io.IOException;
import java.util.Objects;

/** {@code t:tools}: rows of small links about a list: {@code part} is one of its {@code prices}, {@code kept}, {@code sorts} and {@code views}. */
@FacesComponent(ListTools.TYPE)
public class ListTools extends UIComponentBase {

    static final String TYPE = "tonne.ListTools";

    private static final int SIZE = 1024;

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ProjectList list = (ProjectList) Objects.requireNonNull(getAttributes().get("list"));
        Markup markup = new Markup(SIZE);
        switch (String.valueOf(getAttributes().get("part"))) {
            case "prices" -> prices(markup, list);
            case "kept" -> kept(markup, list);
            case "sorts" -> sorts(markup, list);
            default -> views(markup, list);
        }
        markup.to(context.getResponseWriter());
    }

    private static void prices(Markup markup, ProjectList list) {
        for (PriceLink span : list.getPrices()) {
            markup.raw("<li>");
            link(markup, span.getAddress(), span.isHere() ? "true" : "", span.getLabel());
            markup.raw(" <span class=\"n\">").text(span.getCount()).raw("</span></li>");
        }
    }

    private static void kept(Markup markup, ProjectList list) {
        for (Query.Field field : list.getKept()) {
            markup.raw("<input type=\"hidden\" name=\"")
                    .text(field.getName())
                    .raw("\" value=\"")
                    .text(field.getValue())
                    .raw("\" />");
        }
    }

    private static void sorts(Markup markup, ProjectList list) {
        for (ProjectList.SortChoice sort : list.getSorts()) {
            markup.raw("<option value=\"")
                    .text(sort.value())
                    .raw(sort.selected() ? "\" selected=\"selected\">" : "\">")
                    .text(sort.label())
                    .raw("</option>");
        }
    }

    private static void views(Markup markup, ProjectList list) {
        for (ViewLink view : list.getViews()) {
            link(markup, view.getAddress(), view.isHere() ? "page" : "", view.getLabel());
        }
    }

    private static void link(Markup markup, String address, String current, String label) {
        markup.raw("<a href=\"").text(address).raw("\"");
        if (!current.isEmpty()) {
            markup.raw(" aria-current=\"").raw(current).raw("\"");
        }
        markup.raw(">").text(label).raw("</a>");
    }
}
