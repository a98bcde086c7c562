package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.model.Calibration;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.model.RejectionRule;
import org.audiodigit.testing.UntrainedModels;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class CalibrateCommandTest {

    private static final List<String> SPEAKERS = List.of("ann", "bob", "cy", "dee", "eve");

    @TempDir private Path folder;
    private Path digits;
    private Path words;
    private Path model;
    private final Console console = new Console();

    @BeforeEach
    void write() throws Exception {
        digits = folder.resolve("digits");
        words = folder.resolve("words");
        model = folder.resolve("model");
        for (String speaker : SPEAKERS) {
            for (int take = 0; take < 2; take++) {
                WavFileBuilder.noise(digits.resolve("0_%s_%d.wav".formatted(speaker, take)));
                WavFileBuilder.noise(digits.resolve("1_%s_%d.wav".formatted(speaker, take)));
                WavFileBuilder.noise(words.resolve("stop_%s_%d.wav".formatted(speaker, take)));
            }
        }
        UntrainedModels.write(model, List.of("0", "1"), UntrainedModels.on("others", 1, 1, 0));
    }

    @Test
    void theResultIsWrittenToTheManifestAndTheRestIsPreserved() throws Exception {
        ModelManifest before = ModelStore.manifest(model);

        assertThat(console.run("calibrate", "--json", "--model", model, digits, "--others", words))
                .isZero();

        JsonObject report = console.json().get(0);
        assertThat(report.keySet())
                .containsExactly(
                        "clips",
                        "accuracy",
                        "temperature",
                        "errorBefore",
                        "errorAfter",
                        "lossBefore",
                        "lossAfter",
                        "leastProbability",
                        "leastEvidence",
                        "refusedRight",
                        "refusedWrong",
                        "refusedDigits",
                        "refusedOthers",
                        "trade",
                        "written");
        assertThat(report.get("clips").getAsInt()).isEqualTo(20);
        JsonArray others = report.getAsJsonArray("refusedOthers");
        assertThat(others.get(0).getAsJsonObject().get("kind").getAsString()).isEqualTo("stop");
        assertThat(others.get(0).getAsJsonObject().get("clips").getAsInt()).isEqualTo(10);

        ModelManifest after = ModelStore.manifest(model);
        Calibration calibration = after.calibration();
        assertThat(calibration.temperature()).isEqualTo(report.get("temperature").getAsDouble());
        assertThat(calibration.rejectionRule().minProbability())
                .isEqualTo(report.get("leastProbability").getAsDouble());
        assertThat(after.with((Calibration) null)).isEqualTo(before);
    }

    @Test
    void aCheckChangesNothing() throws Exception {
        String before = Files.readString(model.resolve("manifest.json"));

        assertThat(console.run("calibrate", "--check", "--json", "--model", model, digits))
                .isZero();

        assertThat(console.json().get(0).get("written").getAsBoolean()).isFalse();
        assertThat(console.json().get(0).get("temperature").getAsDouble()).isEqualTo(1);
        assertThat(Files.readString(model.resolve("manifest.json"))).isEqualTo(before);
    }

    @Test
    void theTextContainsTheRuleAndWhatItRejects() {
        assertThat(console.run("calibrate", "--model", model, digits, "--others", words)).isZero();

        assertThat(console.out())
                .contains("clips              20", "Rejected share of each kind of recording")
                .anyMatch(line -> line.matches("calibration error  .* %, without .* %"))
                .anyMatch(line -> line.matches("accepted from +probability .*"))
                .anyMatch(line -> line.matches("stop +[0-9.]+ %"))
                .anyMatch(
                        line ->
                                line.matches(
                                        "probability +max\\. logit +correct +misclassified +stop"));
    }

    @Test
    void classifyMarksPredictionsThatTheModelIsNotSureOf() throws Exception {
        ModelManifest manifest = ModelStore.manifest(model);
        Path one = digits.resolve("0_ann_0.wav");
        console.run("classify", "--json", "--model", model, one);
        JsonObject answer = console.json().get(0);
        assertThat(answer.keySet()).containsExactly("file", "label", "sure", "probabilities");

        for (double minimum : new double[] {0.5, 1}) {
            ModelStore.update(model, manifest.with(new Calibration(1, new RejectionRule(minimum))));
            console.run("classify", "--model", model, one);
            String label = answer.get("label").getAsString() + (minimum == 1 ? "?" : " ");
            assertThat(console.out()).singleElement().asString().contains(".wav  " + label + " ");
        }
    }

    @Test
    void recordingsWithoutKnownLabelsAreRejected() {
        assertThat(console.run("calibrate", "--model", model, words)).isEqualTo(1);
        assertThat(console.error()).contains("contains no recordings with labels of the model");
    }

    @Test
    void anUnreadableRecordingIsNamed() throws IOException {
        Path broken = digits.resolve("0_ann_9.wav");
        WavFileBuilder.noise(broken);
        byte[] bytes = Files.readAllBytes(broken);
        bytes[20] = 99;
        Files.write(broken, bytes);

        assertThat(console.run("calibrate", "--model", model, digits)).isEqualTo(1);
        assertThat(console.err()).anyMatch(line -> line.contains("0_ann_9.wav"));
    }

    @Test
    void theAcceptedShareIsFiftyToAHundredPercent() {
        for (String keep : List.of("49", "101", "NaN")) {
            assertThat(console.run("calibrate", "--model", model, digits, "--keep", keep))
                    .isEqualTo(2);
            assertThat(console.error()).contains("--keep");
        }
    }

    @Test
    void onlyTheGivenSpeakersAreUsed() {
        assertThat(
                        console.run(
                                "calibrate",
                                "--json",
                                "--model",
                                model,
                                digits,
                                "--speakers",
                                "ann,eve"))
                .isZero();
        assertThat(console.json().get(0).get("clips").getAsInt()).isEqualTo(8);

        assertThat(console.run("calibrate", "--model", model, digits, "--speakers", "zoe"))
                .isEqualTo(1);
        assertThat(console.error()).endsWith("digits: contains no recordings of zoe");
    }

    @Test
    void theMeanOfMatchingModelsIsUsed() throws Exception {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        for (Path matching : List.of(one, two)) {
            UntrainedModels.write(
                    matching, List.of("0", "1"), UntrainedModels.on("others", 1, 1, 0));
        }
        assertThat(console.run("calibrate", "--model", model, "--as", one, two)).isEqualTo(1);
        assertThat(console.error()).endsWith("one: is not calibrated");

        calibrate(one, new Calibration(0.5, new RejectionRule(0.6, 3.0)));
        calibrate(two, new Calibration(2, new RejectionRule(0.7, 4.0)));
        assertThat(console.run("calibrate", "--model", model, "--as", one, two)).isZero();
        assertThat(console.out())
                .containsExactly(
                        "temperature        1.000",
                        "accepted from      probability 65.0 % and maximum logit 3.50");
        assertThat(ModelStore.manifest(model).rejectionRule().minMaxLogit()).isEqualTo(3.5);

        calibrate(two, new Calibration(2, new RejectionRule(0.7)));
        assertThat(console.run("calibrate", "--model", model, digits, "--as", one, two)).isZero();
        assertThat(console.out()).contains("clips              20");
        assertThat(ModelStore.manifest(model).rejectionRule().minMaxLogit()).isNull();
    }

    private static void calibrate(Path model, Calibration calibration) throws IOException {
        ModelStore.update(model, ModelStore.manifest(model).with(calibration));
    }

    @Test
    void aModelWithOtherLabelsDoesNotMatch() throws Exception {
        Path other = folder.resolve("other");
        UntrainedModels.write(other, List.of("0", "2"), UntrainedModels.on("others", 1, 1, 0));

        assertThat(console.run("calibrate", "--model", model, "--as", other)).isEqualTo(1);
        assertThat(console.error())
                .contains("other: has another architecture, front end or labels");
    }

    @Test
    void missingAndContradictoryArgumentsAreReported() {
        assertThat(console.run("calibrate", "--model", model)).isEqualTo(2);
        assertThat(console.error()).contains("Specify the folder of a data set");
        assertThat(console.run("calibrate", "--model", model, "--as", model, "--speakers", "ann"))
                .isEqualTo(2);
        assertThat(console.error()).contains("Specify the folder of a data set");
        assertThat(console.run("calibrate", "--model", model, "--check", "--as", model))
                .isEqualTo(2);
        assertThat(console.error()).contains("--check", "--as");
    }
}
