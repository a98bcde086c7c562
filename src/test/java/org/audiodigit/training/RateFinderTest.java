package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.dataset.Split;
import org.audiodigit.testing.NamedThreads;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.ToneTraining;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class RateFinderTest {

    private static final TrainingPlan PLAN = ToneTraining.plan(5, 1, 16, true);

    @TempDir private static Path shared;
    private static TrainingData data;

    private final StopSignal stop = new StopSignal();

    @BeforeAll
    static void writeTones() throws Exception {
        data = ToneTraining.data(ToneDataset.write(shared.resolve("tones")), PLAN);
    }

    private RateCurve find(TrainingPlan plan, RateFinder.Listener listener) throws Exception {
        return new RateFinder(plan, data, listener, stop).find();
    }

    @Test
    void theRateRisesAndTheSameSeedGivesTheSameCurve() throws Exception {
        List<Integer> sizes = new ArrayList<>();
        RateCurve curve = find(PLAN, (soFar, steps) -> sizes.add(soFar.points().size()));
        assertThat(curve.points()).hasSizeGreaterThan(60);
        assertThat(sizes).hasSize(curve.points().size()).isSorted();
        assertThat(curve.points()).extracting(RateCurve.Point::rate).isSorted();
        assertThat(curve.points().get(0).rate()).isEqualTo(RateFinder.MIN_RATE);
        assertThat(curve.points().get(0).loss()).isBetween(0.9, 2.5);
        assertThat(curve.minimum().orElseThrow().smoothed()).isLessThan(0.9);
        assertThat(curve.suggestion().orElseThrow()).isBetween(1e-4, 0.2);

        assertThat(find(PLAN, (soFar, steps) -> {})).isEqualTo(curve);
        NamedThreads.awaitNone("optimiser");
        NamedThreads.awaitNone("batch-preparation");
    }

    @Test
    void aStoppedTestKeepsItsStepsAndTheRateOfThePlanHasNoEffect() throws Exception {
        RateCurve curve =
                find(
                        new TrainingPlan("dense", "log-mel", "speaker", 5, 1, 6, 1, false),
                        (soFar, steps) -> {
                            assertThat(steps).isEqualTo(400);
                            if (soFar.points().size() == 5) {
                                stop.stop();
                            }
                        });
        assertThat(curve.points()).hasSize(5);
        assertThat(curve.diverged()).isFalse();
        assertThat(curve.points()).allMatch(point -> point.rate() < 2e-6);
    }

    @Test
    void needsClipsForTraining() {
        Split empty = new Split("none", "No clips.", List.of(), List.of(), List.of());
        TrainingData nothing = new TrainingData(data.dataset(), empty);
        assertThatThrownBy(() -> new RateFinder(PLAN, nothing, (soFar, steps) -> {}, stop).find())
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("no clip for training");
    }
}
