package org.tonne.project.application;

import org.tonne.shared.Languages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** What host Parties, project types and sectoral scopes are called in every language of the store, so that all are found. */
final class ProjectNames {

    private static final List<Locale> LANGUAGES =
            Languages.ALL.stream().map(Locale::forLanguageTag).toList();

    private static final List<Properties> BUNDLES =
            LANGUAGES.stream().map(ProjectNames::bundle).toList();

    private ProjectNames() {}

    private static Properties bundle(Locale language) {
        String ending = language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage();
        String file = "/org/tonne/project/names" + ending + ".properties";
        try (InputStream bytes = ProjectNames.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("No names: " + file);
            }
            Properties names = new Properties();
            try (InputStreamReader characters = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
                names.load(characters);
            }
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The names of a country. */
    static List<String> ofHost(String code) {
        Locale country =
                new Locale.Builder().setRegion(code.length() == 2 ? code : "").build();
        return LANGUAGES.stream().map(country::getDisplayCountry).distinct().toList();
    }

    /** The names of a project type. */
    static List<String> ofType(String key) {
        return named("type." + key);
    }

    /** The names of a sectoral scope. */
    static List<String> ofScope(String number) {
        return named("scope." + number);
    }

    private static List<String> named(String key) {
        List<String> names = new ArrayList<>();
        BUNDLES.forEach(bundle -> {
            String name = bundle.getProperty(key);
            if (name != null) {
                names.add(name);
            }
        });
        return names;
    }
}
