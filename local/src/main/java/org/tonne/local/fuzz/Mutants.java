package org.tonne.local.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Valid messages, and what becomes of them when a fuzzer's bytes say where to change them. An input that begins like a
 * text is a message as it stands; any other is a recipe: in how many steps, which message, then what is done to it, step
 * by step.
 */
public final class Mutants {

    private static final int LONGEST = 64 * 1024;
    private static final Pattern TAGS = Pattern.compile("<(/?)([\\w:]+)[^<>]*?(/?)>");
    private static final Pattern TEXTS =
            Pattern.compile("(?<=>)[^<>]+(?=</)|(?<=\")[^\"<>]+(?=\")|(?<=\\r\\n|: )[^\\r\\n<]+");
    private static final Pattern MEMBERS = Pattern.compile(
            "\"\\w+\":(?:\"[^\"]*\"|[-0-9.]+|true|false|null|\\[[^\\[\\]]*\\]|\\{[^{}]*\\}),?|\\{[^{}]*\\}");
    private static final Pattern VALUES = Pattern.compile("\"[^\"]*\"|-?[0-9][0-9.]*|true|false|null|\\[\\]|\\{\\}");
    private static final Pattern PIECES = Pattern.compile("[^- ]+[- ]+");
    private static final Pattern WORDS = Pattern.compile("[^- ]+");

    private final List<String> valid;
    private final List<String> words;
    private final Finder parts;
    private final Finder values;

    private Mutants(List<String> valid, List<String> words, Finder parts, Finder values) {
        this.valid = List.copyOf(valid);
        this.words = List.copyOf(words);
        this.parts = parts;
        this.values = values;
    }

    /**
     * XML messages: elements with all that is in them are dropped, doubled, exchanged and put elsewhere; texts are changed
     * for these words and others.
     */
    public static Mutants ofXml(List<String> valid, List<String> words) {
        return new Mutants(valid, words, Mutants::elements, matches(TEXTS));
    }

    /** JSON messages, likewise by their members and values. */
    public static Mutants ofJson(List<String> valid, List<String> words) {
        return new Mutants(valid, words, matches(MEMBERS), matches(VALUES));
    }

    /** Printed lines, likewise by what stands between hyphens and blanks. */
    public static Mutants ofLines(List<String> valid, List<String> words) {
        return new Mutants(valid, words, matches(PIECES), matches(WORDS));
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
        for (int step = 0; step < recipe.steps() && recipe.goesOn() && text.length() < LONGEST; step++) {
            text = changed(text, recipe);
        }
        return text;
    }

    private String changed(String text, Recipe recipe) {
        return switch (recipe.below(9)) {
            case 0, 1 -> spread(text, values, recipe, found -> words.get(recipe.below(words.size())));
            case 2 -> spread(text, values, recipe, found -> recipe.text());
            case 3 -> spread(text, parts, recipe, found -> "");
            case 4 -> spread(text, parts, recipe, found -> found + found);
            case 5 -> spread(text, parts, recipe, found -> one(text, parts, recipe));
            case 6 -> spread(text, parts, recipe, found -> one(text, parts, recipe) + found);
            case 7 -> cut(text, recipe, words.get(recipe.below(words.size())));
            default -> cut(text, recipe, recipe.text());
        };
    }

    private static String spread(String text, Finder finder, Recipe recipe, Change change) {
        List<Place> places = finder.places(text);
        if (places.isEmpty()) {
            return text;
        }
        Place place = places.get(recipe.below(places.size()));
        return text.substring(0, place.from()) + change.of(place.in(text)) + text.substring(place.to());
    }

    private static String one(String text, Finder finder, Recipe recipe) {
        List<Place> places = finder.places(text);
        return places.get(recipe.below(places.size())).in(text);
    }

    private static Finder matches(Pattern pattern) {
        return text -> pattern.matcher(text)
                .results()
                .map(found -> new Place(found.start(), found.end()))
                .toList();
    }

    /** The elements that begin and end, each from its first character to its last. */
    private static List<Place> elements(String text) {
        List<Place> places = new ArrayList<>();
        Deque<MatchResult> open = new ArrayDeque<>();
        for (Matcher tag = TAGS.matcher(text); tag.find(); ) {
            if (tag.group(1).isEmpty() && tag.group(3).isEmpty()) {
                open.push(tag.toMatchResult());
            } else if (tag.group(1).isEmpty()) {
                places.add(new Place(tag.start(), tag.end()));
            } else if (!open.isEmpty() && open.peek().group(2).equals(tag.group(2))) {
                places.add(new Place(open.pop().start(), tag.end()));
            }
        }
        return places;
    }

    private static String cut(String text, Recipe recipe, String instead) {
        int from = recipe.below(text.length() + 1);
        int to = Math.min(text.length(), from + recipe.below(3));
        return text.substring(0, from) + instead + text.substring(to);
    }

    /** Where something can be changed. */
    private interface Finder {
        List<Place> places(String text);
    }

    /** From a character to before another. */
    private record Place(int from, int to) {

        String in(String text) {
            return text.substring(from, to);
        }
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

        /** One as often as two, four and eight: what is hardly changed is not refused for the first thing that is looked at. */
        int steps() {
            return 1 << (bytes[0] & 3);
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
