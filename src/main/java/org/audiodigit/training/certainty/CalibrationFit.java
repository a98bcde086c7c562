package org.audiodigit.training.certainty;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.audiodigit.model.Calibration;
import org.audiodigit.model.Certainty;

/** Fits a calibration to what a model said, or checks the one that it has. */
public final class CalibrationFit {

    private static final double[] TRADE = {0.995, 0.99, 0.98, 0.97, 0.96, 0.95, 0.93, 0.9};

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
        Certainty rule = choice.keeping(keep);
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
        List<String> speakers = plain.stream().map(Answered::speaker).distinct().sorted().toList();
        List<Answered> one = new ArrayList<>();
        List<Answered> other = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            // Without two speakers to tell apart, every second recording.
            int place = speakers.size() < 2 ? i : speakers.indexOf(plain.get(i).speaker());
            (place % 2 == 0 ? one : other).add(plain.get(i));
        }
        List<Answered> crossed = new ArrayList<>(Temperature.at(Temperature.fit(other), one));
        crossed.addAll(Temperature.at(Temperature.fit(one), other));
        return crossed;
    }
}
