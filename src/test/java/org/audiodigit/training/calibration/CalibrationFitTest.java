package org.audiodigit.training.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.audiodigit.model.Calibration;
import org.audiodigit.model.RejectionRule;
import org.audiodigit.testing.SamplePredictions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationFitTest {

    private static final int CLIPS = 4000;

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 2.5})
    void fittedTemperatureRestoresCalibratedProbabilities(double temperature) {
        List<LabelledPrediction> predictions = SamplePredictions.calibrated(CLIPS, temperature, 1);

        assertThat(Temperature.fit(predictions))
                .isCloseTo(1 / temperature, within(0.07 / temperature));

        CalibrationReport report =
                new CalibrationFit(predictions, List.of(), Calibration.NONE).fit(0.97);
        assertThat(report.errorAfter()).isLessThan(0.02);
        assertThat(report.lossAfter()).isLessThan(report.lossBefore() + 1e-3);
        if (temperature != 1) {
            assertThat(report.errorBefore()).isGreaterThan(0.05);
        }
    }

    @Test
    void fitIsIndependentOfTheCurrentCalibration() {
        List<LabelledPrediction> plain = SamplePredictions.calibrated(CLIPS, 2, 2);
        Calibration first =
                new CalibrationFit(plain, List.of(), Calibration.NONE).fit(0.9).calibration();
        List<LabelledPrediction> read = Temperature.at(first.temperature(), plain);

        CalibrationReport again = new CalibrationFit(read, List.of(), first).fit(0.9);

        assertThat(again.calibration().temperature()).isCloseTo(first.temperature(), within(1e-3));
        assertThat(again.calibration().rejectionRule().minProbability())
                .isCloseTo(first.rejectionRule().minProbability(), within(1e-3));
    }

    @Test
    void checkDoesNotFit() {
        List<LabelledPrediction> predictions = SamplePredictions.calibrated(CLIPS, 1, 3);
        Calibration calibration = new Calibration(3, new RejectionRule(0.8));

        CalibrationReport report =
                new CalibrationFit(Temperature.at(3, predictions), List.of(), calibration)
                        .evaluate(calibration);

        assertThat(report.calibration()).isEqualTo(calibration);
        assertThat(report.errorBefore()).isLessThan(0.03);
        assertThat(report.errorAfter()).isGreaterThan(0.1);
        assertThat(report.tradeOff()).isEmpty();
    }

    @Test
    void calibrationErrorIsTheMeanDistanceOfConfidenceAndAccuracy() {
        assertThat(CalibrationFit.calibrationError(List.of())).isZero();
        assertThat(
                        CalibrationFit.calibrationError(
                                List.of(
                                        SamplePredictions.labelled(0.81, true),
                                        SamplePredictions.labelled(0.83, false),
                                        SamplePredictions.labelled(1, true),
                                        SamplePredictions.labelled(1, true))))
                .isCloseTo((0.81 + 0.83 - 1) / 4, within(1e-6));
    }
}
