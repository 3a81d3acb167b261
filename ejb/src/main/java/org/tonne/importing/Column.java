package org.tonne.importing;

/**
 * A column of a file that is loaded.
 *
 * @param name in the header of the file
 * @param target the column that it is loaded into
 * @param kind what it may hold
 * @param required whether it must not be empty
 * @param otherwise what is loaded when it is empty, as COPY takes it; {@code \N} for nothing
 */
record Column(String name, String target, Kind kind, boolean required, String otherwise) {

    static Column required(String name, String target, Kind kind) {
        return new Column(name, target, kind, true, "\\N");
    }

    static Column optional(String name, String target, Kind kind) {
        return new Column(name, target, kind, false, "\\N");
    }

    static Column list(String name, String target, Kind kind) {
        return new Column(name, target, kind, false, "{}");
    }

    /** The value as COPY takes it; throws IllegalArgumentException with a reason. */
    String read(String value) {
        if (value.isEmpty()) {
            if (required) {
                throw new IllegalArgumentException(name + " is empty");
            }
            return otherwise;
        }
        try {
            return escaped(kind.read(value));
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(
                    name + " '" + cut(value) + "' is " + unreadable.getMessage(), unreadable);
        }
    }

    private static String cut(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "...";
    }

    private static String escaped(String value) {
        boolean plain = value.indexOf('\\') < 0
                && value.indexOf('\t') < 0
                && value.indexOf('\n') < 0
                && value.indexOf('\r') < 0;
        return plain
                ? value
                : value.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }
}
