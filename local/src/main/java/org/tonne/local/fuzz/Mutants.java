package org.tonne.local.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Valid messages, and what becomes of them when a fuzzer's bytes say where to change them. An input that begins like a
 * text is a message as it stands; any other is a recipe: which message, then what is done to it, step by step.
 */
public final class Mutants {

    private static final int MOST_STEPS = 12;
    private static final int LONGEST = 64 * 1024;
    private static final Pattern TAGS = Pattern.compile("<([\\w:]+)[^<>]*>[^<]*</\\1>");
    private static final Pattern TEXTS =
            Pattern.compile("(?<=>)[^<>]+(?=</)|(?<=\")[^\"<>]+(?=\")|(?<=\\r\\n|: )[^\\r\\n<]+");
    private static final Pattern MEMBERS = Pattern.compile(
            "\"\\w+\":(?:\"[^\"]*\"|[-0-9.]+|true|false|null|\\[[^\\[\\]]*\\]|\\{[^{}]*\\}),?|\\{[^{}]*\\}");
    private static final Pattern VALUES = Pattern.compile("\"[^\"]*\"|-?[0-9][0-9.]*|true|false|null|\\[\\]|\\{\\}");
    private static final Pattern PIECES = Pattern.compile("[^- ]+[- ]+");
    private static final Pattern WORDS = Pattern.compile("[^- ]+");

    private final List<String> valid;
    private final List<String> words;
    private final Pattern parts;
    private final Pattern values;

    private Mutants(List<String> valid, List<String> words, Pattern parts, Pattern values) {
        this.valid = List.copyOf(valid);
        this.words = List.copyOf(words);
        this.parts = parts;
        this.values = values;
    }

    /** XML messages: elements are dropped, doubled and exchanged; their texts are changed for these words and others. */
    public static Mutants ofXml(List<String> valid, List<String> words) {
        return new Mutants(valid, words, TAGS, TEXTS);
    }

    /** JSON messages, likewise by their members and values. */
    public static Mutants ofJson(List<String> valid, List<String> words) {
        return new Mutants(valid, words, MEMBERS, VALUES);
    }

    /** Printed lines, likewise by what stands between hyphens and blanks. */
    public static Mutants ofLines(List<String> valid, List<String> words) {
        return new Mutants(valid, words, PIECES, WORDS);
    }

    /** The kept inputs of a target that are valid messages: those whose names begin with {@code valid}. */
    public static List<String> valid(Class<?> target, String method) {
        URL folder = Objects.requireNonNull(target.getResource(target.getSimpleName() + "Inputs/" + method));
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(folder.toURI()), "valid*")) {
            files.forEach(found::add);
            Collections.sort(found);
            List<String> texts = new ArrayList<>();
            for (Path file : found) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What an input stands for. */
    public byte[] bytes(byte[] input) {
        boolean recipe = input.length > 0 && (input[0] < ' ' && !Character.isWhitespace(input[0]));
        return recipe ? text(new Recipe(input)).getBytes(StandardCharsets.UTF_8) : input;
    }

    private String text(Recipe recipe) {
        String text = valid.get(recipe.below(valid.size()));
        for (int step = 0; step < MOST_STEPS && recipe.goesOn() && text.length() < LONGEST; step++) {
            text = changed(text, recipe);
        }
        return text;
    }

    private String changed(String text, Recipe recipe) {
        return switch (recipe.below(8)) {
            case 0, 1 -> spread(text, values, recipe, found -> words.get(recipe.below(words.size())));
            case 2 -> spread(text, values, recipe, found -> recipe.text());
            case 3 -> spread(text, parts, recipe, found -> "");
            case 4 -> spread(text, parts, recipe, found -> found + found);
            case 5 -> spread(text, parts, recipe, found -> one(text, parts, recipe));
            case 6 -> cut(text, recipe, words.get(recipe.below(words.size())));
            default -> cut(text, recipe, recipe.text());
        };
    }

    private static String spread(String text, Pattern pattern, Recipe recipe, Change change) {
        List<int[]> places = places(text, pattern);
        if (places.isEmpty()) {
            return text;
        }
        int[] place = places.get(recipe.below(places.size()));
        return text.substring(0, place[0]) + change.of(text.substring(place[0], place[1])) + text.substring(place[1]);
    }

    private static String one(String text, Pattern pattern, Recipe recipe) {
        List<int[]> places = places(text, pattern);
        int[] place = places.get(recipe.below(places.size()));
        return text.substring(place[0], place[1]);
    }

    private static List<int[]> places(String text, Pattern pattern) {
        List<int[]> places = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            places.add(new int[] {matcher.start(), matcher.end()});
        }
        return places;
    }

    private static String cut(String text, Recipe recipe, String instead) {
        int from = recipe.below(text.length() + 1);
        int to = Math.min(text.length(), from + recipe.below(3));
        return text.substring(0, from) + instead + text.substring(to);
    }

    /** What is put in place of what was found. */
    private interface Change {
        String of(String found);
    }

    /** The fuzzer's bytes, read from the first to the last; after that they are zeros. */
    private static final class Recipe {

        private final byte[] bytes;
        private int next;

        Recipe(byte[] bytes) {
            this.bytes = bytes;
            this.next = 1;
        }

        boolean goesOn() {
            return next < bytes.length;
        }

        private int read() {
            return goesOn() ? bytes[next++] & 0xFF : 0;
        }

        int below(int bound) {
            int number = bound > 256 ? read() << 8 | read() : read();
            return bound < 1 ? 0 : number % bound;
        }

        String text() {
            int length = Math.min(read() % 32, bytes.length - next);
            String text = new String(bytes, Math.min(next, bytes.length), Math.max(0, length), StandardCharsets.UTF_8);
            next += Math.max(0, length);
            return text;
        }
    }
}
