package org.tonne.web.ui;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The writing of each language, made once. */
public final class Writings {

    private static final Map<Language, Writing> ALL = Arrays.stream(Language.values())
            .collect(Collectors.toMap(
                    Function.identity(),
                    language -> new Writing(language.locale()),
                    (one, other) -> one,
                    () -> new EnumMap<>(Language.class)));

    private Writings() {}

    /** The writing of this language. */
    public static Writing of(Language language) {
        Writing known = ALL.get(language);
        if (known == null) {
            throw new IllegalArgumentException("No language: " + language);
        }
        return known;
    }
}
