package org.tonne.web.info;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.content.application.ContentVersion;
import org.tonne.content.application.PublishedContent;
import org.tonne.content.domain.ContentText;
import org.tonne.web.ui.Holds;
import org.tonne.web.ui.Language;
import org.tonne.web.ui.Texts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    /** How the key of a project begins that has no number. */
    private static final String UNNUMBERED = "u-";

    /** The key of a project stands in small letters there; that of one without a number as it is, for two may differ in them. */
    private static final Pattern NOTE =
            Pattern.compile("note-([a-z]{2,3}-[1-9][0-9]{0,8}|" + UNNUMBERED + "[A-Za-z0-9_.-]{1,60})");

    @Inject
    PublishedContent published;

    @Inject
    Holds holds;

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

    /**
     * What staff have found out about a project and think a buyer should know, in this language or else in English; nothing
     * where nobody wrote anything.
     *
     * @param projectKey such as {@code IN-1300}
     */
    public Optional<Note> note(String projectKey, Language language) {
        String name = noteOn(projectKey);
        return Stream.of(language, Language.EN)
                .distinct()
                .filter(spoken -> published
                        .find(name, spoken.getCode())
                        .flatMap(ContentVersion::text)
                        .isPresent())
                .findFirst()
                .map(spoken -> new Note(spoken, get(name, Texts.of(spoken))));
    }

    /** The name of the page with notes on the project of this key. */
    static String noteOn(String projectKey) {
        return "note-" + (projectKey.startsWith(UNNUMBERED) ? projectKey : projectKey.toLowerCase(Locale.ROOT));
    }

    /** Whether staff can write a page of this name: one of the store, or notes on a project. */
    static boolean isPage(String name) {
        return NAMES.contains(name) || NOTE.matcher(name).matches();
    }

    /** The key of the project that a page of this name is about, if it is about one. */
    static Optional<String> projectOf(String name) {
        Matcher note = NOTE.matcher(name);
        return note.matches()
                ? Optional.of(note.group(1)).map(key -> key.startsWith(UNNUMBERED) ? key : key.toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    /** The page as these words would make it. */
    TextPage page(String name, ContentText text, Language language) {
        return new TextPage(name, text.title(), text.lead(), new Markup("/" + language.getCode()).parts(text.body()));
    }

    /** Its address after the language. */
    static String path(String name) {
        return projectOf(name)
                .map(key -> "/projects/" + key + "#know")
                .orElseGet(() -> name.equals("home") ? "/" : "/" + name.replaceFirst("^faq-", "faq/"));
    }

    /** What the release says on a page, as staff would write it. */
    ContentText bundled(String name, Texts texts) {
        Optional<String> project = projectOf(name);
        if (project.isPresent()) {
            return new ContentText(project.get(), "", "");
        }
        StringBuilder body = new StringBuilder();
        for (int i = 1; texts.has("text." + name + "." + i + ".title"); i++) {
            body.append("## ")
                    .append(texts.get("text." + name + "." + i + ".title"))
                    .append("\n\n")
                    .append(holds.say(texts, "text." + name + "." + i + ".text").replace("|", "\n\n"))
                    .append("\n\n");
        }
        return new ContentText(
                texts.get("text." + name + ".title"), texts.get("text." + name + ".lead"), body.toString());
    }

    /**
     * Notes on a project.
     *
     * @param language in which they are written
     * @param page what they say
     */
    public record Note(Language language, TextPage page) {}

    private record Made(int version, TextPage page) {}
}
