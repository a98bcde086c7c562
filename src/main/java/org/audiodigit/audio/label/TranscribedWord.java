package org.audiodigit.audio.label;

/**
 * A word of a recording.
 *
 * @param start in seconds, at least 0
 * @param end in seconds, after {@code start}
 * @param label what was said, at least one character that is not a space
 * @param probability of the label, 0 to 1; 1 if the user gave the label
 * @param sure whether the label is reliable
 */
public record TranscribedWord(
        double start, double end, String label, double probability, boolean sure) {

    public TranscribedWord {
        if (!(start >= 0 && start < end && Double.isFinite(end))) {
            throw new IllegalArgumentException("a word from " + start + " to " + end + " s");
        }
        if (label.isBlank() || !(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a word \"" + label + "\" of " + probability);
        }
    }

    /** A word that the user labelled. */
    public static TranscribedWord given(double start, double end, String label) {
        return new TranscribedWord(start, end, label, 1, true);
    }

    /** Duration in seconds. */
    public double seconds() {
        return end - start;
    }
}
