package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.audiodigit.testing.UntrainedModels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rejects weights that are damaged or belong to another network, also with a valid hash. */
@Tag("engine")
class WeightsValidationTest {

    private static final String FOREIGN =
            "contains the weights of another network than the manifest describes";
    private static final DigitCnn SMALL = SmallModels.network(4, 6);
    private static final List<String> LABELS = UntrainedModels.LABELS;

    @TempDir private Path folder;
    @TempDir private Path another;
    private Path manifestFile;
    private Path weightsFile;
    private ModelManifest manifest;

    @BeforeEach
    void save() throws Exception {
        manifest = UntrainedModels.save(folder, SMALL, LABELS, 1);
        manifestFile = folder.resolve("manifest.json");
        weightsFile = folder.resolve(manifest.weights().file());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, -1})
    void rejectsTruncatedWeights(int bytes) throws Exception {
        byte[] whole = Files.readAllBytes(weightsFile);
        int left = bytes < 0 ? whole.length + bytes : bytes;
        Files.write(weightsFile, Arrays.copyOf(whole, left));

        InvalidModels.assertRejected(
                folder,
                weightsFile,
                "is damaged: it has %d bytes instead of %d".formatted(left, whole.length));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, 0.5, 0.75, 1})
    void rejectsChangedByte(double position) throws Exception {
        byte[] bytes = Files.readAllBytes(weightsFile);
        bytes[(int) (position * (bytes.length - 1))] ^= 0x40;
        Files.write(weightsFile, bytes);

        InvalidModels.assertRejected(folder, weightsFile, "is damaged: its checksum is wrong");
    }

    @Test
    void rejectsMissingWeights() throws Exception {
        Files.delete(weightsFile);

        InvalidModels.assertRejected(folder, weightsFile, "is missing; the model is incomplete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5,6", "4,7", "6,4", "4", "4,6,6", "4,6,6,6,6,6"})
    void rejectsSettingsOfAnotherNetwork(String filters) throws Exception {
        String ones = filters.replaceAll("[0-9]+", "1");
        describe(
                new ModelManifest.Part(
                        "digit-cnn",
                        Map.of("filters", filters, "frameStrides", ones, "bandStrides", ones)),
                LABELS);

        InvalidModels.assertLoadRejected(folder, weightsFile, FOREIGN);
    }

    /** The same number of weights, so that only the shapes differ. */
    @ParameterizedTest
    @CsvSource({"'1,3', '9,3'", "'3,9', '3,1'"})
    void rejectsKernelsOfAnotherShape(String frames, String bands) throws Exception {
        Map<String, String> settings = new HashMap<>(SMALL.settings());
        settings.put("kernelFrames", frames);
        settings.put("kernelBands", bands);
        settings.put("bandPaddings", "0,0");
        describe(new ModelManifest.Part("digit-cnn", settings), LABELS);

        InvalidModels.assertLoadRejected(folder, weightsFile, FOREIGN);
    }

    @Test
    void rejectsNameOfAnotherNetwork() throws Exception {
        describe(new ModelManifest.Part("dense", Map.of()), LABELS);

        InvalidModels.assertLoadRejected(folder, weightsFile, FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 35})
    void rejectsAnotherNumberOfLabels(int number) throws Exception {
        describe(
                manifest.architecture(),
                IntStream.range(0, number).mapToObj(i -> "word " + i).toList());

        InvalidModels.assertLoadRejected(folder, weightsFile, FOREIGN);
    }

    private void describe(ModelManifest.Part architecture, List<String> labels) throws IOException {
        ManifestFile.write(folder, changed(architecture, labels, manifest.weights()));
    }

    private ModelManifest changed(
            ModelManifest.Part architecture, List<String> labels, ModelManifest.Weights weights) {
        return new ModelManifest(
                manifest.formatVersion(),
                architecture,
                manifest.frontEnd(),
                labels,
                weights,
                manifest.training(),
                manifest.metrics(),
                manifest.date());
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "4,6,6", "8,6"})
    void rejectsWeightsOfAnotherNetworkWithValidHash(String filters) throws Exception {
        int[] other = Arrays.stream(filters.split(",")).mapToInt(Integer::parseInt).toArray();
        ModelManifest.Weights weights =
                UntrainedModels.save(another, SmallModels.network(other), LABELS, 1).weights();
        Path copy = Files.copy(another.resolve(weights.file()), folder.resolve(weights.file()));
        ManifestFile.write(folder, changed(manifest.architecture(), LABELS, weights));

        InvalidModels.assertLoadRejected(folder, copy, FOREIGN);
    }

    /** DJL begins the file of this network with 03, followed by lengths and text. */
    @ParameterizedTest
    @ValueSource(strings = {"00", "03", "504b0304", "03ffffffff", "0300000001", "0300000000000000"})
    void rejectsOtherContentWithValidHash(String hex) throws Exception {
        byte[] bytes = HexFormat.of().parseHex(hex);
        SmallModels.replaceWeights(folder, manifest, bytes);

        InvalidModels.assertLoadRejected(folder, weightsFile, FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.3, 0.5, 0.9, 0.999})
    void rejectsTruncatedWeightsWithValidHash(double share) throws Exception {
        byte[] whole = Files.readAllBytes(weightsFile);
        SmallModels.replaceWeights(
                folder, manifest, Arrays.copyOf(whole, (int) (share * whole.length)));

        InvalidModels.assertLoadRejected(folder, weightsFile, FOREIGN);
    }

    @Test
    void rejectsFolder() throws Exception {
        Files.delete(weightsFile);
        Files.createDirectory(weightsFile);

        assertThatThrownBy(() -> StoredModel.openVerified(folder))
                .isInstanceOf(ModelException.class);
        assertThatThrownBy(() -> DigitModel.load(folder)).isInstanceOf(ModelException.class);
    }
}
