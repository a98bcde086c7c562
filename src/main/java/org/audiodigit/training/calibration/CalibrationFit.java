package org.audiodigit.training.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.audiodigit.model.Calibration;
import org.audiodigit.model.RejectionRule;

/** Fits a calibration to what a model said, or checks the one that it has. */
public final class CalibrationFit {

    private static final double[] TRADE = {0.995, 0.99, 0.98, 0.97, 0.96, 0.95, 0.93, 0.9};

    private static final double LEAST_HALF = 0.25;

    private final List<LabelledPrediction> plain;
    private final List<SampleKind> others;

    /**
     * @param answers to recordings of known labels
     * @param others what is no digit
     * @param inUse the calibration that all of them were given with
     */
    public CalibrationFit(
            List<LabelledPrediction> answers, List<SampleKind> others, Calibration inUse) {
        double undone = 1 / inUse.temperature();
        this.plain = Temperature.at(undone, answers);
        this.others = others.stream().map(kind -> kind.at(undone)).toList();
    }

    /**
     * Fits temperature and rule.
     *
     * @param keep share of the right answers that the rule is to keep, 0..1
     */
    public CalibrationReport fitted(double keep) {
        double temperature = Temperature.fit(plain);
        List<LabelledPrediction> answers = Temperature.at(temperature, plain);
        List<SampleKind> kinds = others.stream().map(kind -> kind.at(temperature)).toList();
        ThresholdSelector choice = new ThresholdSelector(ThresholdSelector.right(answers), kinds);
        RejectionRule rule = choice.keeping(keep);
        List<RejectionRates> trade =
                DoubleStream.of(TRADE)
                        .mapToObj(share -> RejectionRates.by(choice.keeping(share), answers, kinds))
                        .toList();
        return report(new Calibration(temperature, rule), crossed(), answers, kinds, trade);
    }

    /** Tells how a calibration does here. */
    public CalibrationReport checked(Calibration calibration) {
        List<LabelledPrediction> answers = Temperature.at(calibration.temperature(), plain);
        List<SampleKind> kinds =
                others.stream().map(kind -> kind.at(calibration.temperature())).toList();
        return report(calibration, answers, answers, kinds, List.of());
    }

    private CalibrationReport report(
            Calibration calibration,
            List<LabelledPrediction> unseen,
            List<LabelledPrediction> answers,
            List<SampleKind> kinds,
            List<RejectionRates> trade) {
        long right = plain.stream().filter(LabelledPrediction::right).count();
        return new CalibrationReport(
                calibration,
                plain.size(),
                plain.isEmpty() ? 0 : (double) right / plain.size(),
                CalibrationError.of(plain),
                CalibrationError.of(unseen),
                Temperature.loss(plain),
                Temperature.loss(unseen),
                RejectionRates.by(calibration.rejectionRule(), answers, kinds),
                trade);
    }

    /** Each half of the speakers at the temperature that fits the other half. */
    private List<LabelledPrediction> crossed() {
        List<LabelledPrediction> one = new ArrayList<>();
        List<LabelledPrediction> other = new ArrayList<>();
        bySpeaker().forEach(said -> (one.size() <= other.size() ? one : other).addAll(said));
        if (LEAST_HALF * plain.size() > Math.min(one.size(), other.size())) {
            // Hardly more than one speaker: every second recording instead.
            one.clear();
            other.clear();
            plain.forEach(answer -> (one.size() <= other.size() ? one : other).add(answer));
        }
        List<LabelledPrediction> crossed =
                new ArrayList<>(Temperature.at(Temperature.fit(other), one));
        crossed.addAll(Temperature.at(Temperature.fit(one), other));
        return crossed;
    }

    /** What each speaker said, of whom there is most first. */
    private List<List<LabelledPrediction>> bySpeaker() {
        Map<String, List<LabelledPrediction>> speakers = new TreeMap<>();
        for (LabelledPrediction answer : plain) {
            speakers.computeIfAbsent(answer.speaker(), s -> new ArrayList<>()).add(answer);
        }
        List<List<LabelledPrediction>> sorted = new ArrayList<>(speakers.values());
        sorted.sort(Comparator.comparingInt((List<LabelledPrediction> said) -> -said.size()));
        return sorted;
    }
}
