package org.audiodigit.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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

    /** Names separated by spaces, with digits in place of their English words. */
    public static String toDigits(String names) {
        return Arrays.stream(names.strip().split("\\s+"))
                .map(DigitWords::toDigit)
                .collect(Collectors.joining(" "));
    }
}
