package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.audiodigit.testing.UntrainedModels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Saves and loads valid models. */
@Tag("engine")
class ModelStoreTest {

    private static final DigitCnn SMALL = SmallModels.network(4, 6);
    private static final List<String> LABELS = UntrainedModels.LABELS;

    @TempDir private Path folder;

    static Stream<Architecture> all() {
        return Architectures.names().stream().map(Architectures::byName);
    }

    @ParameterizedTest
    @MethodSource("all")
    void loadedModelGivesIdenticalPredictions(Architecture architecture) throws Exception {
        FrontEnd frontEnd = FrontEnds.byName(architecture.frontEnd());
        float[] input = noise(frontEnd.rows() * frontEnd.columns());
        ModelManifest draft = UntrainedModels.draft(architecture, LABELS);

        Prediction saved =
                UntrainedModels.with(
                        architecture,
                        LABELS,
                        1,
                        network -> {
                            ModelStore.save(folder, draft, network);
                            try (FrozenNetwork frozen = network.freeze()) {
                                return frozen.predict(List.of(input)).get(0);
                            }
                        });

        try (DigitModel model = DigitModel.load(folder)) {
            Prediction loaded = model.classify(List.of(input)).get(0);
            assertThat(loaded.labels()).isEqualTo(LABELS);
            assertThat(loaded.probabilities()).isEqualTo(saved.probabilities());
        }
    }

    private static float[] noise(int size) {
        Random random = new Random(1);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    @Test
    void readsTheWrittenManifest() throws Exception {
        ModelManifest draft = UntrainedModels.draft(SMALL, LABELS);

        ModelManifest written = UntrainedModels.save(folder, SMALL, LABELS, 1);

        assertThat(written).usingRecursiveComparison().ignoringFields("weights").isEqualTo(draft);
        assertThat(ModelStore.manifest(folder)).isEqualTo(written);
        assertThat(ModelStore.parameters(written))
                .isEqualTo(SMALL.parameters(FrontEnds.byName("log-mel"), LABELS.size()));
    }

    @Test
    void savingReplacesOldWeights() throws Exception {
        ModelManifest first = UntrainedModels.save(folder, SMALL, LABELS, 1);

        ModelManifest second = UntrainedModels.save(folder, SMALL, LABELS, 2);

        assertThat(second.weights().file()).isNotEqualTo(first.weights().file());
        assertThat(names()).containsExactlyInAnyOrder("manifest.json", second.weights().file());
    }

    @Test
    void savingTheSameWeightsKeepsTheFile() throws Exception {
        ModelManifest first = UntrainedModels.save(folder, SMALL, LABELS, 1);

        ModelManifest second = UntrainedModels.save(folder, SMALL, LABELS, 1);

        assertThat(second).isEqualTo(first);
        assertThat(names()).containsExactlyInAnyOrder("manifest.json", first.weights().file());
        DigitModel.load(folder).close();
    }

    @Test
    void savingDeletesWeightsOfAKilledSave() throws Exception {
        Files.writeString(folder.resolve("weights-0123456789ab.params"), "not yet in a manifest");

        ModelManifest written = UntrainedModels.save(folder, SMALL, LABELS, 1);

        assertThat(names()).containsExactlyInAnyOrder("manifest.json", written.weights().file());
    }

    @Test
    void savingKeepsOtherFiles() throws Exception {
        Files.writeString(folder.resolve("model-card.md"), "a card");

        ModelManifest written = UntrainedModels.save(folder, SMALL, LABELS, 1);

        assertThat(names())
                .containsExactlyInAnyOrder(
                        "manifest.json", written.weights().file(), "model-card.md");
    }

    @Test
    void updateKeepsTheWeights() throws Exception {
        ModelManifest written = UntrainedModels.save(folder, SMALL, LABELS, 1);
        ModelManifest ended =
                written.with(
                        written.training().withEnd(99, true),
                        written.metrics().withTest(1, 0.5, 7));

        ModelStore.update(folder, ended);

        try (DigitModel model = DigitModel.load(folder)) {
            assertThat(model.manifest()).isEqualTo(ended);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void calibrationIsSavedAndApplied() throws Exception {
        float[] input = noise(96 * 40);
        ModelManifest written = UntrainedModels.save(folder, SMALL, LABELS, 1);
        assertThat(written.rejectionRule()).isEqualTo(RejectionRule.STANDARD);
        Prediction plain;
        try (DigitModel model = DigitModel.load(folder)) {
            plain = model.classify(List.of(input)).get(0);
        }

        Calibration calibration = new Calibration(4, new RejectionRule(0.7, 1.5));
        ModelStore.update(folder, written.with(calibration));

        try (DigitModel model = DigitModel.load(folder)) {
            assertThat(model.manifest().calibration()).isEqualTo(calibration);
            assertThat(model.manifest().rejectionRule()).isEqualTo(calibration.rejectionRule());
            assertThat(model.manifest().with(written.training(), written.metrics()).calibration())
                    .isEqualTo(calibration);
            Prediction softer = model.classify(List.of(input)).get(0);
            assertThat(softer.probabilities())
                    .containsExactly(plain.withTemperature(4).probabilities(), within(1e-6f));
            assertThat(softer.confidence()).isLessThan(plain.confidence());
            assertThat(softer.maxLogit()).isEqualTo(plain.maxLogit());
        }
    }

    /** The first release wrote these names and no fields for augmentation and draws. */
    @Test
    void loadsModelsWithNamesOfEarlierReleases() throws Exception {
        Architecture dense = Architectures.byName("dense");
        ModelManifest written = UntrainedModels.save(folder, dense, LABELS, 1);
        float[] input = noise(230 * 120);
        float[] expected;
        try (DigitModel model = DigitModel.load(folder)) {
            expected = model.classify(List.of(input)).get(0).probabilities();
        }
        Path manifest = folder.resolve("manifest.json");
        String text = Files.readString(manifest);
        assertThat(text).contains("\"name\": \"dense\"").contains("\"name\": \"stft\"");
        Files.writeString(
                manifest,
                text.replace("\"name\": \"dense\"", "\"name\": \"seed-dense\"")
                        .replace("\"name\": \"stft\"", "\"name\": \"seed\""));

        assertThat(ModelStore.manifest(folder)).isEqualTo(written);
        try (DigitModel model = DigitModel.load(folder)) {
            assertThat(model.classify(List.of(input)).get(0).probabilities()).isEqualTo(expected);
        }
    }
}
