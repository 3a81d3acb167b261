package org.tonne.project.application;

import java.util.stream.IntStream;

/**
 * How many typing errors lie between two words: a letter too much, one missing, a wrong one, or two neighbours in each other's
 * place count one each. No library of ours counts the last as one error, and it is the commonest.
 */
final class Likeness {

    private Likeness() {}

    /** How many errors are forgiven in a word of this length: none in short ones, which are like too many others. */
    static int forgiven(String word) {
        int letters = word.length();
        boolean dense = letters > 0 && Character.isIdeographic(word.codePointAt(0));
        if (dense || letters < 4 || !word.chars().allMatch(Character::isLetter)) {
            return 0;
        }
        return letters < 8 ? 1 : 2;
    }

    /** The errors between two words, or more than the limit when there are more. */
    static int errors(String typed, String meant, int limit) {
        int most = limit + 1;
        if (Math.abs(typed.length() - meant.length()) > limit) {
            return most;
        }
        int[] beforeLast = new int[meant.length() + 1];
        int[] last = IntStream.rangeClosed(0, meant.length()).toArray();
        int[] row = new int[meant.length() + 1];
        for (int i = 1; i <= typed.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= meant.length(); j++) {
                int wrong = typed.charAt(i - 1) == meant.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + wrong);
                if (isSwapped(typed, i, meant, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return most;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[meant.length()];
    }

    private static boolean isSwapped(String typed, int i, String meant, int j) {
        return i > 1
                && j > 1
                && typed.charAt(i - 1) == meant.charAt(j - 2)
                && typed.charAt(i - 2) == meant.charAt(j - 1);
    }
}
