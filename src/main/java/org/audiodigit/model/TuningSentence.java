package org.audiodigit.model;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The sentence on tuning in the description of a split. Older versions of the program recorded a
 * tuning only in this sentence.
 */
final class TuningSentence {

    private static final Pattern SENTENCE =
            Pattern.compile("Then tuned to \\d+ recordings of (.+?)\\.(?= Then tuned to |$)");

    private TuningSentence() {}

    static String of(String voice, int recordings) {
        return "Then tuned to %d recordings of %s.".formatted(recordings, voice);
    }

    /**
     * The voices in such sentences, in order.
     *
     * @param description may be null
     */
    static List<String> voices(String description) {
        return description == null
                ? List.of()
                : SENTENCE.matcher(description).results().map(found -> found.group(1)).toList();
    }
}
