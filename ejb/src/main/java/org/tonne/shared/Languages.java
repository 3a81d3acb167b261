package org.tonne.shared;

import java.util.List;

/** The languages that the store speaks, each by its two letters. */
public final class Languages {

    /** All of them. */
    public static final List<String> ALL = List.of("en", "es", "fr", "ar", "ru", "zh");

    private Languages() {}

    /** Whether the store speaks this one. */
    public static boolean spoken(String code) {
        return ALL.contains(code);
    }
}
