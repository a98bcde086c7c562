package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.testing.UntrainedModels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class SummaryCommandTest {

    @TempDir private Path folder;
    private final Console console = new Console();

    @Test
    void theTableOfTheDenseNetworkIsThatOfKeras() {
        assertThat(console.run("summary", "--architecture", "dense")).isZero();

        assertThat(console.out())
                .startsWith(
                        "Model: dense",
                        "Layer (type)         Output Shape         Param #",
                        "resizing (Resizing)  (None, 230, 120, 1)  0",
                        "flatten (Flatten)    (None, 27600)        0",
                        "dense (Dense)        (None, 512)          14,131,712",
                        "dense_1 (Dense)      (None, 128)          65,664",
                        "dense_2 (Dense)      (None, 64)           8,256",
                        "dense_3 (Dense)      (None, 10)           650",
                        "Total params: 14,206,282");
    }

    @Test
    void theParametersOfTheLayersInJsonAddUpToTheTotal() {
        assertThat(console.run("summary", "--json")).isZero();

        JsonObject report = console.json().get(0);
        assertThat(report.keySet())
                .containsExactly(
                        "architecture",
                        "frontEnd",
                        "labels",
                        "layers",
                        "parameters",
                        "training",
                        "metrics",
                        "date");
        assertThat(report.get("architecture").getAsString()).isEqualTo("digit-cnn");
        assertThat(report.getAsJsonArray("labels")).hasSize(10);
        assertThat(
                        report.getAsJsonArray("layers").asList().stream()
                                .map(JsonElement::getAsJsonObject)
                                .mapToLong(layer -> layer.get("parameters").getAsLong())
                                .sum())
                .isEqualTo(report.get("parameters").getAsLong())
                .isPositive();
    }

    @Test
    void theTextOfATrainedModelContainsItsManifest() throws Exception {
        UntrainedModels.write(
                folder, List.of("no", "yes", "maybe"), UntrainedModels.on("words", 90, 70, 9));

        assertThat(console.run("summary", "--model", folder)).isZero();

        assertThat(console.out())
                .contains(
                        "dense (Dense)                (None, 3)           387",
                        "Front end: log-mel",
                        "Labels: no, yes, maybe",
                        "Data set: words, 90 clips",
                        "Split: speaker, seed 7",
                        "Epoch: 2 of 3",
                        "Train: accuracy 75.0 %, loss 0.5000",
                        "Validation: accuracy 62.5 %, loss 1.2500",
                        "Test: -",
                        "Date: 2026-01-02T03:04:05Z");
    }

    @Test
    void anUnknownArchitectureListsTheValidOnes() {
        assertThat(console.run("summary", "--architecture", "resnet")).isEqualTo(2);

        assertThat(console.error())
                .isEqualTo(
                        "audiodigit: Invalid value for option '--architecture': unknown"
                                + " architecture 'resnet'; use one of: digit-cnn, dense."
                                + " See: audiodigit summary --help");
    }

    @Test
    void aModelAndAnArchitectureExcludeEachOther() {
        assertThat(console.run("summary", "--model", folder, "--architecture", "dense"))
                .isEqualTo(2);

        assertThat(console.error()).contains("--model", "--architecture", "only one");
    }
}
