package org.tonne.project.application;

/** A set of the projects of a catalogue, or of the offers of a shelf, by their place in it. */
final class Bits {

    private final long[] words;

    Bits(int size) {
        words = new long[(size + 63) >>> 6];
    }

    private Bits(long[] words) {
        this.words = words;
    }

    /** All of so many. */
    static Bits all(int size) {
        Bits bits = new Bits(size);
        for (int i = 0; i < size; i++) {
            bits.add(i);
        }
        return bits;
    }

    void add(int place) {
        words[place >>> 6] |= 1L << place;
    }

    boolean has(int place) {
        return (words[place >>> 6] & 1L << place) != 0;
    }

    Bits copy() {
        return new Bits(words.clone());
    }

    /** Keeps only what is in the other as well; returns itself. */
    Bits and(Bits other) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= other.words[i];
        }
        return this;
    }

    /** Adds what is in the other; returns itself. */
    Bits or(Bits other) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= other.words[i];
        }
        return this;
    }

    /** Takes out what is in the other; returns itself. */
    Bits without(Bits other) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= ~other.words[i];
        }
        return this;
    }

    int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** How many are in both. */
    int countWith(Bits other) {
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            count += Long.bitCount(words[i] & other.words[i]);
        }
        return count;
    }

    /** The first place from this one on that is in both, or -1. */
    int nextWith(Bits other, int from) {
        int index = from >>> 6;
        if (index >= words.length) {
            return -1;
        }
        long word = words[index] & other.words[index] & -1L << from;
        while (word == 0) {
            if (++index == words.length) {
                return -1;
            }
            word = words[index] & other.words[index];
        }
        return (index << 6) + Long.numberOfTrailingZeros(word);
    }

    /** The first place from this one on that is in the set, or -1. */
    int next(int from) {
        int index = from >>> 6;
        if (index >= words.length) {
            return -1;
        }
        long word = words[index] & -1L << from;
        while (word == 0) {
            if (++index == words.length) {
                return -1;
            }
            word = words[index];
        }
        return (index << 6) + Long.numberOfTrailingZeros(word);
    }
}
