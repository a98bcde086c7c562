package org.audiodigit.training.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.audiodigit.model.Certainty;
import org.audiodigit.model.Prediction;
import org.audiodigit.testing.SamplePredictions;
import org.junit.jupiter.api.Test;

class CertaintyChoiceTest {

    /** Probabilities 0.501 to 1, evidence 0.1 to 50, growing together. */
    private static final List<Prediction> RIGHT =
            IntStream.rangeClosed(1, 500)
                    .mapToObj(i -> SamplePredictions.prediction(0.5 + i / 1000.0, i / 10.0))
                    .toList();

    @Test
    void withNothingToRefuseItAsksForProbabilityAlone() {
        Certainty certainty = new CertaintyChoice(RIGHT, List.of()).keeping(0.9);

        assertThat(certainty.leastEvidence()).isNull();
        assertThat(certainty.leastProbability()).isCloseTo(0.551, within(1e-6));
        assertThat(RIGHT.stream().filter(certainty::sure)).hasSize(450);
    }

    @Test
    void lessLikelyThanNotIsNeverSure() {
        List<Prediction> weak =
                List.of(SamplePredictions.prediction(0.4, 1), SamplePredictions.prediction(0.9, 1));
        assertThat(new CertaintyChoice(weak, List.of()).keeping(1).leastProbability())
                .isEqualTo(0.5);
        assertThat(new CertaintyChoice(List.of(), List.of()).keeping(1).leastProbability())
                .isEqualTo(0.5);
    }

    @Test
    void itTakesTheCriterionThatTellsThemApart() {
        Kind loud =
                new Kind("confident of nothing", List.of(SamplePredictions.prediction(0.95, 2)));
        Certainty byEvidence = new CertaintyChoice(RIGHT, List.of(loud)).keeping(0.9);
        assertThat(byEvidence.leastEvidence()).isGreaterThan(2);
        assertThat(loud.refused(byEvidence)).isEqualTo(1);

        Kind torn = new Kind("torn", List.of(SamplePredictions.prediction(0.52, 40)));
        Certainty byProbability = new CertaintyChoice(RIGHT, List.of(torn)).keeping(0.9);
        assertThat(byProbability.leastProbability()).isGreaterThan(0.52);
        assertThat(torn.refused(byProbability)).isEqualTo(1);

        Certainty both = new CertaintyChoice(RIGHT, List.of(loud, torn)).keeping(0.9);
        assertThat(loud.refused(both) + torn.refused(both)).isEqualTo(2);
        assertThat(RIGHT.stream().filter(both::sure).count()).isGreaterThanOrEqualTo(450);
    }

    @Test
    void refusalsAreCountedByKind() {
        List<Answered> digits =
                List.of(
                        SamplePredictions.answered(0.9, true),
                        SamplePredictions.answered(0.6, true),
                        SamplePredictions.answered(0.9, false),
                        SamplePredictions.answered(0.6, false),
                        SamplePredictions.answered(0.7, false));
        Kind noise =
                new Kind(
                        "noise",
                        List.of(
                                SamplePredictions.prediction(0.7, 0),
                                SamplePredictions.prediction(0.9, 0)));

        Refusals refusals = Refusals.by(new Certainty(0.8), digits, List.of(noise));

        assertThat(refusals.right()).isEqualTo(0.5);
        assertThat(refusals.wrong()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(refusals.digits()).isEqualTo(0.6);
        assertThat(refusals.kinds()).containsExactly(new Refusals.OfKind("noise", 2, 0.5));
    }
}
