package org.tonne.project.application;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every word by which projects are found. Words of a project itself lead to its place; words of the name of a host, a type or a
 * scope lead to the whole set, once for all its projects and in every language.
 */
final class Vocabulary {

    private final int size;
    private final String[] words;
    private final int[][] found;
    private final List<List<Bits>> sets;
    private final long[] letters;

    private Vocabulary(int size, SortedMap<String, Mentions> all) {
        this.size = size;
        words = all.keySet().toArray(new String[0]);
        found = new int[words.length][];
        sets = new ArrayList<>(words.length);
        int i = 0;
        for (Mentions mentions : all.values()) {
            found[i++] = mentions.places.stream().mapToInt(Integer::intValue).toArray();
            sets.add(List.copyOf(mentions.sets));
        }
        letters = Arrays.stream(words).mapToLong(Vocabulary::letters).toArray();
    }

    /** Adds the projects of the word at this place to the set. */
    private void addTo(Bits some, int at) {
        for (int place : found[at]) {
            some.add(place);
        }
        sets.get(at).forEach(some::or);
    }

    /** The projects with a word that begins like this. */
    Bits beginning(String word) {
        Bits some = new Bits(size);
        for (int i = firstFrom(word); i < words.length && words[i].startsWith(word); i++) {
            addTo(some, i);
        }
        return some;
    }

    /** The projects with this very word. */
    Bits exactly(String word) {
        Bits some = new Bits(size);
        int i = firstFrom(word);
        if (i < words.length && words[i].equals(word)) {
            addTo(some, i);
        }
        return some;
    }

    /** Whether some word begins like this. */
    boolean begins(String word) {
        int i = firstFrom(word);
        return i < words.length && words[i].startsWith(word);
    }

    /** The word that was probably meant by one that nobody wrote: the most like it, of those the commonest; or nothing. */
    @Nullable
    String meant(String typed) {
        int limit = Likeness.forgiven(typed);
        @Nullable String best = null;
        long bestRank = Long.MIN_VALUE;
        long wanted = letters(typed);
        for (int i = 0; i < words.length && limit > 0; i++) {
            boolean near = Long.bitCount(wanted ^ letters[i]) <= 2 * limit;
            int errors = near ? Likeness.errors(typed, words[i], limit) : limit + 1;
            if (errors <= limit) {
                long rank = rank(typed, i, errors);
                if (rank > bestRank) {
                    bestRank = rank;
                    best = words[i];
                }
            }
        }
        return best;
    }

    /** Which letters a word has: an error changes two of them at most, so that most words need not be compared. */
    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << word.charAt(i);
        }
        return letters;
    }

    /** Fewer errors first, then the same first letter, then more projects. */
    private long rank(String typed, int at, int errors) {
        long projects =
                found[at].length + sets.get(at).stream().mapToLong(Bits::count).sum();
        long first = words[at].charAt(0) == typed.charAt(0) ? 1 : 0;
        return (-2L * errors + first) * 1_000_000_000 + projects;
    }

    private int firstFrom(String word) {
        int i = Arrays.binarySearch(words, word);
        return i >= 0 ? i : -i - 1;
    }

    /** Where one word stands. */
    private static final class Mentions {
        private final List<Integer> places = new ArrayList<>(2);
        private final List<Bits> sets = new ArrayList<>(0);
    }

    /** Gathers words. */
    static final class Builder {

        private final int size;
        private final Map<String, Mentions> all = new HashMap<>();

        Builder(int size) {
            this.size = size;
        }

        /** These words stand in the project at this place. */
        void add(Collection<String> text, int place) {
            text.forEach(word -> mentions(word).places.add(place));
        }

        /** These words name all projects of the set. */
        void add(Collection<String> names, Bits set) {
            names.forEach(word -> mentions(word).sets.add(set));
        }

        private Mentions mentions(String word) {
            return all.computeIfAbsent(word, w -> new Mentions());
        }

        Vocabulary build() {
            return new Vocabulary(size, new TreeMap<>(all));
        }
    }
}
