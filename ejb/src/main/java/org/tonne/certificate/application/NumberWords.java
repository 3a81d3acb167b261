package org.tonne.certificate.application;

import java.util.List;
import java.util.Locale;

/** Numbers in English words, as certificates say them once beside the figure. */
final class NumberWords {

    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private NumberWords() {}

    /** The number at the beginning of a sentence: in words up to 999,999, in figures above. */
    static String capital(long number) {
        if (number < 1 || number > 999_999) {
            return String.format(Locale.ENGLISH, "%,d", number);
        }
        String words = words((int) number);
        return words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
    }

    private static String words(int number) {
        if (number < 20) {
            return SMALL.get(number);
        }
        if (number < 100) {
            return TENS.get(number / 10) + (number % 10 == 0 ? "" : "-" + SMALL.get(number % 10));
        }
        if (number < 1000) {
            return SMALL.get(number / 100) + " hundred" + (number % 100 == 0 ? "" : " and " + words(number % 100));
        }
        int rest = number % 1000;
        String join = rest == 0 ? "" : rest < 100 ? " and " + words(rest) : " " + words(rest);
        return words(number / 1000) + " thousand" + join;
    }
}
