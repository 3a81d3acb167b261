package org.tonne.importing;

/**
 * What is wrong with a row.
 *
 * @param file name of the file
 * @param line the line on which the row begins; the header is line 1, the file as a whole 0
 * @param reason what is wrong, in words
 */
record Breach(String file, long line, String reason) implements Comparable<Breach> {

    @Override
    public int compareTo(Breach other) {
        int byFile = file.compareTo(other.file);
        return byFile == 0 ? Long.compare(line, other.line) : byFile;
    }

    @Override
    public String toString() {
        return file + ", line " + line + ": " + reason;
    }
}
