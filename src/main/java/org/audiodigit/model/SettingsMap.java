package org.audiodigit.model;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/**
 * Parses the settings of a part in a manifest, which are text.
 *
 * @param owner name of the part, for messages
 */
record SettingsMap(String owner, Map<String, String> values) {

    int integer(String key) {
        return parse(key, Integer::valueOf);
    }

    double decimal(String key) {
        return parse(key, Double::valueOf);
    }

    /**
     * Reads one of two words.
     *
     * @param defaultWord the value if the setting is missing, as in manifests of earlier releases
     */
    String choice(String key, String defaultWord, String otherWord) {
        String text = values.get(key);
        if (text == null) {
            return defaultWord;
        }
        if (!text.equals(defaultWord) && !text.equals(otherWord)) {
            throw new IllegalArgumentException(
                    "setting '%s' of %s must be %s or %s, not %s"
                            .formatted(key, owner, defaultWord, otherWord, text));
        }
        return text;
    }

    /** Reads numbers separated by commas. */
    int[] integers(String key) {
        return parse(
                key, text -> Arrays.stream(text.split(",")).mapToInt(Integer::parseInt).toArray());
    }

    /** Reads numbers separated by commas; {@code count} equal ones if the setting is missing. */
    int[] integers(String key, int count, int defaultNumber) {
        int[] defaults = new int[count];
        Arrays.fill(defaults, defaultNumber);
        return integers(key, defaults);
    }

    /** Reads numbers separated by commas; {@code defaults} if the setting is missing. */
    int[] integers(String key, int[] defaults) {
        return values.containsKey(key) ? integers(key) : defaults;
    }

    static String text(int[] integers) {
        return String.join(
                ",", Arrays.stream(integers).mapToObj(Integer::toString).toArray(String[]::new));
    }

    private <T> T parse(String key, Function<String, T> parser) {
        String text = values.get(key);
        if (text == null) {
            throw new IllegalArgumentException(
                    "setting '%s' of %s is missing".formatted(key, owner));
        }
        try {
            return parser.apply(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "setting '%s' of %s is not a number: %s".formatted(key, owner, text), e);
        }
    }
}
