package org.audiodigit.model;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/** The settings of a manifest, which are text, as the numbers that they stand for. */
record SettingsMap(String owner, Map<String, String> values) {

    int integer(String key) {
        return number(key, Integer::valueOf);
    }

    double decimal(String key) {
        return number(key, Double::valueOf);
    }

    /**
     * One of some words.
     *
     * @param standard what it was before there was a choice, and is where nothing is said
     */
    String choice(String key, String standard, String other) {
        String text = values.get(key);
        if (text == null) {
            return standard;
        }
        if (!text.equals(standard) && !text.equals(other)) {
            throw new IllegalArgumentException(
                    "setting '%s' of %s is %s or %s, not %s"
                            .formatted(key, owner, standard, other, text));
        }
        return text;
    }

    /** Numbers with commas between them. */
    int[] integers(String key) {
        return number(
                key, text -> Arrays.stream(text.split(",")).mapToInt(Integer::parseInt).toArray());
    }

    /** As many as {@code count} of the same number where nothing is said. */
    int[] integers(String key, int count, int standard) {
        int[] all = new int[count];
        Arrays.fill(all, standard);
        return integers(key, all);
    }

    /**
     * Numbers with commas between them.
     *
     * @param standard what they are where nothing is said
     */
    int[] integers(String key, int[] standard) {
        return values.containsKey(key) ? integers(key) : standard;
    }

    static String text(int[] integers) {
        return String.join(
                ",", Arrays.stream(integers).mapToObj(Integer::toString).toArray(String[]::new));
    }

    private <T> T number(String key, Function<String, T> parse) {
        String text = values.get(key);
        if (text == null) {
            throw new IllegalArgumentException(owner + " has no setting '" + key + "'");
        }
        try {
            return parse.apply(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "setting '%s' of %s is not a number: %s".formatted(key, owner, text), e);
        }
    }
}
