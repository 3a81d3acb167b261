package org.tonne.account.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Passwords that stood in published breaches; where they come from is told beside the list. */
final class KnownPasswords {

    private static final String LIST = "/org/tonne/account/known-passwords.txt.gz";

    private KnownPasswords() {}

    /** Whether this one, in small letters, is on the list. */
    static boolean contain(String password) {
        return Loaded.ALL.contains(password);
    }

    /** How many of them have so many letters or more. */
    static long longEnough(int letters) {
        return Loaded.ALL.stream().filter(known -> known.length() >= letters).count();
    }

    private static final class Loaded {

        static final Set<String> ALL = read();

        private static Set<String> read() {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(list()), StandardCharsets.UTF_8))) {
                return lines.lines().collect(Collectors.toUnmodifiableSet());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private static InputStream list() {
            InputStream list = KnownPasswords.class.getResourceAsStream(LIST);
            if (list == null) {
                throw new IllegalStateException("No list of known passwords");
            }
            return list;
        }
    }
}
