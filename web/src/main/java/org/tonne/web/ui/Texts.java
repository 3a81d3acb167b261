package org.tonne.web.ui;

import org.jspecify.annotations.Nullable;
import org.tonne.shared.Sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every sentence of the pages in one language. A page reads {@code #{t['home.title']}} or, with parts to fill in,
 * {@code #{t.say('basket.title', n)}}. A language without texts of its own speaks English, and says so in
 * {@link #language()}.
 */
public final class Texts extends AbstractMap<String, String> {

    private static final String FOLDER = "/org/tonne/web/texts/";

    /** What project types and scopes are called: the search of the trade knows it as well. */
    private static final String NAMES = "/org/tonne/project/names";

    /** What every reader may see, by area: a language is offered when it has all of them. */
    private static final List<String> AREAS =
            List.of("store", "proof", "calculator", "guide", "catalogue", "account", "team");

    /** What only staff and sellers at their desks see: English. */
    private static final List<String> ENGLISH_ONLY = List.of("staff");

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");

    /** First strong isolate, and its end: what {@code bdi} is where there can be no element. */
    private static final String FSI = "\u2068";

    private static final String PDI = "\u2069";

    private static final Texts ENGLISH = english(AREAS, ENGLISH_ONLY);
    private static final Map<Language, Texts> ALL = loadAll();
    private static final List<Language> OFFERED = Arrays.stream(Language.values())
            .filter(ALL::containsKey)
            .sorted((one, other) -> Boolean.compare(other == Language.EN, one == Language.EN))
            .toList();

    private final Language language;
    private final Map<String, String> sentences;
    private final Map<String, Sentence> patterns = new ConcurrentHashMap<>();

    private Texts(Language language, Map<String, String> sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    /** The texts for pages whose address begins with this language. */
    public static Texts of(Language language) {
        Texts own = ALL.get(language);
        return own == null ? english() : own;
    }

    /** The texts that every other language falls back to. */
    public static Texts english() {
        return ENGLISH;
    }

    /** The languages that have texts, English first. */
    public static List<Language> offered() {
        return OFFERED;
    }

    /** The areas of the texts for readers: each is a bundle. */
    static List<String> areas() {
        return AREAS;
    }

    private static Texts english(List<String> areas, List<String> more) {
        Map<String, String> sentences = new HashMap<>();
        Stream.concat(areas.stream(), more.stream()).forEach(area -> read(FOLDER + area + ".properties", sentences));
        read(NAMES + ".properties", sentences);
        return new Texts(Language.EN, sentences);
    }

    private static Map<Language, Texts> loadAll() {
        Map<Language, Texts> all = new EnumMap<>(Language.class);
        all.put(Language.EN, ENGLISH);
        for (Language language : Language.values()) {
            List<String> files = Stream.concat(AREAS.stream().map(area -> FOLDER + area), Stream.of(NAMES))
                    .map(area -> area + "_" + language.getCode() + ".properties")
                    .toList();
            if (files.stream().allMatch(file -> Texts.class.getResource(file) != null)) {
                Map<String, String> sentences = new HashMap<>(ENGLISH.sentences);
                files.forEach(file -> read(file, sentences));
                all.put(language, new Texts(language, sentences));
            }
        }
        return all;
    }

    private static void read(String file, Map<String, String> sentences) {
        try (InputStream bytes = Texts.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("No texts: " + file);
            }
            Properties read = new Properties();
            try (InputStreamReader characters = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
                read.load(characters);
            }
            read.stringPropertyNames().forEach(key -> {
                if (sentences.put(key, read.getProperty(key)) != null && !file.contains("_")) {
                    throw new IllegalStateException("Twice in the texts: " + key);
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The language these sentences are in, which may be another than that of the address. */
    public Language language() {
        return language;
    }

    /** The sentence of this key, or the key in question marks, so that a missing one is seen and never breaks a page. */
    @Override
    public String get(@Nullable Object key) {
        String sentence = sentences.get(String.valueOf(key));
        return sentence == null ? "???" + key + "???" : sentence;
    }

    /** Whether there is a sentence of this key. */
    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /** The sentence of this key with its parts filled in; numbers come out as the language writes them. */
    public String say(String key, Object... parts) {
        return patterns.computeIfAbsent(key, wanted -> new Sentence(get(wanted), language.locale()))
                .with(language.getDirection().equals("rtl") ? isolated(parts) : parts);
    }

    /** Parts in Latin letters kept apart from what stands around them, so that a number after a code stays behind it. */
    private static Object[] isolated(Object... parts) {
        return Arrays.stream(parts)
                .map(part -> part instanceof String text && LATIN.matcher(text).find() ? FSI + text + PDI : part)
                .toArray();
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return sentences.entrySet();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Texts texts && texts.language == language;
    }

    @Override
    public int hashCode() {
        return language.hashCode();
    }
}
