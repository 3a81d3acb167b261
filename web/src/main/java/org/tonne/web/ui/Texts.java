package org.tonne.web.ui;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every sentence of the pages in one language. A page reads {@code #{t['home.title']}} or, with parts to fill in,
 * {@code #{t.say('basket.title', n)}}. A language without texts of its own speaks English, and says so in
 * {@link #language()}.
 */
public final class Texts extends AbstractMap<String, String> {

    private static final String BASE = "/org/tonne/web/texts";
    private static final Texts ENGLISH = new Texts(Language.EN, load(BASE + ".properties", Map.of()));
    private static final Map<Language, Texts> ALL = loadAll();

    private final Language language;
    private final Map<String, String> sentences;
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();

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
        return Arrays.stream(Language.values())
                .filter(ALL::containsKey)
                .sorted((one, other) -> Boolean.compare(other == Language.EN, one == Language.EN))
                .toList();
    }

    private static Map<Language, Texts> loadAll() {
        Map<Language, Texts> all = new EnumMap<>(Language.class);
        all.put(Language.EN, ENGLISH);
        for (Language language : Language.values()) {
            String file = BASE + "_" + language.getCode() + ".properties";
            if (language != Language.EN && Texts.class.getResource(file) != null) {
                all.put(language, new Texts(language, load(file, ENGLISH.sentences)));
            }
        }
        return all;
    }

    private static Map<String, String> load(String file, Map<String, String> fallback) {
        Map<String, String> sentences = new HashMap<>(fallback);
        try (InputStream bytes = Texts.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("No texts: " + file);
            }
            Properties read = new Properties();
            try (InputStreamReader characters = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
                read.load(characters);
            }
            read.stringPropertyNames().forEach(key -> sentences.put(key, read.getProperty(key)));
            return sentences;
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
        MessageFormat pattern =
                patterns.computeIfAbsent(key, wanted -> new MessageFormat(get(wanted), language.locale()));
        return ((MessageFormat) pattern.clone()).format(parts);
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
