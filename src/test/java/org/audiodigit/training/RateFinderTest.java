package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Split;
import org.audiodigit.dataset.UnlabelledRecordings;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.engine.MxnetRuntime;
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

    @Test
    void stepsOnOnlyUnlabelledRecordingsHaveNoLoss() throws Exception {
        List<Clip> unlabelled =
                data.dataset().clips().stream().limit(8).map(RateFinderTest::unlabelled).toList();
        TrainingData withOthers =
                new TrainingData(
                        data.dataset(), data.split(), AuxiliaryClips.of(List.of(), unlabelled));
        TrainingPlan single = new TrainingPlan("dense", "log-mel", "speaker", 5, 1, 1, 1, false);
        RateFinder.Listener listener =
                (soFar, steps) -> {
                    if (soFar.points().size() == 60) {
                        stop.stop();
                    }
                };
        RateCurve curve = new RateFinder(single, withOthers, listener, stop).find();
        assertThat(curve.points()).hasSize(60).allMatch(point -> point.loss() > 0);
    }

    private static Clip unlabelled(Clip clip) {
        return new Clip(
                clip.id(),
                clip.file(),
                UnlabelledRecordings.LABEL,
                Optional.empty(),
                clip.take(),
                clip.sampleRate(),
                clip.frames());
    }

    @Test
    void aStoppedTrialDoesNotSeedTheEngine() throws Exception {
        float[] expected = random(() -> {});
        stop.stop();
        assertThat(random(() -> assertThat(find(PLAN, (soFar, steps) -> {}).points()).isEmpty()))
                .isEqualTo(expected);
        assertThat(random(() -> assertThat(new SpeedMeasurement(PLAN, data, stop).run()).isEmpty()))
                .isEqualTo(expected);
    }

    /** Random numbers of the engine that are drawn after some work. */
    private static float[] random(ThrowingRunnable work) throws Exception {
        EngineThread.shared()
                .call(
                        () -> {
                            MxnetRuntime.start();
                            MxnetRuntime.seed(42);
                            return null;
                        });
        work.run();
        return EngineThread.shared()
                .call(
                        () -> {
                            try (NDManager manager = NDManager.newBaseManager()) {
                                return manager.randomUniform(0, 1, new Shape(4)).toFloatArray();
                            }
                        });
    }

    private interface ThrowingRunnable {
        void run() throws Exception;
    }
}
