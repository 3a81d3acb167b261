package org.tonne.web.calculator;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** A number as people of a language type it. */
final class TypedNumber {

    private static final int GROUP = 3;

    private TypedNumber() {}

    /**
     * The same with digits of our own, a point before decimals and no grouping. A mark that groups in the language, but
     * does not stand before exactly three digits, is taken for a decimal point; whatever else was typed stays as it is.
     */
    static String plain(String typed, Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        String text = typed.strip().replaceAll("[\\s\\u00a0\\u202f'\\u2019\\u066c](?=\\p{Nd}{3})", "");
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char mark = text.charAt(i);
            int digit = Character.digit(mark, 10);
            if (digit >= 0) {
                plain.append(digit);
            } else if (isPoint(mark)) {
                boolean groups = mark == symbols.getGroupingSeparator() && isGroup(text, i + 1);
                plain.append(groups ? "" : ".");
            } else {
                plain.append(mark);
            }
        }
        return plain.toString();
    }

    private static boolean isPoint(char mark) {
        return mark == '.' || mark == ',' || mark == '\u066b';
    }

    private static boolean isGroup(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end - from == GROUP;
    }
}
