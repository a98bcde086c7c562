package org.audiodigit.app.recognise;

import java.util.Locale;
import java.util.OptionalInt;
import org.audiodigit.model.Certainty;
import org.audiodigit.model.Prediction;

/** An answer in words. */
final class AnswerText {

    static final String NOT_SURE = "not sure";

    /** Less than this is not worth a guess's name, in percent as shown. */
    private static final double WORTH_NAMING = 0.005;

    private AnswerText() {}

    /** The label, or that it is too weak to be told. */
    static String headline(Answer answer) {
        return answer.sure() ? answer.prediction().label() : NOT_SURE;
    }

    /** How probable the best label is; where it is not told above, which it is. */
    static String probability(Answer answer) {
        Prediction prediction = answer.prediction();
        String percent = percent(prediction.confidence());
        return answer.sure() ? percent : "perhaps " + prediction.label() + ", " + percent;
    }

    /** Which label is next. */
    static String second(Answer answer) {
        Prediction prediction = answer.prediction();
        OptionalInt second = Certainty.second(prediction);
        if (second.isEmpty() || prediction.probabilities()[second.getAsInt()] < WORTH_NAMING) {
            return answer.sure() ? "no other label comes near" : "";
        }
        String label = prediction.labels().get(second.getAsInt());
        String percent = percent(prediction.probabilities()[second.getAsInt()]);
        return (answer.sure() ? "if not, " : "or ") + label + ", " + percent;
    }

    /** Who answered, and how fast. */
    static String details(Answer answer) {
        return String.format(
                Locale.ROOT,
                "%s answered in %.0f ms, judging %.2f to %.2f s",
                answer.model(),
                Math.max(1, answer.millis()),
                answer.fromSeconds(),
                answer.toSeconds());
    }

    /** All of it, for who hears the window instead of seeing it. */
    static String spoken(Answer answer) {
        String second = second(answer);
        return headline(answer)
                + ", "
                + probability(answer)
                + (second.isEmpty() ? "" : "; " + second);
    }

    static String percent(double probability) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * probability);
    }
}
