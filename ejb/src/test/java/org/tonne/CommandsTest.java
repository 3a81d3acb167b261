package org.tonne;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Every command that a document names can be given: the script is there, knows the option, and Maven knows the rest. */
class CommandsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern COMMAND = Pattern.compile("(?m)(?:^ {4}|`)((?:\\./|\\.ci/|bench/|mvn )[^`#\\n]*)");
    private static final Pattern CLASS = Pattern.compile("`(org\\.tonne\\.[a-z.]+\\.[A-Z][A-Za-z]+)");

    /** The examples of this page are run against a whole store, in ear. */
    private static final String RUN_ELSEWHERE = "api.md";

    @TestFactory
    Stream<DynamicTest> every_command_can_be_given() {
        Set<String> commands = new TreeSet<>();
        documents().forEach(page -> {
            Matcher command = COMMAND.matcher(read(page));
            while (command.find()) {
                commands.add(command.group(1).strip());
            }
        });
        assertThat(commands).contains("./run", "./verify", "./run --import DIR", "bench/run");
        return commands.stream().map(command -> DynamicTest.dynamicTest(command, () -> check(command)));
    }

    private static void check(String command) throws IOException, InterruptedException {
        List<String> words = List.of(command.split("\\s+"));
        if (words.get(0).equals("mvn")) {
            for (int i = 1; i < words.size(); i++) {
                checkMaven(words.get(i), words.get(i - 1));
            }
            return;
        }
        Path script = ROOT.resolve(words.get(0)).normalize();
        assertThat(script).exists();
        if (script.toString().matches(".*\\.[a-z]+")) {
            return; // a file that is read, no command
        }
        assertThat(script).isExecutable();
        Process syntax =
                new ProcessBuilder("bash", "-n", script.toString()).inheritIO().start();
        assertThat(syntax.waitFor()).isZero();
        words.stream().filter(word -> word.startsWith("-")).forEach(option -> assertThat(read(script))
                .contains(option));
    }

    private static void checkMaven(String word, String before) throws IOException {
        String pom = read(ROOT.resolve("pom.xml"));
        if (before.equals("-pl")) {
            assertThat(word.split(",")).allMatch(module -> Files.exists(ROOT.resolve(module + "/pom.xml")));
        } else if (word.startsWith("-Dtest=")) {
            assertThat(testNamed(word.substring("-Dtest=".length()))).isTrue();
        } else if (word.startsWith("-D") && !word.startsWith("-Dsurefire.")) {
            String name = word.substring(2).replaceFirst("=.*", "");
            assertThat(pom + "<name>skipTests</name>").containsPattern("<name>!?" + name + "</name>");
        } else if (word.contains(":")) {
            assertThat(pom).contains("<artifactId>" + word.replaceFirst(":.*", "") + "-maven-plugin</artifactId>");
        } else if (!word.startsWith("-")) {
            assertThat(word).isIn("package", "verify");
        }
    }

    private static boolean testNamed(String name) throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path tests : modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(tests)) {
                    if (files.anyMatch(file -> file.endsWith(name + ".java"))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    @Test
    void examples_for_a_shell_stand_where_a_test_runs_them() {
        for (Path page : documents()) {
            if (Pattern.compile("(?m)^```(sh|bash|shell|console)")
                    .matcher(read(page))
                    .find()) {
                assertThat(page.getFileName()).hasToString(RUN_ELSEWHERE);
            }
        }
    }

    @Test
    void a_class_that_is_named_as_a_command_is_there() {
        int found = 0;
        for (Path page : documents()) {
            Matcher named = CLASS.matcher(read(page));
            while (named.find()) {
                String file = "src/main/java/" + named.group(1).replace('.', '/') + ".java";
                assertThat(Stream.of("ejb", "web", "integration", "batch", "local")
                                .map(module -> ROOT.resolve(module).resolve(file)))
                        .as(named.group(1))
                        .anyMatch(Files::exists);
                found++;
            }
        }
        assertThat(found).isPositive();
    }

    private static List<Path> documents() {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.concat(top, docs), Stream.of(ROOT.resolve("sandbox/README.md")))
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
