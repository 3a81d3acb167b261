package org.tonne.web.info;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.web.ui.Texts;
import org.tonne.web.ui.Visit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Behind text.xhtml: a page made of texts only. Its sentences are {@code text.<page>.title}, {@code .lead}, and
 * {@code .1.title}, {@code .1.text} and so on; a bar in a text begins a new paragraph.
 */
@Named("textPage")
@RequestScoped
public class TextPageView {

    @Inject
    HttpServletRequest request;

    private String title = "";
    private String lead = "";
    private List<Part> parts = List.of();

    @PostConstruct
    void load() {
        Visit visit = Visit.of(request);
        Texts texts = visit.texts();
        String page = "text." + visit.getSection();
        title = texts.get(page + ".title");
        lead = texts.get(page + ".lead");
        List<Part> read = new ArrayList<>();
        for (int i = 1; texts.has(page + "." + i + ".title"); i++) {
            read.add(new Part(texts.get(page + "." + i + ".title"), texts.get(page + "." + i + ".text")));
        }
        parts = read;
    }

    /** What the page is called. */
    public String getTitle() {
        return title;
    }

    /** The page in one sentence. */
    public String getLead() {
        return lead;
    }

    /** Its parts. */
    public List<Part> getParts() {
        return parts;
    }

    /** A part with a heading. */
    public static final class Part {

        private final String title;
        private final List<String> paragraphs;

        Part(String title, String text) {
            this.title = title;
            this.paragraphs =
                    Arrays.stream(text.split("\\|")).map(String::strip).toList();
        }

        /** Its heading. */
        public String getTitle() {
            return title;
        }

        /** Its paragraphs. */
        public List<String> getParagraphs() {
            return paragraphs;
        }
    }
}
