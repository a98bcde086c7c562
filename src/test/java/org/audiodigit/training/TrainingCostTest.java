package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.ToneTraining;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingCostTest {

    private static final TrainingSpeed SPEED = new TrainingSpeed(2, 1, 0.5, 0.25);

    @TempDir private static Path shared;
    private static TrainingData data;

    @BeforeAll
    static void writeTones() throws Exception {
        data = ToneTraining.data(ToneDataset.write(shared.resolve("tones")), ToneTraining.plan(0));
    }

    private static TrainingCost cost(int epochs, int batch, boolean augment) {
        return TrainingCost.of(ToneTraining.plan(0, epochs, batch, augment), data, SPEED);
    }

    @Test
    void theFirstEpochReadsTheRecordings() {
        int training = data.split().training().size();
        int validation = data.split().validation().size();
        int test = data.split().test().size();
        double one = 2.0 * training + 0.5 * validation + 0.5 * test;
        double each = training + 0.25 * validation;
        assertThat(cost(1, 8, true).seconds()).isCloseTo(one, within(0.1));
        assertThat(cost(11, 8, true).seconds()).isCloseTo(one + 10 * each, within(0.3));
    }

    @Test
    void memoryGrowsWithTheBatchAndTheAugmentation() {
        assertThat(cost(1, 64, true).memory()).isGreaterThan(cost(1, 8, true).memory());
        assertThat(cost(1, 8, true).memory()).isGreaterThan(cost(1, 8, false).memory());
    }

    @Test
    void theModelHasFourBytesForEachParameter() {
        long parameters =
                Architectures.byName("digit-cnn")
                        .parameters(FrontEnds.byName("log-mel"), ToneDataset.LABELS);
        assertThat(cost(1, 8, true).disk()).isEqualTo(4 * parameters);
    }
}
