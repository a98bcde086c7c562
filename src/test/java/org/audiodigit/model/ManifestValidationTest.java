package org.audiodigit.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.audiodigit.testing.UntrainedModels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rejects invalid manifests and file names that lead out of the model's folder. */
@Tag("engine")
class ManifestValidationTest {

    @TempDir private Path folder;
    @TempDir private Path another;
    private Path manifestFile;
    private Path weightsFile;
    private ModelManifest manifest;

    @BeforeEach
    void save() throws Exception {
        manifest =
                UntrainedModels.save(folder, SmallModels.network(4, 6), UntrainedModels.LABELS, 1);
        manifestFile = folder.resolve("manifest.json");
        weightsFile = folder.resolve(manifest.weights().file());
    }

    @Test
    void rejectsTruncatedManifest() throws Exception {
        byte[] whole = Files.readAllBytes(manifestFile);
        for (int left = 50; left < whole.length - 2; left += 50) {
            Files.write(manifestFile, Arrays.copyOf(whole, left));

            InvalidModels.assertRejected(
                    folder, manifestFile, "is damaged: it is not a model manifest in JSON");
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
                "[]                   | is damaged: it is not a model manifest in JSON",
                "7                    | is damaged: it is not a model manifest in JSON",
                "a note               | is damaged: it is not a model manifest in JSON",
                "{\"formatVersion\":\"one\"} | is damaged: it is not a model manifest in JSON",
                "{\"formatVersion\":\"1x\"} | is damaged: it is not a model manifest in JSON",
                "{\"training\":{\"rate\":\"0.5x\"}} | is damaged: it is not a model manifest in JSON",
                "{\"labels\":{}}      | is damaged: it is not a model manifest in JSON",
                "{}  | has format version 0; this program reads version 1",
                "{\"formatVersion\":2} | has format version 2; this program reads version 1",
                "{\"formatVersion\":1} | is damaged: the architecture is missing or invalid",
            })
    void rejectsOtherContent(String text, String reason) throws Exception {
        Files.writeString(manifestFile, text);

        InvalidModels.assertRejected(folder, manifestFile, reason);
    }

    @Test
    void rejectsBinaryContent() throws Exception {
        Files.write(manifestFile, new byte[] {'{', (byte) 0xC3, (byte) 0x28, '}'});

        InvalidModels.assertRejected(
                folder, manifestFile, "is damaged: it is not a model manifest in JSON");
    }

    @Test
    void rejectsDeepNesting() throws Exception {
        Files.writeString(manifestFile, "{\"x\":" + "[".repeat(1_000_000));

        InvalidModels.assertRejected(
                folder, manifestFile, "is damaged: it is not a model manifest in JSON");
    }

    @Test
    void rejectsHugeManifest() throws Exception {
        Files.writeString(manifestFile, Files.readString(manifestFile) + " ".repeat(2 << 20));

        InvalidModels.assertRejected(folder, manifestFile, "is too large for a manifest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "[\"0\", \"1\", \"0\"]", "[\"0\", null, \"2\"]"})
    void rejectsInvalidLabels(String labels) throws Exception {
        String text = Files.readString(manifestFile);
        Files.writeString(
                manifestFile, text.replaceFirst("\"labels\": \\[[^]]*]", "\"labels\": " + labels));

        InvalidModels.assertRejected(
                folder, manifestFile, "is damaged: the list of labels is missing or invalid");
    }

    @Test
    void rejectsVoicesWithoutNames() throws Exception {
        String text = Files.readString(manifestFile);
        Files.writeString(
                manifestFile, text.replace("\"finished\": true", "\"tunedTo\": [\"me\", null]"));

        InvalidModels.assertRejected(
                folder,
                manifestFile,
                "is damaged: the record of the training is missing or invalid");
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
    void rejectsInvalidNamesOfWeights(String name) throws Exception {
        Files.copy(weightsFile, another.resolve("weights-0123456789ab.params"));
        Path inner = Files.createDirectory(another.resolve("inner"));
        Files.writeString(
                inner.resolve("manifest.json"),
                Files.readString(manifestFile).replace(manifest.weights().file(), name));
        folder = inner;

        InvalidModels.assertRejected(
                folder,
                inner.resolve("manifest.json"),
                "is damaged: the entry for the weights is missing or invalid");
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
    void rejectsInvalidCalibration(String calibration) throws Exception {
        String text = Files.readString(manifestFile);
        Files.writeString(
                manifestFile, text.replaceFirst("\\{", "{ \"calibration\": " + calibration + ","));

        InvalidModels.assertRejected(
                folder, manifestFile, "is damaged: the calibration is missing or invalid");
    }

    @Test
    void rejectsFileAndFolderWithoutManifest() throws Exception {
        Path emptied = another;
        folder = emptied;
        InvalidModels.assertRejected(
                folder, emptied, "is not a model folder: it contains no manifest.json");
        folder = manifestFile;
        InvalidModels.assertRejected(folder, manifestFile, "is not a model folder");
    }
}
