package org.audiodigit.training.calibration;

import java.util.List;
import org.audiodigit.model.RejectionRule;

/**
 * What a rule refuses to answer; shares are 0..1.
 *
 * @param rule by which an answer is given or not
 * @param right share of the digits that would have been named rightly
 * @param wrong share of the digits that would have been named wrongly
 * @param digits share of all digits
 * @param kinds share of each kind of what is no digit
 */
public record RejectionRates(
        RejectionRule rule, double right, double wrong, double digits, List<OfKind> kinds) {

    /** How much of a kind is refused. */
    public record OfKind(String kind, int clips, double refused) {}

    static RejectionRates by(
            RejectionRule rule, List<LabelledPrediction> digits, List<SampleKind> others) {
        List<LabelledPrediction> right = digits.stream().filter(LabelledPrediction::right).toList();
        List<LabelledPrediction> wrong = digits.stream().filter(answer -> !answer.right()).toList();
        return new RejectionRates(
                rule,
                share(rule, right),
                share(rule, wrong),
                share(rule, digits),
                others.stream()
                        .map(k -> new OfKind(k.name(), k.predictions().size(), k.refused(rule)))
                        .toList());
    }

    private static double share(RejectionRule rule, List<LabelledPrediction> answers) {
        return new SampleKind("", answers.stream().map(LabelledPrediction::prediction).toList())
                .refused(rule);
    }
}
