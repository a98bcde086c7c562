package org.audiodigit.training.calibration;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.audiodigit.model.RejectionRule;

/**
 * The shares of predictions that a rejection rule rejects, 0..1.
 *
 * @param rule the rule
 * @param correct rejected share of the predictions that are correct
 * @param incorrect rejected share of the predictions that are incorrect
 * @param all rejected share of all recordings with known labels
 * @param kinds rejected share of each kind of recording that has none of the labels
 */
public record RejectionRates(
        RejectionRule rule,
        @SerializedName("right") double correct,
        @SerializedName("wrong") double incorrect,
        @SerializedName("digits") double all,
        List<OfKind> kinds) {

    /** The rejected share of one kind. */
    public record OfKind(String kind, int clips, @SerializedName("refused") double rejected) {}

    static RejectionRates of(
            RejectionRule rule, List<LabelledPrediction> known, List<SampleKind> others) {
        return new RejectionRates(
                rule,
                rejected(rule, known.stream().filter(LabelledPrediction::correct).toList()),
                rejected(rule, known.stream().filter(p -> !p.correct()).toList()),
                rejected(rule, known),
                others.stream()
                        .map(k -> new OfKind(k.name(), k.predictions().size(), k.rejected(rule)))
                        .toList());
    }

    private static double rejected(RejectionRule rule, List<LabelledPrediction> predictions) {
        return new SampleKind("", predictions.stream().map(LabelledPrediction::prediction).toList())
                .rejected(rule);
    }
}
