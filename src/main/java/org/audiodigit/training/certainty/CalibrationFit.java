package org.audiodigit.training.certainty;

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

    private final List<Answered> plain;
    private final List<Kind> others;

    /**
     * @param answers to recordings of known labels
     * @param others what is no digit
     * @param inUse the calibration that all of them were given with
     */
    public CalibrationFit(List<Answered> answers, List<Kind> others, Calibration inUse) {
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
        List<Answered> answers = Temperature.at(temperature, plain);
        List<Kind> kinds = others.stream().map(kind -> kind.at(temperature)).toList();
        CertaintyChoice choice = new CertaintyChoice(CertaintyChoice.right(answers), kinds);
        RejectionRule rule = choice.keeping(keep);
        List<Refusals> trade =
                DoubleStream.of(TRADE)
                        .mapToObj(share -> Refusals.by(choice.keeping(share), answers, kinds))
                        .toList();
        return report(new Calibration(temperature, rule), crossed(), answers, kinds, trade);
    }

    /** Tells how a calibration does here. */
    public CalibrationReport checked(Calibration calibration) {
        List<Answered> answers = Temperature.at(calibration.temperature(), plain);
        List<Kind> kinds = others.stream().map(kind -> kind.at(calibration.temperature())).toList();
        return report(calibration, answers, answers, kinds, List.of());
    }

    private CalibrationReport report(
            Calibration calibration,
            List<Answered> unseen,
            List<Answered> answers,
            List<Kind> kinds,
            List<Refusals> trade) {
        long right = plain.stream().filter(Answered::right).count();
        return new CalibrationReport(
                calibration,
                plain.size(),
                plain.isEmpty() ? 0 : (double) right / plain.size(),
                CalibrationError.of(plain),
                CalibrationError.of(unseen),
                Temperature.loss(plain),
                Temperature.loss(unseen),
                Refusals.by(calibration.certainty(), answers, kinds),
                trade);
    }

    /** Each half of the speakers at the temperature that fits the other half. */
    private List<Answered> crossed() {
        List<Answered> one = new ArrayList<>();
        List<Answered> other = new ArrayList<>();
        bySpeaker().forEach(said -> (one.size() <= other.size() ? one : other).addAll(said));
        if (LEAST_HALF * plain.size() > Math.min(one.size(), other.size())) {
            // Hardly more than one speaker: every second recording instead.
            one.clear();
            other.clear();
            plain.forEach(answer -> (one.size() <= other.size() ? one : other).add(answer));
        }
        List<Answered> crossed = new ArrayList<>(Temperature.at(Temperature.fit(other), one));
        crossed.addAll(Temperature.at(Temperature.fit(one), other));
        return crossed;
    }

    /** What each speaker said, of whom there is most first. */
    private List<List<Answered>> bySpeaker() {
        Map<String, List<Answered>> speakers = new TreeMap<>();
        for (Answered answer : plain) {
            speakers.computeIfAbsent(answer.speaker(), s -> new ArrayList<>()).add(answer);
        }
        List<List<Answered>> sorted = new ArrayList<>(speakers.values());
        sorted.sort(Comparator.comparingInt((List<Answered> said) -> -said.size()));
        return sorted;
    }
}
