package org.tonne.order.application;

/**
 * One thing that is wrong with a file of shares.
 *
 * @param kind what
 * @param line where in the file, from 1; 0 where it is about the whole of it
 * @param typed what stands there, shortened; may be empty
 * @param found a figure of the file, where the kind has one
 * @param wanted the figure that it should be, or may be at most
 */
public record ListMistake(Kind kind, int line, String typed, long found, long wanted) {

    /** What can be wrong. */
    public enum Kind {
        /** No file came. */
        NO_FILE,
        /** Larger than {@code wanted} megabytes. */
        TOO_LARGE,
        /** No line with a name in it. */
        EMPTY,
        /** Neither UTF-8 nor UTF-16, so it is not known what its letters are. */
        ENCODING,
        /** A quotation mark that is not closed, or has something behind it. */
        QUOTES,
        /** Not two or three columns. */
        COLUMNS,
        /** No name. */
        NAME_MISSING,
        /** A name of more than {@code wanted} characters. */
        NAME_TOO_LONG,
        /** A name with characters that cannot be printed, or turn the text around them. */
        NAME_CHARACTERS,
        /** No whole number from 1 up. */
        QUANTITY,
        /** A reason of more than {@code wanted} characters. */
        REASON_TOO_LONG,
        /** A reason with characters that cannot be printed, or turn the text around them. */
        REASON_CHARACTERS,
        /** More than {@code wanted} lines. */
        TOO_MANY_LINES,
        /** The lines come to {@code found} units, and {@code wanted} are ordered. */
        UNITS
    }

    static ListMistake whole(Kind kind, long found, long wanted) {
        return new ListMistake(kind, 0, "", found, wanted);
    }

    /** No file came. */
    public static ListMistake noFile() {
        return whole(Kind.NO_FILE, 0, 0);
    }

    /** A file that is larger than is read. */
    public static ListMistake tooLarge() {
        return whole(Kind.TOO_LARGE, 0, ReadShares.LARGEST / (1024 * 1024));
    }
}
