package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.djl.nn.Parameter;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.engine.TensorMemory;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.UntrainedModels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("engine")
class DigitModelTest {

    @TempDir private Path folder;

    @BeforeEach
    void save() throws Exception {
        UntrainedModels.save(folder, SmallModels.network(4, 6), UntrainedModels.LABELS, 1);
    }

    @Test
    void classifiesRecordings() throws Exception {
        Waveform word = Sounds.noise(0.1, 9000, 8000, 1);

        try (DigitModel model = DigitModel.load(folder)) {
            Prediction prediction = model.classify(word);

            assertThat(prediction.labels()).isEqualTo(UntrainedModels.LABELS);
            assertThat(prediction.probabilities())
                    .isEqualTo(
                            model.classify(List.of(model.frontEnd().apply(word)))
                                    .get(0)
                                    .probabilities());
        }
    }

    @Test
    void predictionsAreInTheOrderOfTheInputs() throws Exception {
        try (DigitModel model = DigitModel.load(folder)) {
            float[] one = model.frontEnd().apply(Sounds.noise(0.1, 9000, 8000, 1));
            float[] other = model.frontEnd().apply(Sounds.sine(300, 0.2, 6000, 8000));

            List<Prediction> forward = model.classify(List.of(one, other));
            List<Prediction> reversed = model.classify(List.of(other, one));

            assertThat(forward.get(0).probabilities()).isEqualTo(reversed.get(1).probabilities());
            assertThat(forward.get(1).probabilities()).isEqualTo(reversed.get(0).probabilities());
            assertThat(forward.get(0).probabilities()).isNotEqualTo(forward.get(1).probabilities());
        }
    }

    /** As after a cancelled load. */
    @Test
    void closesOnTheThreadOfTheEngine() throws Exception {
        EngineThread.shared()
                .submit(() -> DigitModel.load(folder))
                .thenAccept(DigitModel::close)
                .get(60, TimeUnit.SECONDS);
    }

    @Test
    void anEmptyBatchHasNoPredictions() throws Exception {
        try (DigitModel model = DigitModel.load(folder)) {
            assertThat(model.classify(List.<float[]>of())).isEmpty();
            assertThat(model.activations(List.of())).isEmpty();
        }
    }

    /** Each label is as probable as another. */
    @ParameterizedTest
    @ValueSource(strings = {"digit-cnn", "dense"})
    void aDivergedModelPrefersNoLabel(String architecture) throws Exception {
        Architecture diverged = Architectures.byName(architecture);
        UntrainedModels.with(
                diverged,
                UntrainedModels.LABELS,
                1,
                network -> {
                    for (Parameter parameter : network.block().getParameters().values()) {
                        FloatBuffer values = TensorMemory.of(parameter.getArray());
                        for (int i = 0; i < values.limit(); i++) {
                            values.put(i, Float.NaN);
                        }
                    }
                    return ModelStore.save(
                            folder,
                            UntrainedModels.draft(diverged, UntrainedModels.LABELS),
                            network);
                });
        try (DigitModel model = DigitModel.load(folder)) {
            Prediction prediction = model.classify(Sounds.noise(0.1, 9000, 8000, 1));

            assertThat(prediction.probabilities()).containsOnly(1f / 3);
        }
    }

    @Test
    void aClosedModelDoesNotClassify() throws Exception {
        DigitModel model = DigitModel.load(folder);
        model.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> model.classify(Sounds.noise(0.1, 9000, 8000, 1)));
    }

    @Test
    void canBeClosedTwice() throws Exception {
        DigitModel model = DigitModel.load(folder);

        model.close();
        model.close();
    }
}
