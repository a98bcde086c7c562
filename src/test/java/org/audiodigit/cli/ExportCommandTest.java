package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ZooModel;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.dataset.BundledRecordings;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.model.ShippedModel;
import org.audiodigit.model.StringNetwork;
import org.audiodigit.signal.Resampling;
import org.audiodigit.testing.InstalledWebRuntime;
import org.audiodigit.testing.OnnxSession;
import org.audiodigit.testing.UntrainedModels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class ExportCommandTest {

    @TempDir private Path folder;
    private final Console console = new Console();

    private static Map<String, String> metadata(Path file) throws Exception {
        try (OnnxSession session = new OnnxSession(file)) {
            return session.metadata();
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
        assertThat(console.err()).asString().contains("only models that recognise single words");
        assertThat(file).doesNotExist();
        Path directory = folder.resolve("strings-for-djl");
        assertThat(console.run("export", "--model", strings, "--output", directory)).isNotZero();
        assertThat(directory).doesNotExist();
    }

    @Test
    void djlOpensTheFolder() throws Exception {
        Path exported = folder.resolve("for-djl");
        assertThat(console.run("export", "--output", exported)).isZero();

        Path clip = BundledRecordings.unpackedIn(ProgramFolder.standard()).resolve("01/7_01_0.wav");
        float[] samples = Resampling.toRate(WavReader.read(clip).waveform(), 8000).samples();
        Criteria<NDList, NDList> criteria =
                Criteria.builder()
                        .setTypes(NDList.class, NDList.class)
                        .optModelPath(exported)
                        .build();
        try (ZooModel<NDList, NDList> model = criteria.loadModel();
                Predictor<NDList, NDList> predictor = model.newPredictor();
                NDManager manager = model.getNDManager().newSubManager()) {
            NDArray input = manager.create(samples, new Shape(1, samples.length));
            float[] probabilities = predictor.predict(new NDList(input)).get(0).toFloatArray();
            assertThat(probabilities).hasSize(10);
            assertThat(probabilities[7]).isGreaterThan(0.5f);
        }
    }

    @Test
    void aFolderWithTheNameOfAFileIsNoOutput() throws Exception {
        Path directory = Files.createDirectory(folder.resolve("digits.onnx"));
        assertThat(console.run("export", "--output", directory)).isNotZero();
        assertThat(console.err()).asString().contains("is a folder");
    }

    @Test
    void writesAPage() throws Exception {
        Path page = folder.resolve("page");
        assertThat(
                        console.run(
                                "export",
                                "--format",
                                "web",
                                "--output",
                                page,
                                "--runtime",
                                InstalledWebRuntime.folder(),
                                "--json"))
                .isZero();
        JsonObject json = JsonParser.parseString(console.out().get(0)).getAsJsonObject();
        assertThat(json.get("output").getAsString()).isEqualTo(page.toString());
        assertThat(json.get("bytes").getAsLong()).isBetween(5_000_000L, 10_000_000L);
        assertThat(page.resolve("index.html")).exists();
    }

    @Test
    void aPageWithoutRuntimeNamesTheCommandAndLeavesNoFolder() {
        Path page = folder.resolve("page");
        assertThat(console.run("export", "--format", "web", "--output", page, "--runtime", folder))
                .isNotZero();
        assertThat(console.err()).asString().contains("npm install onnxruntime-web@");
        assertThat(page).doesNotExist();
    }

    @Test
    void optionsThatDoNotFitTheFormatAreUsageErrors() {
        Path file = folder.resolve("x.onnx");
        assertThat(console.run("export", "--format", "web", "--output", file)).isEqualTo(2);
        assertThat(console.run("export", "--runtime", folder, "--output", file)).isEqualTo(2);
        assertThat(file).doesNotExist();
    }
}
