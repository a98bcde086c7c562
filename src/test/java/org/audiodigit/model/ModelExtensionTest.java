package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.audiodigit.testing.UntrainedModels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new architecture needs a class and an entry in one list. */
@Tag("engine")
class ModelExtensionTest {

    private static final List<String> LABELS = UntrainedModels.LABELS;

    @TempDir private Path folder;

    /** One hidden layer over the flattened spectrogram. */
    private record TinyNetwork(int units) implements Architecture {

        @Override
        public String name() {
            return "tiny";
        }

        @Override
        public List<String> formerNames() {
            return List.of("old-tiny");
        }

        @Override
        public String frontEnd() {
            return LogMelFrontEnd.NAME;
        }

        @Override
        public Map<String, String> settings() {
            return Map.of("units", Integer.toString(units));
        }

        @Override
        public TinyNetwork withSettings(SettingsMap settings) {
            return new TinyNetwork(settings.integer("units"));
        }

        @Override
        public TrainingRecipe recipe() {
            return new TrainingRecipe(
                    new TrainingRecipe.Optimisation("adamw", "constant", 1e-3, 0),
                    TrainingRecipe.Epochs.always(3),
                    16,
                    0,
                    "none",
                    false);
        }

        @Override
        public Shape inputShape(int clips, FrontEnd frontEnd) {
            return new Shape(clips, (long) frontEnd.rows() * frontEnd.columns());
        }

        @Override
        public Block createNetwork(int labels) {
            return new SequentialBlock()
                    .add(Linear.builder().setUnits(units).build())
                    .add(Activation::relu)
                    .add(Linear.builder().setUnits(labels).build());
        }

        @Override
        public List<LayerSummary> layers(FrontEnd frontEnd, int labels) {
            long inputs = (long) frontEnd.rows() * frontEnd.columns();
            return List.of(
                    new LayerSummary("dense (Dense)", List.of(units), inputs * units + units),
                    new LayerSummary(
                            "dense_1 (Dense)", List.of(labels), (long) units * labels + labels));
        }
    }

    @Test
    void newArchitectureIsFoundSavedAndLoaded() throws Exception {
        NamedRegistry<Architecture> registry =
                new NamedRegistry<>(
                        "architecture", List.of(DigitCnn.standard(), new TinyNetwork(8)));
        assertThat(registry.names()).containsExactly("digit-cnn", "tiny");
        assertThat(registry.currentName("old-tiny")).isEqualTo("tiny");
        Architecture tiny =
                registry.byName("old-tiny")
                        .withSettings(new SettingsMap("tiny", Map.of("units", "5")));
        float[] input = new float[96 * 40];
        input[7] = 1;

        ModelManifest draft = UntrainedModels.draft(tiny, LABELS);
        Prediction saved =
                UntrainedModels.with(
                        tiny,
                        LABELS,
                        1,
                        network -> {
                            ModelStore.save(folder, draft, network);
                            return predict(network, input);
                        });
        Prediction loaded =
                UntrainedModels.with(
                        tiny,
                        LABELS,
                        2,
                        network -> {
                            ModelStore.load(folder, ModelStore.manifest(folder), network);
                            return predict(network, input);
                        });
        assertThat(loaded.probabilities()).isEqualTo(saved.probabilities());
    }

    private static Prediction predict(Network network, float[] input) {
        try (FrozenNetwork frozen = network.freeze()) {
            assertThat(frozen.activations(List.of(input)).get(0)).hasSize(5);
            return frozen.predict(List.of(input)).get(0);
        }
    }
}
