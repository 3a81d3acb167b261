package org.tonne.web.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Something that can be found: a page, a part of one, or a tool of the store. */
final class Entry {

    private static final int IN_HEADING = 4;
    private static final int WHOLE_WORD = 2;

    final String title;
    final String page;
    final String address;
    final String text;
    private final TreeSet<String> heading;
    private final TreeSet<String> words;

    /**
     * One entry.
     *
     * @param title what it is called
     * @param page the page on which it stands, or empty where it is one itself
     * @param address where it is, after the language
     * @param text what it says
     */
    Entry(String title, String page, String address, String text) {
        this.title = title;
        this.page = page;
        this.address = address;
        this.text = text;
        this.heading = words(title);
        this.words = words(page + " " + text);
    }

    private static TreeSet<String> words(String text) {
        return Token.of(text).stream().map(Token::word).collect(Collectors.toCollection(TreeSet::new));
    }

    /** How well a word fits; 0 where it does not. */
    int weight(String word) {
        return IN_HEADING * weight(word, heading) + weight(word, words);
    }

    private static int weight(String word, TreeSet<String> among) {
        if (among.contains(word)) {
            return WHOLE_WORD;
        }
        String next = among.ceiling(word);
        return next != null && next.startsWith(word) ? 1 : 0;
    }

    /** Every word that stands in it. */
    Set<String> all() {
        Set<String> all = new HashSet<>(heading);
        all.addAll(words);
        return all;
    }

    /** Whether this word of the text is one of those looked for. */
    static boolean isMeant(Token token, List<String> wanted) {
        return wanted.stream().anyMatch(word -> token.word().startsWith(word));
    }
}
