package org.audiodigit.app.recognise;

import java.util.Optional;
import org.audiodigit.audio.label.TranscribedWord;

/**
 * A labelled span of a recording.
 *
 * @param start in seconds
 * @param end in seconds, after {@code start}
 * @param answer empty until a model has recognised the span
 * @param userLabel the label that the user gave it
 */
record Segment(double start, double end, Optional<Answer> answer, Optional<String> userLabel) {

    /** Marks labels that are not sure, and stands for one that is not known yet. */
    static final String NOT_SURE = "?";

    /**
     * The answer of a model.
     *
     * @param probability of the label, 0 to 1
     * @param sure whether the label is reliable
     * @param recognition the probabilities of all labels; empty until they are needed
     */
    record Answer(
            String label, double probability, boolean sure, Optional<Recognition> recognition) {

        static Answer of(Recognition recognition) {
            double confidence = recognition.prediction().confidence();
            return new Answer(
                    recognition.prediction().label(),
                    // weights that are not finite give no probability
                    Double.isFinite(confidence) ? Math.min(confidence, 1) : 0,
                    recognition.sure(),
                    Optional.of(recognition));
        }

        /** The recognition that has the same label. */
        Optional<Recognition> ownRecognition() {
            return recognition.filter(r -> r.prediction().label().equals(label));
        }

        private Answer with(Recognition newRecognition) {
            return new Answer(label, probability, sure, Optional.of(newRecognition));
        }
    }

    Segment {
        if (!(start >= 0 && start < end && Double.isFinite(end))) {
            throw new IllegalArgumentException("a segment from " + start + " to " + end + " s");
        }
    }

    /** A segment that is not recognised yet. */
    static Segment of(double start, double end) {
        return new Segment(start, end, Optional.empty(), Optional.empty());
    }

    /** A recognised word. */
    static Segment recognised(TranscribedWord word) {
        Answer answer = new Answer(word.label(), word.probability(), word.sure(), Optional.empty());
        return new Segment(word.start(), word.end(), Optional.of(answer), Optional.empty());
    }

    /** A word of a label file, in which labels that are not sure are marked. */
    static Segment labelled(TranscribedWord word) {
        return word.sure()
                ? new Segment(word.start(), word.end(), Optional.empty(), Optional.of(word.label()))
                : recognised(word);
    }

    /** Adds the probabilities of all labels to the answer, or makes them the answer. */
    Segment with(Recognition recognition) {
        Answer completed =
                answer.map(a -> a.with(recognition)).orElseGet(() -> Answer.of(recognition));
        return new Segment(start, end, Optional.of(completed), userLabel);
    }

    /** Removes the answer, which is that for another span. */
    Segment withoutAnswer() {
        return new Segment(start, end, Optional.empty(), userLabel);
    }

    Segment withUserLabel(Optional<String> label) {
        return new Segment(start, end, answer, label);
    }

    Segment withSpan(double newStart, double newEnd) {
        return new Segment(newStart, newEnd, answer, userLabel);
    }

    Optional<Recognition> recognition() {
        return answer.flatMap(Answer::recognition);
    }

    double seconds() {
        return end - start;
    }

    boolean hasSpanOf(Segment other) {
        return start == other.start && end == other.end;
    }

    boolean contains(double seconds) {
        return seconds >= start && seconds < end;
    }

    /** The label of the user or else of the model; empty if there is neither. */
    Optional<String> label() {
        return userLabel.or(() -> answer.map(Answer::label));
    }

    boolean sure() {
        return userLabel.isPresent() || answer.filter(Answer::sure).isPresent();
    }

    /** The label, followed by a question mark if it is not sure. */
    String text() {
        return label().orElse("") + (sure() ? "" : NOT_SURE);
    }

    /** The model's answer, followed by a question mark if it is not sure. */
    String recognisedText() {
        return answer.map(a -> a.label() + (a.sure() ? "" : NOT_SURE)).orElseGet(this::text);
    }

    /** The word for label files; a segment without a label is a question mark. */
    TranscribedWord word() {
        double probability =
                userLabel.isPresent() ? 1 : answer.map(Answer::probability).orElse(0.0);
        return new TranscribedWord(
                start, end, label().orElse(NOT_SURE), Math.min(1, probability), sure());
    }
}
