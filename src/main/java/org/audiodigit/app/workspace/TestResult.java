package org.audiodigit.app.workspace;

import java.util.Optional;
import org.audiodigit.common.Formats;
import org.audiodigit.model.Metrics;

/**
 * The accuracy of a model on its test part. A few clips are counted, since a percentage would
 * suggest a precision that they do not have.
 *
 * @param accuracy 0 to 1
 * @param clips number of test clips
 */
public record TestResult(double accuracy, int clips) {

    private static final int MIN_CLIPS_FOR_PERCENTAGE = 30;

    /** Returns the result that a manifest records; empty if the model was not tested. */
    public static Optional<TestResult> of(Metrics metrics) {
        return Optional.ofNullable(metrics.testAccuracy())
                .map(accuracy -> new TestResult(accuracy, metrics.testClips()));
    }

    /** E.g. {@code 96.7 %} or {@code 4 of 4}. */
    public String text() {
        return isCounted() ? correct() : Formats.percent(accuracy);
    }

    /** E.g. {@code 96.7 % of 90} or {@code 4 of 4 correct}. */
    public String textWithClips() {
        return isCounted()
                ? correct() + " correct"
                : Formats.percent(accuracy) + " of " + Formats.count(clips);
    }

    /**
     * E.g. {@code reached 96.7 % on 90 test clips} or {@code recognised 4 of 4 test clips}.
     *
     * @param kind of the clips, e.g. {@code test}
     */
    public String sentencePart(String kind) {
        String noun = kind + (clips == 1 ? " clip" : " clips");
        return isCounted()
                ? "recognised %s %s".formatted(correct(), noun)
                : "reached %s on %s %s"
                        .formatted(Formats.percent(accuracy), Formats.count(clips), noun);
    }

    private boolean isCounted() {
        return clips < MIN_CLIPS_FOR_PERCENTAGE;
    }

    private String correct() {
        return Math.round(accuracy * clips) + " of " + clips;
    }
}
