package org.tonne.web.info;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tonne.content.application.ContentQueries;
import org.tonne.content.application.ContentVersion;
import org.tonne.project.application.ProjectQueries;
import org.tonne.web.ui.Language;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Texts;
import org.tonne.web.ui.Visit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Behind admin/content.xhtml: every page in every language, and who changed it last. */
@Named("contentList")
@RequestScoped
public class ContentListView {

    @Inject
    ContentQueries contentQueries;

    @Inject
    TextPages textPages;

    @Inject
    ProjectQueries projectQueries;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private boolean unknown;

    /** Leads to the notes on the project that the address names. */
    public void look() {
        String typed = Visit.of(request).value("note");
        if (!typed.isEmpty()) {
            String name = projectQueries.named(List.of(typed)).stream()
                    .findFirst()
                    .map(project -> TextPages.noteOn(project.key()))
                    .orElse("");
            unknown = !TextPages.isPage(name);
            if (!unknown) {
                reply.goTo("/admin/content/" + name + "/en");
            }
        }
    }

    /** Whether the address names a project that is none. */
    public boolean isUnknown() {
        return unknown;
    }

    /** The pages, and the notes on projects that there are. */
    public List<Row> getRows() {
        Map<String, ContentVersion> newest = contentQueries.newest().stream()
                .collect(Collectors.toMap(version -> version.page() + "/" + version.language(), Function.identity()));
        Texts texts = Visit.of(request).texts();
        Stream<String> notes = newest.values().stream()
                .map(ContentVersion::page)
                .filter(name -> TextPages.projectOf(name).isPresent())
                .distinct()
                .sorted();
        return Stream.concat(TextPages.NAMES.stream(), notes)
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
