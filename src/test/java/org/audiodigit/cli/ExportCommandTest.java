package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.audiodigit.model.ShippedModel;
import org.audiodigit.model.StringNetwork;
import org.audiodigit.testing.UntrainedModels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class ExportCommandTest {

    @TempDir private Path folder;
    private final Console console = new Console();

    private static Map<String, String> metadata(Path file) throws Exception {
        try (OrtSession session = OrtEnvironment.getEnvironment().createSession(file.toString())) {
            return session.getMetadata().getCustomMetadata();
        }
    }

    @Test
    void writesTheShippedModelWithItsLicence() throws Exception {
        Path file = folder.resolve("digits.onnx");
        assertThat(console.run("export", "--output", file)).isZero();

        assertThat(console.out().get(0)).startsWith(file + ": ONNX, 1.").contains("8000 Hz");
        assertThat(metadata(file)).containsEntry("licence", ShippedModel.LICENCE);
    }

    @Test
    void writesAnotherModelAndPrintsJson() throws Exception {
        Path model = folder.resolve("model");
        UntrainedModels.write(
                model, UntrainedModels.LABELS, UntrainedModels.on("digits", 30, 20, 5));
        Path file = Files.writeString(folder.resolve("old.onnx"), "an older file");
        assertThat(console.run("export", "--model", model, "--output", file, "--json")).isZero();

        JsonObject json = JsonParser.parseString(console.out().get(0)).getAsJsonObject();
        assertThat(json.get("output").getAsString()).isEqualTo(file.toString());
        assertThat(json.get("bytes").getAsLong()).isEqualTo(Files.size(file));
        assertThat(json.get("sampleRate").getAsInt()).isEqualTo(8000);
        assertThat(metadata(file))
                .containsEntry("licence", "not stated")
                .containsEntry("data_set", "digits");
    }

    @Test
    void anotherFormatIsAUsageError() {
        assertThat(console.run("export", "--format", "tflite", "--output", folder.resolve("x")))
                .isEqualTo(2);
        assertThat(console.err()).asString().contains("tflite");
    }

    /** A network for strings labels frames, and its graph would give no probabilities of words. */
    @Test
    void aNetworkForStringsIsNotExported() throws Exception {
        Path strings = folder.resolve("strings");
        UntrainedModels.save(strings, StringNetwork.standard(), UntrainedModels.LABELS, 1);
        Path file = folder.resolve("strings.onnx");
        assertThat(console.run("export", "--model", strings, "--output", file)).isNotZero();
        assertThat(file).doesNotExist();
    }

    @Test
    void aFolderIsNoOutput() {
        assertThat(console.run("export", "--output", folder)).isNotZero();
        assertThat(console.err()).asString().contains("is a folder");
    }
}
