package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.engine.MxnetRuntime;
import org.audiodigit.engine.TensorMemory;
import org.audiodigit.training.WeightAverage.AveragedWeights;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class WeightAverageTest {

    private static final int LENGTH = 5000;

    @Test
    void averagesTwoSteps() throws Exception {
        withWeights(
                weights -> {
                    WeightAverage average = average(weights);
                    set(weights, 1);
                    average.afterStep();
                    set(weights, 3);
                    steps(average, 16);
                    assertThat(averaged(average, weights)).isCloseTo(2, within(1e-6f));
                });
    }

    @Test
    void restoresTheTrainedWeights() throws Exception {
        withWeights(
                weights -> {
                    WeightAverage average = average(weights);
                    set(weights, 1);
                    average.afterStep();
                    set(weights, 7);
                    assertThat(averaged(average, weights)).isEqualTo(1);
                    assertThat(last(weights)).isEqualTo(7);
                });
    }

    @Test
    void forgetsOldWeights() throws Exception {
        withWeights(
                weights -> {
                    WeightAverage average = average(weights);
                    set(weights, 100);
                    steps(average, 1000);
                    set(weights, 5);
                    steps(average, 10_000);
                    assertThat(averaged(average, weights)).isCloseTo(5, within(1e-3f));
                });
    }

    @Test
    void continuesEquallyAfterSavingAndLoading() throws Exception {
        withWeights(
                weights -> {
                    WeightAverage saved = average(weights);
                    set(weights, 2);
                    steps(saved, 40);
                    WeightAverage loaded = copy(saved, weights);
                    set(weights, 9);
                    steps(saved, 40);
                    steps(loaded, 40);
                    float expected = averaged(saved, weights);
                    assertThat(averaged(loaded, weights)).isEqualTo(expected).isNotEqualTo(9);
                });
    }

    @Test
    void rejectsOtherOperationsWhileTheAveragedWeightsAreInUse() throws Exception {
        withWeights(
                weights -> {
                    WeightAverage average = average(weights);
                    average.afterStep();
                    AveragedWeights averaged = average.use();
                    assertThatIllegalStateException().isThrownBy(average::afterStep);
                    assertThatIllegalStateException().isThrownBy(average::use);
                    assertThatIllegalStateException()
                            .isThrownBy(
                                    () ->
                                            average.save(
                                                    new DataOutputStream(
                                                            new ByteArrayOutputStream())));
                    averaged.close();
                    average.afterStep();
                });
    }

    /** The last weight while the network has the averaged weights. */
    @SuppressWarnings("try") // only held open for the duration of the block
    private static float averaged(WeightAverage average, NDArray weights) {
        try (AveragedWeights averaged = average.use()) {
            return last(weights);
        }
    }

    private static WeightAverage copy(WeightAverage saved, NDArray weights) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WeightAverage loaded = average(weights);
        try {
            saved.save(new DataOutputStream(bytes));
            loaded.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return loaded;
    }

    private static void steps(WeightAverage average, int steps) {
        for (int i = 0; i < steps; i++) {
            average.afterStep();
        }
    }

    private static WeightAverage average(NDArray weights) {
        return new WeightAverage(List.of(new TrainedParameter(weights, weights, true)), 400);
    }

    private static void set(NDArray weights, float value) {
        float[] values = new float[LENGTH];
        Arrays.fill(values, value);
        TensorMemory.of(weights).put(values);
    }

    private static float last(NDArray weights) {
        return TensorMemory.of(weights).get(LENGTH - 1);
    }

    private static void withWeights(Consumer<NDArray> test) throws Exception {
        EngineThread.shared()
                .call(
                        () -> {
                            try (NDManager manager = MxnetRuntime.newManager()) {
                                test.accept(manager.create(new float[LENGTH]));
                            }
                            return null;
                        });
    }
}
