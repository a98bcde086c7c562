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

    /** Probabilities from 0.501 to 1 with increasing maximum logits from 0.1 to 50. */
    private static final List<Prediction> CORRECT =
            IntStream.rangeClosed(1, 500)
                    .mapToObj(i -> SamplePredictions.prediction(0.5 + i / 1000.0, i / 10.0))
                    .toList();

    @Test
    void usesTheProbabilityOnlyIfThereAreNoSamplesToReject() {
        RejectionRule rule = new ThresholdSelector(CORRECT, List.of()).select(0.9);

        assertThat(rule.minMaxLogit()).isNull();
        assertThat(rule.minProbability()).isCloseTo(0.551, within(1e-6));
        assertThat(CORRECT.stream().filter(rule::accepts)).hasSize(450);
    }

    @Test
    void thresholdIsAtLeastOneHalf() {
        List<Prediction> weak =
                List.of(SamplePredictions.prediction(0.4, 1), SamplePredictions.prediction(0.9, 1));
        assertThat(new ThresholdSelector(weak, List.of()).select(1).minProbability())
                .isEqualTo(0.5);
        List<SampleKind> others =
                List.of(new SampleKind("others", List.of(SamplePredictions.prediction(0.9, 1))));
        for (List<SampleKind> kinds : List.of(List.<SampleKind>of(), others)) {
            assertThat(new ThresholdSelector(List.of(), kinds).select(1).minProbability())
                    .isEqualTo(0.5);
        }
    }

    @Test
    void selectsTheCriterionThatSeparatesTheSamples() {
        SampleKind confident =
                new SampleKind(
                        "confident, small logits", List.of(SamplePredictions.prediction(0.95, 2)));
        RejectionRule byMaxLogit = new ThresholdSelector(CORRECT, List.of(confident)).select(0.9);
        assertThat(byMaxLogit.minMaxLogit()).isGreaterThan(2);
        assertThat(confident.rejected(byMaxLogit)).isEqualTo(1);

        SampleKind ambiguous =
                new SampleKind("ambiguous", List.of(SamplePredictions.prediction(0.52, 40)));
        RejectionRule byProbability =
                new ThresholdSelector(CORRECT, List.of(ambiguous)).select(0.9);
        assertThat(byProbability.minProbability()).isGreaterThan(0.52);
        assertThat(ambiguous.rejected(byProbability)).isEqualTo(1);

        RejectionRule both =
                new ThresholdSelector(CORRECT, List.of(confident, ambiguous)).select(0.9);
        assertThat(confident.rejected(both) + ambiguous.rejected(both)).isEqualTo(2);
        assertThat(CORRECT.stream().filter(both::accepts).count()).isGreaterThanOrEqualTo(450);
    }

    @Test
    void ratesAreCountedByKind() {
        List<LabelledPrediction> known =
                List.of(
                        SamplePredictions.labelled(0.9, true),
                        SamplePredictions.labelled(0.6, true),
                        SamplePredictions.labelled(0.9, false),
                        SamplePredictions.labelled(0.6, false),
                        SamplePredictions.labelled(0.7, false));
        SampleKind noise =
                new SampleKind(
                        "noise",
                        List.of(
                                SamplePredictions.prediction(0.7, 0),
                                SamplePredictions.prediction(0.9, 0)));

        RejectionRates rates = RejectionRates.of(new RejectionRule(0.8), known, List.of(noise));

        assertThat(rates.correct()).isEqualTo(0.5);
        assertThat(rates.incorrect()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(rates.all()).isEqualTo(0.6);
        assertThat(rates.kinds()).containsExactly(new RejectionRates.OfKind("noise", 2, 0.5));
    }
}
