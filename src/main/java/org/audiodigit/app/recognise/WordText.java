package org.audiodigit.app.recognise;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.audiodigit.common.Formats;
import org.audiodigit.model.Prediction;
import org.audiodigit.signal.Utterances;

/** Describes one word of a recording. */
final class WordText {

    private WordText() {}

    /** The label, or {@value RecognitionText#NOT_SURE}. */
    static String headline(Segment.Answer answer) {
        return answer.sure() ? answer.label() : RecognitionText.NOT_SURE;
    }

    /** The probability of a label that is sure. */
    static String probability(Segment.Answer answer) {
        return answer.sure() ? RecognitionText.percent(answer.probability()) : "";
    }

    /** The most probable labels besides the answer. */
    static String alternatives(Segment.Answer answer) {
        Optional<String> other =
                answer.recognition().flatMap(r -> other(r.prediction(), answer.label()));
        if (answer.sure()) {
            return other.map(label -> "Second best: " + label)
                    .orElse(answer.recognition().isPresent() ? "No other label is likely" : "");
        }
        return "Perhaps %s (%s)"
                        .formatted(answer.label(), RecognitionText.percent(answer.probability()))
                + other.map(label -> ", or " + label).orElse("");
    }

    private static Optional<String> other(Prediction prediction, String label) {
        return IntStream.range(0, prediction.labels().size())
                .filter(i -> !prediction.labels().get(i).equals(label))
                .boxed()
                .max(
                        (a, b) ->
                                Float.compare(
                                        prediction.probabilities()[a],
                                        prediction.probabilities()[b]))
                .filter(i -> prediction.probabilities()[i] >= RecognitionText.MIN_MENTIONED)
                .map(i -> RecognitionText.candidate(prediction, i));
    }

    /** A warning about the span; empty without one. */
    static String notice(Segment word) {
        return word.seconds() <= Utterances.MAX_WORD_SECONDS
                ? ""
                : "%s s is too long for one word. Split it."
                        .formatted(Formats.decimal(word.seconds(), 1));
    }

    /** The span and the model. */
    static String details(Segment word) {
        String span = String.format(Locale.ROOT, "%.2f to %.2f s", word.start(), word.end());
        return word.recognition().map(r -> r.model() + " · " + span).orElse(span);
    }
}
