package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged and foreign models are refused by the name of the file, and with nothing but that. */
class ModelRefusalsTest {

    private static final String FOREIGN =
            "holds the weights of another network than the manifest describes";
    private static final DigitCnn SMALL = UntrainedModels.small(4, 6);
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
    void weightsCutShort(int bytes) throws Exception {
        byte[] whole = Files.readAllBytes(weightsFile);
        int left = bytes < 0 ? whole.length + bytes : bytes;
        Files.write(weightsFile, Arrays.copyOf(whole, left));

        refused(
                weightsFile,
                "is damaged: it has %d bytes instead of %d".formatted(left, whole.length));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, 0.5, 0.75, 1})
    void oneByteOfTheWeightsChanged(double where) throws Exception {
        byte[] bytes = Files.readAllBytes(weightsFile);
        bytes[(int) (where * (bytes.length - 1))] ^= 0x40;
        Files.write(weightsFile, bytes);

        refused(weightsFile, "is damaged: its content is not what was written");
    }

    @Test
    void weightsMissing() throws Exception {
        Files.delete(weightsFile);

        refused(weightsFile, "is missing; the model is not complete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5,6", "4,7", "6,4", "4", "4,6,6", "4,6,6,6,6,6"})
    void settingsOfAnotherNetwork(String filters) throws Exception {
        String ones = filters.replaceAll("[0-9]+", "1");
        describe(
                new ModelManifest.Part(
                        "digit-cnn",
                        Map.of("filters", filters, "frameStrides", ones, "bandStrides", ones)),
                LABELS);

        loadRefused(weightsFile, FOREIGN);
    }

    @Test
    void theNameOfAnotherNetwork() throws Exception {
        describe(new ModelManifest.Part("seed-dense", Map.of()), LABELS);

        loadRefused(weightsFile, FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 35})
    void anotherNumberOfLabels(int number) throws Exception {
        describe(
                manifest.architecture(),
                IntStream.range(0, number).mapToObj(i -> "word " + i).toList());

        loadRefused(weightsFile, FOREIGN);
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
    void weightsOfAnotherNetworkWithTheRightHash(String filters) throws Exception {
        int[] other = Arrays.stream(filters.split(",")).mapToInt(Integer::parseInt).toArray();
        ModelManifest.Weights weights =
                UntrainedModels.save(another, UntrainedModels.small(other), LABELS, 1).weights();
        Path copy = Files.copy(another.resolve(weights.file()), folder.resolve(weights.file()));
        ManifestFile.write(folder, changed(manifest.architecture(), LABELS, weights));

        loadRefused(copy, FOREIGN);
    }

    /** 03 is how DJL begins the file of such a network; what follows are lengths and text. */
    @ParameterizedTest
    @ValueSource(strings = {"00", "03", "504b0304", "03ffffffff", "0300000001", "0300000000000000"})
    void whatIsNotAFileOfWeightsWithTheRightHash(String hex) throws Exception {
        byte[] bytes = HexFormat.of().parseHex(hex);
        promise(bytes);

        loadRefused(weightsFile, FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.3, 0.5, 0.9, 0.999})
    void weightsThatWereCutShortBeforeTheyWereHashed(double share) throws Exception {
        byte[] whole = Files.readAllBytes(weightsFile);
        promise(Arrays.copyOf(whole, (int) (share * whole.length)));

        loadRefused(weightsFile, FOREIGN);
    }

    private void promise(byte[] bytes) throws Exception {
        Files.write(weightsFile, bytes);
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        ModelManifest.Weights weights =
                new ModelManifest.Weights(manifest.weights().file(), bytes.length, hash);
        ManifestFile.write(folder, changed(manifest.architecture(), LABELS, weights));
    }

    @Test
    void aManifestCutShortAnywhere() throws Exception {
        byte[] whole = Files.readAllBytes(manifestFile);
        for (int left = 50; left < whole.length - 2; left += 50) {
            Files.write(manifestFile, Arrays.copyOf(whole, left));

            refused(manifestFile, "is damaged: it is not the JSON of a model");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                   | is empty",
                "` `                  | is empty",
                "null                 | is empty",
                "[]                   | is damaged: it is not the JSON of a model",
                "7                    | is damaged: it is not the JSON of a model",
                "a note               | is damaged: it is not the JSON of a model",
                "{\"formatVersion\":\"one\"} | is damaged: it is not the JSON of a model",
                "{\"labels\":{}}      | is damaged: it is not the JSON of a model",
                "{}  | has format version 0; this program reads version 1",
                "{\"formatVersion\":2} | has format version 2; this program reads version 1",
                "{\"formatVersion\":1} | is damaged: it names no proper architecture",
            })
    void aManifestThatIsNone(String text, String reason) throws Exception {
        Files.writeString(manifestFile, text);

        refused(manifestFile, reason);
    }

    @Test
    void aManifestThatIsNotText() throws Exception {
        Files.write(manifestFile, new byte[] {'{', (byte) 0xC3, (byte) 0x28, '}'});

        refused(manifestFile, "is damaged: it is not the JSON of a model");
    }

    @Test
    void aManifestOfBracketsWithoutEnd() throws Exception {
        Files.writeString(manifestFile, "{\"x\":" + "[".repeat(1_000_000));

        refused(manifestFile, "is damaged: it is not the JSON of a model");
    }

    @Test
    void aHugeManifest() throws Exception {
        Files.writeString(manifestFile, Files.readString(manifestFile) + " ".repeat(2 << 20));

        refused(manifestFile, "is larger than a manifest can be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "[\"0\", \"1\", \"0\"]", "[\"0\", null, \"2\"]"})
    void labelsThatNameNothingOrNotOneThing(String labels) throws Exception {
        String text = Files.readString(manifestFile);
        Files.writeString(
                manifestFile, text.replaceFirst("\"labels\": \\[[^]]*]", "\"labels\": " + labels));

        refused(manifestFile, "is damaged: it names no proper list of labels");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../weights-0123456789ab.params",
                "/etc/passwd",
                "",
                "weights-0123456789ab.params/../manifest.json",
                "weights-0123456789AB.params",
                "weights-0123456789ab.params\\u0000"
            })
    void weightsThatAreNotAFileOfThisFolder(String name) throws Exception {
        Files.copy(weightsFile, another.resolve("weights-0123456789ab.params"));
        Path inner = Files.createDirectory(another.resolve("inner"));
        Files.writeString(
                inner.resolve("manifest.json"),
                Files.readString(manifestFile).replace(manifest.weights().file(), name));
        folder = inner;

        refused(inner.resolve("manifest.json"), "is damaged: it names no proper file of weights");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"temperature\": 1}",
                "{\"temperature\": 0, \"certainty\": {\"leastProbability\": 0.5}}",
                "{\"temperature\": -2, \"certainty\": {\"leastProbability\": 0.5}}",
                "{\"temperature\": 1e9, \"certainty\": {\"leastProbability\": 0.5}}",
                "{\"temperature\": 1, \"certainty\": {\"leastProbability\": 1.5}}",
                "{\"temperature\": 1, \"certainty\": {\"leastProbability\": -0.5}}",
                "{\"temperature\": 1, \"certainty\": {\"leastProbability\": 0.5,"
                        + " \"leastEvidence\": 1e999}}"
            })
    void aCalibrationThatNoFitLeadsTo(String calibration) throws Exception {
        String text = Files.readString(manifestFile);
        Files.writeString(
                manifestFile, text.replaceFirst("\\{", "{ \"calibration\": " + calibration + ","));

        refused(manifestFile, "is damaged: it names no proper calibration");
    }

    @Test
    void weightsThatAreAFolder() throws Exception {
        Files.delete(weightsFile);
        Files.createDirectory(weightsFile);

        assertThatThrownBy(() -> StoredModel.openWhole(folder)).isInstanceOf(ModelException.class);
        assertThatThrownBy(() -> DigitModel.load(folder)).isInstanceOf(ModelException.class);
    }

    @Test
    void aFileAndAFolderWithoutAManifest() throws Exception {
        Path emptied = another;
        folder = emptied;
        refused(emptied, "is not a model folder: it has no manifest.json");
        folder = manifestFile;
        refused(manifestFile, "is not a model folder");
    }

    /** By those who look at the files only, and by those who load. */
    private void refused(Path file, String reason) {
        refusal(() -> StoredModel.openWhole(folder), file, reason);
        loadRefused(file, reason);
    }

    private void loadRefused(Path file, String reason) {
        refusal(() -> DigitModel.load(folder).close(), file, reason);
    }

    private static void refusal(ThrowingCallable use, Path file, String reason) {
        assertThatThrownBy(use)
                .isExactlyInstanceOf(ModelException.class)
                .satisfies(
                        e -> {
                            ModelException refusal = (ModelException) e;
                            assertThat(refusal.getReason()).isEqualTo(reason);
                            assertThat(refusal.getFile()).isEqualTo(file.toString());
                        });
    }
}
