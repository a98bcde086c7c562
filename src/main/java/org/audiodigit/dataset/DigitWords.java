package org.audiodigit.dataset;

import java.util.List;
import java.util.Locale;

/** The English words for the digits. */
public final class DigitWords {

    private static final List<String> WORDS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private DigitWords() {}

    /** {@code "7"} for the English digit word {@code Seven}; other names unchanged. */
    public static String toDigit(String name) {
        int digit = WORDS.indexOf(name.toLowerCase(Locale.ROOT));
        return digit < 0 ? name : Integer.toString(digit);
    }
}
