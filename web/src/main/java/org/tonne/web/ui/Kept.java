package org.tonne.web.ui;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code t:kept}: a part of the frame that is the same on all pages with this {@code key}: it is built and written once, and
 * repeated from then on. What stands in it must depend on the key alone; keys are of ours, never from an address.
 */
public class Kept extends TagHandler {

    private static final Map<String, char[]> PARTS = new ConcurrentHashMap<>();

    private final TagAttribute key;

    /** For a place in a template. */
    public Kept(TagConfig config) {
        super(config);
        this.key = getRequiredAttribute("key");
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        Part part = new Part(key.getValue(context));
        parent.getChildren().add(part);
        if (!PARTS.containsKey(part.key)) {
            nextHandler.apply(context, part);
        }
    }

    /** The part on one page. */
    private static final class Part extends UIComponentBase {

        private final String key;

        Part(String key) {
            this.key = key;
            setTransient(true);
        }

        @Override
        public String getFamily() {
            return "tonne.Kept";
        }

        @Override
        public boolean getRendersChildren() {
            return true;
        }

        @Override
        public void encodeChildren(FacesContext context) throws IOException {
            ResponseWriter writer = context.getResponseWriter();
            char[] known = PARTS.get(key);
            writer.write(known == null ? first(context, writer) : known);
        }

        private char[] first(FacesContext context, ResponseWriter writer) throws IOException {
            StringWriter aside = new StringWriter();
            ResponseWriter copy = writer.cloneWithWriter(aside);
            context.setResponseWriter(copy);
            try {
                super.encodeChildren(context);
                copy.flush();
            } finally {
                context.setResponseWriter(writer);
            }
            char[] part = aside.toString().toCharArray();
            PARTS.put(key, part);
            return part;
        }
    }
}
