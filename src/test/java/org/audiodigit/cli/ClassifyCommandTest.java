package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.dataset.BundledRecordings;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.Prediction;
import org.audiodigit.testing.UntrainedModels;
import org.audiodigit.testing.UnusualFolder;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class ClassifyCommandTest {

    @TempDir private static Path shared;
    private static Path model;

    @TempDir private Path folder;
    private final Console console = new Console();

    @BeforeAll
    static void model() throws Exception {
        model = shared.resolve("model");
        UntrainedModels.write(
                model, List.of("no", "yes", "\"maybe\""), UntrainedModels.on("words", 3, 1, 1));
    }

    @Test
    void jsonHasTheDocumentedKeysAndTheModelsPrediction() throws Exception {
        Path file = WavFileBuilder.noise(folder.resolve("a.wav"));

        assertThat(console.run("classify", "--json", "--model", model, file)).isZero();

        JsonObject answer = console.json().get(0);
        assertThat(answer.keySet()).containsExactly("file", "label", "sure", "probabilities");
        assertThat(answer.get("file").getAsString()).isEqualTo(file.toString());
        JsonObject probabilities = answer.getAsJsonObject("probabilities");
        assertThat(probabilities.keySet()).containsExactly("no", "yes", "\"maybe\"");
        try (DigitModel loaded = DigitModel.load(model)) {
            Prediction expected = loaded.classify(WavReader.read(file).waveform());
            assertThat(answer.get("label").getAsString()).isEqualTo(expected.label());
            assertThat(answer.get("sure").getAsBoolean())
                    .isEqualTo(loaded.manifest().rejectionRule().accepts(expected));
            assertThat(probabilities.asMap().values())
                    .extracting(JsonElement::getAsFloat)
                    .containsExactly(
                            expected.probabilities()[0],
                            expected.probabilities()[1],
                            expected.probabilities()[2]);
        }
        assertThat(console.err()).isEmpty();
    }

    @Test
    void textIsOneLinePerFileWithABarForEveryLabel() throws IOException {
        Path file = WavFileBuilder.noise(folder.resolve("a.wav"));

        assertThat(console.run("classify", "--model", model, file)).isZero();

        assertThat(console.out())
                .singleElement()
                .asString()
                .startsWith(file + "  ")
                .matches(".*  (no|yes|\"maybe\")\\?? +[0-9.]+ %  no[▁-█] yes[▁-█] \"maybe\"[▁-█]");
    }

    @Test
    void manyFilesAreReportedInTheOrderOfTheirNamesWithFailuresInBetween() throws IOException {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Path file = folder.resolve("%03d.wav".formatted(i));
            if (i % 70 == 5) {
                Files.writeString(file, "no sound");
            } else {
                WavFileBuilder.noise(file);
            }
            expected.add(file.toString());
        }

        assertThat(console.run("classify", "--json", "--model", model, folder)).isEqualTo(1);

        List<JsonObject> answers = console.json();
        assertThat(answers)
                .extracting(answer -> answer.get("file").getAsString())
                .containsExactlyElementsOf(expected);
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).has("error")).isEqualTo(i % 70 == 5);
        }
        assertThat(console.err()).isEmpty();
    }

    @Test
    void aFileHasTheSamePredictionInABatchAndAlone() throws IOException {
        Path file = WavFileBuilder.noise(folder.resolve("a.wav"));
        WavFileBuilder.noise(folder.resolve("b.wav"));
        console.run("classify", "--json", "--model", model, file);
        double alone = firstProbability(console.json().get(0));

        console.run("classify", "--json", "--model", model, folder);

        assertThat(firstProbability(console.json().get(0))).isCloseTo(alone, within(1e-5));
        assertThat(firstProbability(console.json().get(1))).isNotEqualTo(alone);
    }

    private static double firstProbability(JsonObject answer) {
        return answer.getAsJsonObject("probabilities").get("no").getAsDouble();
    }

    @Test
    void aFailedFileIsOneLineAndTheOthersAreClassified() throws IOException {
        Path missing = folder.resolve("missing.wav");
        Path good = WavFileBuilder.noise(folder.resolve("good.wav"));

        assertThat(console.run("classify", "--model", model, missing, good)).isEqualTo(1);

        assertThat(console.err())
                .containsExactly("audiodigit: " + missing + ": no such file or folder");
        assertThat(console.out()).singleElement().asString().startsWith(good.toString());
    }

    @Test
    void aFileWithoutPermissionIsOneLine() throws IOException {
        Path file = WavFileBuilder.noise(folder.resolve("a.wav"));
        assumeFalse(!file.toFile().setReadable(false) || Files.isReadable(file));

        assertThat(console.run("classify", "--model", model, file)).isEqualTo(1);

        assertThat(console.error()).isEqualTo("audiodigit: " + file + ": permission denied");
    }

    @Test
    void aFolderWithoutWavFilesIsOneLine() throws IOException {
        Files.writeString(folder.resolve("readme.txt"), "no sound");

        assertThat(console.run("classify", "--model", model, folder)).isEqualTo(1);

        assertThat(console.error()).isEqualTo("audiodigit: " + folder + ": contains no WAV files");
    }

    @Test
    void aFolderWithoutWavFilesIsOneJsonObject() {
        assertThat(console.run("classify", "--json", "--model", model, folder)).isEqualTo(1);

        assertThat(console.out())
                .containsExactly(
                        "{\"file\":"
                                + JsonLine.of(folder.toString())
                                + ",\"error\":\"contains no WAV files\"}");
    }

    @Test
    void anUnusualFolderIsSearchedByTheRulesOfTheProgram() throws IOException {
        Path unusual = UnusualFolder.write(folder);

        assertThat(console.run("classify", "--json", "--model", model, unusual)).isEqualTo(1);

        assertThat(console.json())
                .filteredOn(answer -> !answer.has("error"))
                .extracting(answer -> Path.of(answer.get("file").getAsString()))
                .containsExactlyElementsOf(UnusualFolder.expected(unusual));
        assertThat(console.json())
                .filteredOn(answer -> answer.has("error"))
                .extracting(answer -> answer.get("error").getAsString())
                .containsExactly(
                        "is more than 32 folders deep and is not searched",
                        "no such file or folder");
    }

    @Test
    void theShippedModelIsTheDefault() throws IOException {
        Path speaker = BundledRecordings.unpackedIn(ProgramFolder.standard()).resolve("01");

        assertThat(console.run("classify", "--json", speaker)).isZero();

        assertThat(console.json())
                .hasSize(30)
                .allSatisfy(
                        answer ->
                                assertThat(answer.getAsJsonObject("probabilities").keySet())
                                        .containsExactly(
                                                "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"))
                .filteredOn(ClassifyCommandTest::isCorrect)
                .hasSizeGreaterThan(25);
        assertThat(console.err()).isEmpty();
    }

    /** Whether the label is the digit at the start of the file name. */
    private static boolean isCorrect(JsonObject answer) {
        Path file = Path.of(answer.get("file").getAsString());
        return file.getFileName().toString().startsWith(answer.get("label").getAsString());
    }
}
