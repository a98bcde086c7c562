package org.audiodigit.audio.label;

import java.util.List;

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

    /**
     * A word with a margin on both sides, which ends at its neighbours and at the ends of the
     * recording.
     *
     * @param index of the word
     * @param margin in seconds
     */
    public TranscribedWord withMargin(int index, double margin) {
        TranscribedWord word = words.get(index);
        double earliest = index == 0 ? 0 : words.get(index - 1).end();
        double latest = index == words.size() - 1 ? seconds : words.get(index + 1).start();
        return new TranscribedWord(
                Math.max(word.start() - margin, earliest),
                Math.max(word.end(), Math.min(word.end() + margin, latest)),
                word.label(),
                word.probability(),
                word.sure());
    }

    /** The labels, separated by spaces. */
    public String text() {
        return String.join(" ", labels());
    }

    public List<String> labels() {
        return words.stream().map(TranscribedWord::label).toList();
    }
}
