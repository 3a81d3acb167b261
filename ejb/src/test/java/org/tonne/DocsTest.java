package org.tonne;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The documents tell the truth, as far as a machine can see it. */
class DocsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)(#[^)]*)?\\)");

    @Test
    void the_pictures_of_the_lifecycles_are_those_of_the_code() throws IOException {
        String document = read(ROOT.resolve("docs/architecture.md"));

        for (Map.Entry<String, String> picture : pictures().entrySet()) {
            assertThat(document)
                    .as("docs/architecture.md, %s", picture.getKey())
                    .contains("### " + picture.getKey() + "\n\n```mermaid\n" + picture.getValue() + "```");
        }
    }

    @Test
    void decisions_are_numbered_without_gaps_and_say_what_confirms_them() throws IOException {
        List<Path> pages = pages(ROOT.resolve("docs/adr"));

        assertThat(pages.stream().map(page -> name(page).substring(0, 4)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, pages.size())
                        .mapToObj(number -> "%04d".formatted(number))
                        .toList());
        for (Path page : pages) {
            assertThat(read(page))
                    .as(name(page))
                    .contains("**Status**", "**Context.**", "**Decision.**", "**Confirmed by**");
        }
    }

    @Test
    void every_link_between_documents_leads_to_a_file() throws IOException {
        for (Path page : Stream.concat(pages(ROOT).stream(), pages(ROOT.resolve("docs")).stream())
                .toList()) {
            Matcher link = LINK.matcher(read(page));
            while (link.find()) {
                assertThat(page.resolveSibling(link.group(1))).as(name(page)).exists();
            }
        }
    }

    private static Map<String, String> pictures() {
        Map<String, String> pictures = new TreeMap<>();
        LegalMovesTest.TABLES.forEach((name, table) -> pictures.put(name, table.toMermaid()));
        return pictures;
    }

    private static List<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path page) {
        return String.valueOf(page.getFileName());
    }

    private static String read(Path page) throws IOException {
        return Files.readString(page);
    }
}
