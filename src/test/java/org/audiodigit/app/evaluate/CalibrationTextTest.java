package org.audiodigit.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.audiodigit.app.evaluate.CalibrationText.Answers;
import org.audiodigit.model.RejectionRule;
import org.audiodigit.training.calibration.ReliabilityDiagram;
import org.audiodigit.training.calibration.RocCurve;
import org.audiodigit.training.calibration.ScoredClip;
import org.junit.jupiter.api.Test;

class CalibrationTextTest {

    private static String area(List<Double> right, List<Double> wrong) {
        return CalibrationText.area(
                RocCurve.of(right, wrong),
                new Answers("right", right.size()),
                new Answers("wrong", wrong.size()),
                true);
    }

    @Test
    void theEmptyGroupIsNamed() {
        assertThat(area(List.of(), List.of(0.5))).contains("there are no right answers");
        assertThat(area(List.of(0.5), List.of())).contains("there are no wrong answers");
        assertThat(area(List.of(0.9), List.of(0.5)))
                .contains("1.000")
                .endsWith("a right answer has a higher probability than a wrong one.");
    }

    @Test
    void termsAreExplainedOnce() {
        ReliabilityDiagram diagram = ReliabilityDiagram.of(List.of(new ScoredClip(0.9, true)));
        assertThat(CalibrationText.error(diagram, true))
                .startsWith("Expected calibration error 10.0 %: the mean distance");
        assertThat(CalibrationText.error(diagram, false))
                .isEqualTo("Expected calibration error 10.0 %.");
    }

    @Test
    void anAccuracyThatRejectionDoesNotChangeIsSaidOnce() {
        RejectionRule rule = new RejectionRule(0.6);
        SampleResults right = SampleResults.digits().add("0", "0", "ann", 0.9, 2);
        right.add("1", "1", "ann", 0.5, 2);
        assertThat(CalibrationText.rejection(right.result().evaluation(), rule))
                .endsWith("rejects 50.0 % of the clips; the accuracy stays 100.0 %.");
        right.add("2", "1", "ann", 0.4, 4);
        assertThat(CalibrationText.rejection(right.result().evaluation(), rule))
                .endsWith(
                        "rejects 75.0 % of the clips; 100.0 % of the accepted ones are correct, instead of 50.0 %.");
    }
}
