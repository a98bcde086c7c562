package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.UntrainedModels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void canBeClosedTwice() throws Exception {
        DigitModel model = DigitModel.load(folder);

        model.close();
        model.close();
    }
}
