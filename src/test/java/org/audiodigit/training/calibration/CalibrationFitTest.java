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
    void theTemperatureUndoesWhatMadeTheProbabilitiesUntrue(double toldAt) {
        List<LabelledPrediction> answers = SamplePredictions.calibrated(CLIPS, toldAt, 1);

        assertThat(Temperature.fit(answers)).isCloseTo(1 / toldAt, within(0.07 / toldAt));

        CalibrationReport report =
                new CalibrationFit(answers, List.of(), Calibration.NONE).fitted(0.97);
        assertThat(report.errorAfter()).isLessThan(0.02);
        assertThat(report.lossAfter()).isLessThan(report.lossBefore() + 1e-3);
        if (toldAt != 1) {
            assertThat(report.errorBefore()).isGreaterThan(0.05);
        }
    }

    @Test
    void aModelThatIsCalibratedAlreadyIsFittedTheSame() {
        List<LabelledPrediction> plain = SamplePredictions.calibrated(CLIPS, 2, 2);
        Calibration first =
                new CalibrationFit(plain, List.of(), Calibration.NONE).fitted(0.9).calibration();
        List<LabelledPrediction> read = Temperature.at(first.temperature(), plain);

        CalibrationReport again = new CalibrationFit(read, List.of(), first).fitted(0.9);

        assertThat(again.calibration().temperature()).isCloseTo(first.temperature(), within(1e-3));
        assertThat(again.calibration().certainty().leastProbability())
                .isCloseTo(first.certainty().leastProbability(), within(1e-3));
    }

    @Test
    void aCheckFitsNothing() {
        List<LabelledPrediction> answers = SamplePredictions.calibrated(CLIPS, 1, 3);
        Calibration calibration = new Calibration(3, new RejectionRule(0.8));

        CalibrationReport report =
                new CalibrationFit(Temperature.at(3, answers), List.of(), calibration)
                        .checked(calibration);

        assertThat(report.calibration()).isEqualTo(calibration);
        assertThat(report.errorBefore()).isLessThan(0.03);
        assertThat(report.errorAfter()).isGreaterThan(0.1);
        assertThat(report.trade()).isEmpty();
    }

    @Test
    void theErrorIsTheMeanDistanceFromTheShareOfRightAnswers() {
        assertThat(CalibrationError.of(List.of())).isZero();
        assertThat(
                        CalibrationError.of(
                                List.of(
                                        SamplePredictions.answered(0.81, true),
                                        SamplePredictions.answered(0.83, false),
                                        SamplePredictions.answered(1, true),
                                        SamplePredictions.answered(1, true))))
                .isCloseTo((0.81 + 0.83 - 1) / 4, within(1e-6));
    }
}
