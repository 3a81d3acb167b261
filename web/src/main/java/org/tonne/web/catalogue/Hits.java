package org.tonne.web.catalogue;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import org.tonne.web.ui.Markup;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code t:hits}: the cards of projects in a list, two dozen on a page. */
@FacesComponent(Hits.TYPE)
public class Hits extends UIComponentBase {

    static final String TYPE = "tonne.Hits";

    private static final int SIZE = 24 * 1024;

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
        Markup markup = new Markup(SIZE).raw("<ul class=\"hits\">");
        for (Object row : rows) {
            card(markup, (HitRow) row, drawings);
        }
        markup.raw("</ul>").to(context.getResponseWriter());
    }

    private static void card(Markup markup, HitRow hit, String drawings) {
        markup.raw("<li class=\"hit\"><img class=\"hit__art\" src=\"")
                .text(drawings)
                .raw("#")
                .text(hit.getArt())
                .raw("\" alt=\"\" width=\"320\" height=\"200\" loading=\"lazy\" /><div class=\"hit__body\">");
        names(markup, hit);
        markup.raw("<dl class=\"mini\">");
        fact(markup, hit.label("hit.reductions"), hit.getReductions());
        fact(markup, hit.label("hit.offer"), hit.getOnOffer());
        fact(markup, hit.label("hit.period"), hit.getPeriods());
        markup.raw("<div>")
                .element("dt", hit.label("hit.method"))
                .raw("<dd>")
                .element("bdi", hit.getMethods())
                .raw("</dd></div></dl>");
        warning(markup, hit);
        markup.raw("</div>");
        price(markup, hit);
        markup.raw("</li>");
    }

    private static void names(Markup markup, HitRow hit) {
        markup.raw("<p class=\"kicker\">")
                .element("span", hit.getType())
                .element("span", hit.getHost())
                .raw("<span class=\"num\">")
                .element("bdi", hit.getKey())
                .raw("</span></p><h2><a href=\"")
                .text(hit.getAddress())
                .raw("\"><bdi lang=\"en\">")
                .text(hit.getTitle())
                .raw("</bdi></a></h2>");
    }

    private static void fact(Markup markup, String name, String value) {
        markup.raw("<div>").element("dt", name).element("dd", value).raw("</div>");
    }

    private static void warning(Markup markup, HitRow hit) {
        String warning = hit.getWarning();
        if (!warning.isEmpty()) {
            markup.raw("<p class=\"small\"><span class=\"tag tag--wait\">")
                    .text(hit.getWarningTag())
                    .raw("</span> ")
                    .text(warning)
                    .raw("</p>");
        }
    }

    private static void price(Markup markup, HitRow hit) {
        markup.raw("<div class=\"hit__price\">");
        if (hit.isOffered()) {
            markup.raw("<p class=\"price\">")
                    .text(hit.getPrice())
                    .raw("<br /> <small class=\"xs\">")
                    .text(hit.label("hit.per.tonne"))
                    .raw("</small></p>");
        }
        String amount = hit.getAmount();
        if (!amount.isEmpty()) {
            markup.raw("<p class=\"small num\">")
                    .text(hit.getTonnes())
                    .raw("<br />")
                    .element("b", amount)
                    .raw("</p>");
        }
        markup.raw("</div>");
    }
}
