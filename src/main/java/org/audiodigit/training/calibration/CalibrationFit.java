package org.audiodigit.training.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.audiodigit.model.Calibration;
import org.audiodigit.model.RejectionRule;

/** Fits a calibration to a model's predictions, or evaluates an existing one. */
public final class CalibrationFit {

    private static final double[] ACCEPTED_SHARES = {
        0.995, 0.99, 0.98, 0.97, 0.96, 0.95, 0.93, 0.9
    };

    /** Smallest share of the predictions in one half of the cross-validation. */
    private static final double MIN_HALF = 0.25;

    private final List<LabelledPrediction> uncalibrated;
    private final List<SampleKind> others;

    /**
     * @param predictions for recordings whose labels the model knows
     * @param others predictions for recordings of none of the labels
     * @param current the calibration that all predictions were made with
     */
    public CalibrationFit(
            List<LabelledPrediction> predictions, List<SampleKind> others, Calibration current) {
        double inverse = 1 / current.temperature();
        this.uncalibrated = Temperature.at(inverse, predictions);
        this.others = others.stream().map(kind -> kind.at(inverse)).toList();
    }

    /**
     * Fits temperature and rejection rule.
     *
     * @param acceptedShare share of the correct predictions that the rule accepts, 0..1
     */
    public CalibrationReport fit(double acceptedShare) {
        double temperature = Temperature.fit(uncalibrated);
        List<LabelledPrediction> predictions = Temperature.at(temperature, uncalibrated);
        List<SampleKind> kinds = others.stream().map(kind -> kind.at(temperature)).toList();
        ThresholdSelector selector =
                new ThresholdSelector(ThresholdSelector.correct(predictions), kinds);
        RejectionRule rule = selector.select(acceptedShare);
        List<RejectionRates> tradeOff =
                DoubleStream.of(ACCEPTED_SHARES)
                        .mapToObj(selector::select)
                        .map(other -> RejectionRates.of(other, predictions, kinds))
                        .toList();
        return report(
                new Calibration(temperature, rule), crossValidated(), predictions, kinds, tradeOff);
    }

    /** Evaluates a calibration on these predictions. */
    public CalibrationReport evaluate(Calibration calibration) {
        List<LabelledPrediction> predictions =
                Temperature.at(calibration.temperature(), uncalibrated);
        List<SampleKind> kinds =
                others.stream().map(kind -> kind.at(calibration.temperature())).toList();
        return report(calibration, predictions, predictions, kinds, List.of());
    }

    private CalibrationReport report(
            Calibration calibration,
            List<LabelledPrediction> heldOut,
            List<LabelledPrediction> predictions,
            List<SampleKind> kinds,
            List<RejectionRates> tradeOff) {
        long correct = uncalibrated.stream().filter(LabelledPrediction::correct).count();
        return new CalibrationReport(
                calibration,
                uncalibrated.size(),
                uncalibrated.isEmpty() ? 0 : (double) correct / uncalibrated.size(),
                calibrationError(uncalibrated),
                calibrationError(heldOut),
                Temperature.loss(uncalibrated),
                Temperature.loss(heldOut),
                RejectionRates.of(calibration.rejectionRule(), predictions, kinds),
                tradeOff);
    }

    static double calibrationError(List<LabelledPrediction> predictions) {
        List<ScoredClip> scored =
                predictions.stream()
                        .map(p -> new ScoredClip(p.prediction().confidence(), p.correct()))
                        .toList();
        return ReliabilityDiagram.of(scored).calibrationError();
    }

    /** Applies to each half of the speakers the temperature that was fitted on the other half. */
    private List<LabelledPrediction> crossValidated() {
        List<LabelledPrediction> first = new ArrayList<>();
        List<LabelledPrediction> second = new ArrayList<>();
        bySpeaker()
                .forEach(group -> (first.size() <= second.size() ? first : second).addAll(group));
        if (MIN_HALF * uncalibrated.size() > Math.min(first.size(), second.size())) {
            // too few speakers for two halves: alternate between the recordings instead
            first.clear();
            second.clear();
            uncalibrated.forEach(p -> (first.size() <= second.size() ? first : second).add(p));
        }
        List<LabelledPrediction> crossed =
                new ArrayList<>(Temperature.at(Temperature.fit(second), first));
        crossed.addAll(Temperature.at(Temperature.fit(first), second));
        return crossed;
    }

    /** The predictions of each speaker, the largest group first. */
    private List<List<LabelledPrediction>> bySpeaker() {
        Map<String, List<LabelledPrediction>> speakers = new TreeMap<>();
        for (LabelledPrediction prediction : uncalibrated) {
            speakers.computeIfAbsent(prediction.speaker(), s -> new ArrayList<>()).add(prediction);
        }
        List<List<LabelledPrediction>> sorted = new ArrayList<>(speakers.values());
        sorted.sort(Comparator.comparingInt((List<LabelledPrediction> group) -> -group.size()));
        return sorted;
    }

    /**
     * The mean of several calibrations, for a model that was trained on all speakers and therefore
     * has none to calibrate on: geometric mean of the temperatures, arithmetic mean of the
     * thresholds. The maximum logit is tested if all rules test it.
     *
     * @param calibrations at least one, of models that were trained in the same way, each without
     *     the speakers that it was calibrated on
     */
    public static Calibration mean(List<Calibration> calibrations) {
        double logarithm =
                calibrations.stream()
                        .mapToDouble(c -> Math.log(c.temperature()))
                        .average()
                        .orElseThrow();
        List<RejectionRule> rules = calibrations.stream().map(Calibration::rejectionRule).toList();
        double probability =
                rules.stream().mapToDouble(RejectionRule::minProbability).average().orElseThrow();
        boolean maxLogit = rules.stream().allMatch(rule -> rule.minMaxLogit() != null);
        return new Calibration(
                Math.exp(logarithm),
                new RejectionRule(probability, maxLogit ? meanMaxLogit(rules) : null));
    }

    private static Double meanMaxLogit(List<RejectionRule> rules) {
        return rules.stream().mapToDouble(RejectionRule::minMaxLogit).average().orElseThrow();
    }
}
