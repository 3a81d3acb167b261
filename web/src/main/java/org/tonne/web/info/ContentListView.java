package org.tonne.web.info;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tonne.content.application.ContentQueries;
import org.tonne.content.application.ContentVersion;
import org.tonne.web.ui.Language;
import org.tonne.web.ui.Texts;
import org.tonne.web.ui.Visit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Behind admin/content.xhtml: every page in every language, and who changed it last. */
@Named("contentList")
@RequestScoped
public class ContentListView {

    @Inject
    ContentQueries contentQueries;

    @Inject
    TextPages textPages;

    @Inject
    HttpServletRequest request;

    /** The pages. */
    public List<Row> getRows() {
        Map<String, ContentVersion> newest = contentQueries.newest().stream()
                .collect(Collectors.toMap(version -> version.page() + "/" + version.language(), Function.identity()));
        Texts texts = Visit.of(request).texts();
        return TextPages.NAMES.stream()
                .map(name -> new Row(name, textPages.get(name, texts).getTitle(), cells(name, newest)))
                .toList();
    }

    private static List<Cell> cells(String name, Map<String, ContentVersion> newest) {
        return Arrays.stream(Language.values())
                .map(language -> new Cell(language, newest.get(name + "/" + language.getCode())))
                .toList();
    }

    /** A page. */
    public static final class Row {

        private final String name;
        private final String title;
        private final List<Cell> cells;

        Row(String name, String title, List<Cell> cells) {
            this.name = name;
            this.title = title;
            this.cells = cells;
        }

        /** By which the store knows it. */
        public String getName() {
            return name;
        }

        /** What it is called in English. */
        public String getTitle() {
            return title;
        }

        /** It in each language. */
        public List<Cell> getCells() {
            return cells;
        }
    }

    /** A page in a language. */
    public static final class Cell {

        private final Language language;
        private final int version;

        Cell(Language language, @Nullable ContentVersion newest) {
            this.language = language;
            this.version = newest == null || newest.text().isEmpty() ? 0 : newest.version();
        }

        /** The language. */
        public Language getLanguage() {
            return language;
        }

        /** The version of staff that stands; 0 where the words of the release do. */
        public int getVersion() {
            return version;
        }
    }
}
