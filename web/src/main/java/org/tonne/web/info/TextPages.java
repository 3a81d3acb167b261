package org.tonne.web.info;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.content.application.ContentVersion;
import org.tonne.content.application.PublishedContent;
import org.tonne.content.domain.ContentText;
import org.tonne.web.ui.Language;
import org.tonne.web.ui.Texts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pages made of texts: as staff wrote them, or else as the release brings them, by sentences
 * {@code text.<page>.title}, {@code .lead}, {@code .1.title}, {@code .1.text} and so on; a bar in a text begins a new
 * paragraph. Each is made once for every version of its words.
 */
@ApplicationScoped
public class TextPages {

    /** Every page, by its name, in the order in which staff see them. */
    public static final List<String> NAMES = List.of(
            "home",
            "how-to-offset",
            "about-cdm",
            "double-counting",
            "how-to-use",
            "testimonials",
            "claims",
            "faq",
            "faq-purchasers",
            "faq-providers",
            "faq-general",
            "faq-complaints",
            "contact",
            "terms",
            "privacy",
            "accessibility");

    @Inject
    PublishedContent published;

    private final Map<String, Made> made = new ConcurrentHashMap<>();

    /** The page of this name in the words of a visit. */
    public TextPage get(String name, Texts texts) {
        String language = texts.language().getCode();
        Optional<ContentVersion> newest = published.find(name, language);
        int version = newest.map(ContentVersion::version).orElse(0);
        Made known = made.get(language + "/" + name);
        if (known == null || known.version != version) {
            ContentText text = newest.flatMap(ContentVersion::text).orElseGet(() -> bundled(name, texts));
            known = new Made(version, page(name, text, texts.language()));
            made.put(language + "/" + name, known);
        }
        return known.page;
    }

    /** The page as these words would make it. */
    TextPage page(String name, ContentText text, Language language) {
        return new TextPage(name, text.title(), text.lead(), new Markup("/" + language.getCode()).parts(text.body()));
    }

    /** Its address after the language. */
    static String path(String name) {
        return name.equals("home") ? "/" : "/" + name.replaceFirst("^faq-", "faq/");
    }

    /** What the release says on a page, as staff would write it. */
    ContentText bundled(String name, Texts texts) {
        StringBuilder body = new StringBuilder();
        for (int i = 1; texts.has("text." + name + "." + i + ".title"); i++) {
            body.append("## ")
                    .append(texts.get("text." + name + "." + i + ".title"))
                    .append("\n\n")
                    .append(texts.get("text." + name + "." + i + ".text").replace("|", "\n\n"))
                    .append("\n\n");
        }
        return new ContentText(
                texts.get("text." + name + ".title"), texts.get("text." + name + ".lead"), body.toString());
    }

    private record Made(int version, TextPage page) {}
}
