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

/** A damaged or foreign manifest is refused, and what it names outside the folder not opened. */
@Tag("engine")
class ManifestRefusalsTest {

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
    void aManifestCutShortAnywhere() throws Exception {
        byte[] whole = Files.readAllBytes(manifestFile);
        for (int left = 50; left < whole.length - 2; left += 50) {
            Files.write(manifestFile, Arrays.copyOf(whole, left));

            ModelRefusals.refused(
                    folder, manifestFile, "is damaged: it is not the JSON of a model");
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
                "{\"formatVersion\":\"1x\"} | is damaged: it is not the JSON of a model",
                "{\"training\":{\"rate\":\"0.5x\"}} | is damaged: it is not the JSON of a model",
                "{\"labels\":{}}      | is damaged: it is not the JSON of a model",
                "{}  | has format version 0; this program reads version 1",
                "{\"formatVersion\":2} | has format version 2; this program reads version 1",
                "{\"formatVersion\":1} | is damaged: it names no proper architecture",
            })
    void aManifestThatIsNone(String text, String reason) throws Exception {
        Files.writeString(manifestFile, text);

        ModelRefusals.refused(folder, manifestFile, reason);
    }

    @Test
    void aManifestThatIsNotText() throws Exception {
        Files.write(manifestFile, new byte[] {'{', (byte) 0xC3, (byte) 0x28, '}'});

        ModelRefusals.refused(folder, manifestFile, "is damaged: it is not the JSON of a model");
    }

    @Test
    void aManifestOfBracketsWithoutEnd() throws Exception {
        Files.writeString(manifestFile, "{\"x\":" + "[".repeat(1_000_000));

        ModelRefusals.refused(folder, manifestFile, "is damaged: it is not the JSON of a model");
    }

    @Test
    void aHugeManifest() throws Exception {
        Files.writeString(manifestFile, Files.readString(manifestFile) + " ".repeat(2 << 20));

        ModelRefusals.refused(folder, manifestFile, "is larger than a manifest can be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "[\"0\", \"1\", \"0\"]", "[\"0\", null, \"2\"]"})
    void labelsThatNameNothingOrNotOneThing(String labels) throws Exception {
        String text = Files.readString(manifestFile);
        Files.writeString(
                manifestFile, text.replaceFirst("\"labels\": \\[[^]]*]", "\"labels\": " + labels));

        ModelRefusals.refused(
                folder, manifestFile, "is damaged: it names no proper list of labels");
    }

    @Test
    void voicesWithoutNames() throws Exception {
        String text = Files.readString(manifestFile);
        Files.writeString(
                manifestFile, text.replace("\"finished\": true", "\"tunedTo\": [\"me\", null]"));

        ModelRefusals.refused(
                folder, manifestFile, "is damaged: it names no proper account of its training");
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

        ModelRefusals.refused(
                folder,
                inner.resolve("manifest.json"),
                "is damaged: it names no proper file of weights");
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

        ModelRefusals.refused(folder, manifestFile, "is damaged: it names no proper calibration");
    }

    @Test
    void aFileAndAFolderWithoutAManifest() throws Exception {
        Path emptied = another;
        folder = emptied;
        ModelRefusals.refused(folder, emptied, "is not a model folder: it has no manifest.json");
        folder = manifestFile;
        ModelRefusals.refused(folder, manifestFile, "is not a model folder");
    }
}
