package org.audiodigit.cli;

import java.util.List;
import org.audiodigit.training.calibration.CalibrationReport;
import org.audiodigit.training.calibration.RejectionRates;

/**
 * What {@code calibrate --json} says; shares are 0..1.
 *
 * @param leastEvidence null if the rule asks for none
 * @param trade rules that keep more or fewer of the right answers
 * @param written whether the model's manifest took it
 */
record CalibrationJson(
        int clips,
        double accuracy,
        double temperature,
        double errorBefore,
        double errorAfter,
        double lossBefore,
        double lossAfter,
        double leastProbability,
        Double leastEvidence,
        double refusedRight,
        double refusedWrong,
        double refusedDigits,
        List<RejectionRates.OfKind> refusedOthers,
        List<RejectionRates> trade,
        boolean written) {

    static CalibrationJson of(CalibrationReport report, boolean written) {
        RejectionRates refusals = report.rejection();
        return new CalibrationJson(
                report.clips(),
                report.accuracy(),
                report.calibration().temperature(),
                report.errorBefore(),
                report.errorAfter(),
                report.lossBefore(),
                report.lossAfter(),
                refusals.rule().minProbability(),
                refusals.rule().minMaxLogit(),
                refusals.correct(),
                refusals.incorrect(),
                refusals.all(),
                refusals.kinds(),
                report.tradeOff(),
                written);
    }
}
