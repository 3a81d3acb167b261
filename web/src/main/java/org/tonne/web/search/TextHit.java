package org.tonne.web.search;

import java.util.ArrayList;
import java.util.List;

/** Something found, as the results show it: the words looked for stand out. */
public final class TextHit {

    private static final int BEFORE = 60;
    private static final int LONGEST = 190;

    private final Entry entry;
    private final String base;
    private final List<String> wanted;

    TextHit(Entry entry, String base, List<String> wanted) {
        this.entry = entry;
        this.base = base;
        this.wanted = wanted;
    }

    /** What it is called. */
    public String getTitle() {
        return entry.title;
    }

    /** The page on which it stands; empty where it is one itself. */
    public String getPage() {
        return entry.page;
    }

    /** Where it is. */
    public String getAddress() {
        return base + entry.address;
    }

    /** A stretch of its text around the first word looked for, in pieces. */
    public List<Piece> getPieces() {
        String text = entry.text;
        List<Token> meant = Token.of(text).stream()
                .filter(token -> Entry.isMeant(token, wanted))
                .toList();
        int from = meant.isEmpty() ? 0 : wordBefore(text, meant.get(0).from() - BEFORE);
        int to = from + LONGEST >= text.length() ? text.length() : wordBefore(text, from + LONGEST);
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (Token token : meant) {
            if (token.from() >= at && token.to() <= to) {
                pieces.add(new Piece(text.substring(at, token.from()), false));
                pieces.add(new Piece(text.substring(token.from(), token.to()), true));
                at = token.to();
            }
        }
        pieces.add(new Piece(text.substring(at, Math.max(at, to)), false));
        return withGaps(pieces, from > 0, to < text.length());
    }

    private static List<Piece> withGaps(List<Piece> pieces, boolean before, boolean after) {
        List<Piece> all = new ArrayList<>(pieces);
        if (before) {
            all.add(0, new Piece("… ", false));
        }
        if (after) {
            all.add(new Piece(" …", false));
        }
        return all;
    }

    private static int wordBefore(String text, int place) {
        int blank = place <= 0 ? -1 : text.lastIndexOf(' ', place);
        return Math.max(
                0, blank < 0 && place > 0 ? place - Character.charCount(text.codePointBefore(place)) : blank + 1);
    }

    /** A piece of text. */
    public static final class Piece {

        private final String text;
        private final boolean meant;

        Piece(String text, boolean meant) {
            this.text = text;
            this.meant = meant;
        }

        /** Its characters. */
        public String getText() {
            return text;
        }

        /** Whether it was looked for. */
        public boolean isMeant() {
            return meant;
        }
    }
}
