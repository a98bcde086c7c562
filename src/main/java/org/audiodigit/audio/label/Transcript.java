package org.audiodigit.audio.label;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The words of one recording.
 *
 * @param seconds duration of the recording
 * @param words in order of time, without overlaps
 */
public record Transcript(double seconds, List<TranscribedWord> words) {

    public Transcript {
        words = List.copyOf(words);
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).start() < words.get(i - 1).end()) {
                throw new IllegalArgumentException(words.get(i - 1) + " and " + words.get(i));
            }
        }
    }

    /** The labels, separated by spaces. */
    public String text() {
        return labels().stream().collect(Collectors.joining(" "));
    }

    public List<String> labels() {
        return words.stream().map(TranscribedWord::label).toList();
    }
}
