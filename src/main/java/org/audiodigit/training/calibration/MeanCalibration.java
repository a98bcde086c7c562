package org.audiodigit.training.calibration;

import java.util.List;
import org.audiodigit.model.Calibration;
import org.audiodigit.model.RejectionRule;

/**
 * What stands for the calibration of a model that was trained on everyone there is: the mean of
 * those of models that were trained likewise, each without the speakers that it was calibrated on.
 */
public final class MeanCalibration {

    private MeanCalibration() {}

    /**
     * The geometric mean of the temperatures and the mean of the rules, which asks for evidence if
     * all of them do.
     *
     * @param calibrations at least one
     */
    public static Calibration of(List<Calibration> calibrations) {
        double logarithm =
                calibrations.stream()
                        .mapToDouble(c -> Math.log(c.temperature()))
                        .average()
                        .orElseThrow();
        List<RejectionRule> rules = calibrations.stream().map(Calibration::rejectionRule).toList();
        double probability =
                rules.stream().mapToDouble(RejectionRule::minProbability).average().orElseThrow();
        boolean evidence = rules.stream().allMatch(rule -> rule.minMaxLogit() != null);
        return new Calibration(
                Math.exp(logarithm),
                new RejectionRule(probability, evidence ? evidence(rules) : null));
    }

    private static Double evidence(List<RejectionRule> rules) {
        return rules.stream().mapToDouble(RejectionRule::minMaxLogit).average().orElseThrow();
    }
}
