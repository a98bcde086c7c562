package org.audiodigit.training.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.audiodigit.model.Prediction;
import org.audiodigit.model.RejectionRule;
import org.audiodigit.testing.SamplePredictions;
import org.junit.jupiter.api.Test;

class ThresholdSelectorTest {

    /** Probabilities 0.501 to 1, evidence 0.1 to 50, growing together. */
    private static final List<Prediction> RIGHT =
            IntStream.rangeClosed(1, 500)
                    .mapToObj(i -> SamplePredictions.prediction(0.5 + i / 1000.0, i / 10.0))
                    .toList();

    @Test
    void withNothingToRefuseItAsksForProbabilityAlone() {
        RejectionRule certainty = new ThresholdSelector(RIGHT, List.of()).keeping(0.9);

        assertThat(certainty.leastEvidence()).isNull();
        assertThat(certainty.leastProbability()).isCloseTo(0.551, within(1e-6));
        assertThat(RIGHT.stream().filter(certainty::sure)).hasSize(450);
    }

    @Test
    void lessLikelyThanNotIsNeverSure() {
        List<Prediction> weak =
                List.of(SamplePredictions.prediction(0.4, 1), SamplePredictions.prediction(0.9, 1));
        assertThat(new ThresholdSelector(weak, List.of()).keeping(1).leastProbability())
                .isEqualTo(0.5);
        assertThat(new ThresholdSelector(List.of(), List.of()).keeping(1).leastProbability())
                .isEqualTo(0.5);
    }

    @Test
    void itTakesTheCriterionThatTellsThemApart() {
        SampleKind loud =
                new SampleKind(
                        "confident of nothing", List.of(SamplePredictions.prediction(0.95, 2)));
        RejectionRule byEvidence = new ThresholdSelector(RIGHT, List.of(loud)).keeping(0.9);
        assertThat(byEvidence.leastEvidence()).isGreaterThan(2);
        assertThat(loud.refused(byEvidence)).isEqualTo(1);

        SampleKind torn = new SampleKind("torn", List.of(SamplePredictions.prediction(0.52, 40)));
        RejectionRule byProbability = new ThresholdSelector(RIGHT, List.of(torn)).keeping(0.9);
        assertThat(byProbability.leastProbability()).isGreaterThan(0.52);
        assertThat(torn.refused(byProbability)).isEqualTo(1);

        RejectionRule both = new ThresholdSelector(RIGHT, List.of(loud, torn)).keeping(0.9);
        assertThat(loud.refused(both) + torn.refused(both)).isEqualTo(2);
        assertThat(RIGHT.stream().filter(both::sure).count()).isGreaterThanOrEqualTo(450);
    }

    @Test
    void refusalsAreCountedByKind() {
        List<LabelledPrediction> digits =
                List.of(
                        SamplePredictions.answered(0.9, true),
                        SamplePredictions.answered(0.6, true),
                        SamplePredictions.answered(0.9, false),
                        SamplePredictions.answered(0.6, false),
                        SamplePredictions.answered(0.7, false));
        SampleKind noise =
                new SampleKind(
                        "noise",
                        List.of(
                                SamplePredictions.prediction(0.7, 0),
                                SamplePredictions.prediction(0.9, 0)));

        RejectionRates refusals = RejectionRates.by(new RejectionRule(0.8), digits, List.of(noise));

        assertThat(refusals.right()).isEqualTo(0.5);
        assertThat(refusals.wrong()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(refusals.digits()).isEqualTo(0.6);
        assertThat(refusals.kinds()).containsExactly(new RejectionRates.OfKind("noise", 2, 0.5));
    }
}
