package org.audiodigit.app.recognise;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.audiodigit.model.Prediction;

/** An answer in words. */
final class RecognitionText {

    static final String NOT_SURE = "not sure";

    /** Less than this is not worth a guess's name, in percent as shown. */
    private static final double WORTH_NAMING = 0.005;

    private RecognitionText() {}

    /** The label, or that it is too weak to be told. */
    static String headline(Recognition answer) {
        return answer.sure() ? answer.prediction().label() : NOT_SURE;
    }

    /** How probable the label is; nothing where none is told. */
    static String probability(Recognition answer) {
        return answer.sure() ? percent(answer.prediction().confidence()) : "";
    }

    /** What else it could be. */
    static String second(Recognition answer) {
        Prediction prediction = answer.prediction();
        Optional<String> next =
                prediction.secondBest().stream()
                        .filter(i -> prediction.probabilities()[i] >= WORTH_NAMING)
                        .mapToObj(i -> guess(prediction, i))
                        .findFirst();
        if (answer.sure()) {
            return next.map(guess -> "If not, then " + guess).orElse("No other label comes near");
        }
        return "Perhaps "
                + guess(prediction, prediction.best())
                + next.map(guess -> ", or " + guess).orElse("");
    }

    private static String guess(Prediction prediction, int index) {
        return "%s (%s)"
                .formatted(
                        prediction.labels().get(index), percent(prediction.probabilities()[index]));
    }

    /** Who answered, and how fast. */
    static String details(Recognition answer) {
        return String.format(
                Locale.ROOT,
                "%s answered in %.0f ms, judging %.2f to %.2f s",
                answer.model(),
                Math.max(1, answer.millis()),
                answer.fromSeconds(),
                answer.toSeconds());
    }

    /** All of it, for who hears the window instead of seeing it. */
    static String spoken(Recognition answer) {
        return Stream.of(headline(answer), probability(answer), second(answer))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(". "));
    }

    static String percent(double probability) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * probability);
    }
}
