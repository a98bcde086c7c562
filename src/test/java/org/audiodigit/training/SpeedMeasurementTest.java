package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.ToneTraining;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class SpeedMeasurementTest {

    private static final TrainingPlan PLAN = ToneTraining.plan(5, 2, 16, true);

    @TempDir private static Path shared;
    private static TrainingData data;

    @BeforeAll
    static void writeTones() throws Exception {
        data = ToneTraining.data(ToneDataset.write(shared.resolve("tones")), PLAN);
    }

    @Test
    void measuresTrainingAndEvaluation() throws Exception {
        TrainingSpeed speed =
                new SpeedMeasurement(PLAN, data, new StopSignal()).run().orElseThrow();
        assertThat(speed.firstEpoch()).isPositive();
        assertThat(speed.laterEpochs()).isPositive();
        assertThat(speed.firstEvaluation()).isPositive();
        assertThat(speed.laterEvaluation()).isPositive();
    }

    @Test
    void doesNotChangeATrainingThatFollows() throws Exception {
        TrainingOutcome before = train("before");
        new SpeedMeasurement(PLAN, data, new StopSignal()).run();
        TrainingOutcome after = train("after");
        assertThat(after.manifest().weights()).isEqualTo(before.manifest().weights());
    }

    private static TrainingOutcome train(String name) throws Exception {
        return new TrainingRun(
                        PLAN, data, shared.resolve(name), new TrainingEvents(), new StopSignal())
                .start();
    }

    @Test
    void aStoppedTestHasNoResult() throws Exception {
        StopSignal stop = new StopSignal();
        stop.stop();
        assertThat(new SpeedMeasurement(PLAN, data, stop).run()).isEmpty();
    }
}
