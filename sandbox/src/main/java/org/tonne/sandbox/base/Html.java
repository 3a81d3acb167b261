package org.tonne.sandbox.base;

/** Builds a page of the stand-ins; text is escaped, markup is not. */
public final class Html {
    private final StringBuilder body = new StringBuilder();
    private final String context;
    private final String title;

    /**
     * An empty page.
     *
     * @param context path of the web application
     * @param title plain text
     */
    public Html(String context, String title) {
        this.context = context;
        this.title = title;
    }

    /** Adds markup of ours. */
    public Html raw(String markup) {
        body.append(markup);
        return this;
    }

    /** Adds text of anybody. */
    public Html text(String text) {
        body.append(escaped(text));
        return this;
    }

    /** Adds a paragraph of text. */
    public Html paragraph(String text) {
        return raw("<p>").text(text).raw("</p>");
    }

    /** Adds a notice that stands out. */
    public Html notice(String text) {
        return raw("<p class=\"notice\"><strong>").text(text).raw("</strong></p>");
    }

    /** Adds a link in a paragraph of its own. */
    public Html link(String address, String label) {
        return raw("<p><a href=\"").text(address).raw("\">").text(label).raw("</a></p>");
    }

    /** The whole page. */
    public String page() {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + escaped(title)
                + " - Tonne stand-ins</title><link rel=\"stylesheet\" href=\"" + escaped(context)
                + "/look/sandbox.css\"></head><body><header><a href=\"" + escaped(context)
                + "/\">Tonne stand-ins</a> <span>nothing here is real</span></header><main><h1>" + escaped(title)
                + "</h1>" + body + "</main></body></html>";
    }

    /** Text that can stand in an element or in a quoted attribute. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
