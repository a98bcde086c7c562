package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.ToneDataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code train} with several folders. */
@Tag("engine")
class TrainFoldersTest {

    private static final int NOISES = 10;

    @TempDir private static Path shared;
    private static Path tones;
    private static Path more;
    private static Path noises;

    @TempDir private Path folder;
    private final Console console = new Console();
    private Path model;

    @BeforeAll
    static void folders() throws IOException {
        tones = ToneDataset.write(shared.resolve("tones"));
        more = ToneDataset.write(shared.resolve("more"));
        noises = Files.createDirectory(shared.resolve("noises"));
        for (int i = 0; i < NOISES; i++) {
            WavWriter.write(noises.resolve("noise" + i + ".wav"), Sounds.noise(0.1, 2000, 8000, i));
        }
    }

    @BeforeEach
    void chooseModelFolder() {
        model = folder.resolve("model");
    }

    private int train(Object... more) {
        Stream<Object> usual = Stream.of("train", "--json", "--output", model, "--batch", 16);
        Stream<Object> once =
                List.of(more).contains("--epochs") ? Stream.of() : Stream.of("--epochs", 1);
        return console.run(Stream.of(usual, once, Stream.of(more)).flatMap(s -> s).toArray());
    }

    @Test
    void joinedDataSetsAreSplitAndEvaluatedTogether() throws IOException {
        assertThat(train(tones, "--also", more, "--split", "speaker:more-ann")).isZero();

        ModelManifest.Training training = ModelStore.manifest(model).training();
        assertThat(training.dataset()).isEqualTo("tones + more");
        assertThat(training.clips()).isEqualTo(2 * ToneDataset.CLIPS);
        assertThat(console.json().get(0).get("testClips").getAsInt())
                .isEqualTo(ToneDataset.CLIPS / ToneDataset.SPEAKERS.size());
        double tested = console.json().get(0).get("testAccuracy").getAsDouble();

        assertThat(console.run("evaluate", "--json", "--model", model, tones, "--also", more))
                .isZero();
        JsonObject evaluated = console.json().get(0);
        assertThat(evaluated.get("inTraining").getAsString()).isEqualTo("none");
        assertThat(evaluated.get("accuracy").getAsDouble()).isEqualTo(tested);

        assertThat(console.run("evaluate", "--json", "--model", model, tones)).isZero();
        assertThat(console.json().get(0).get("inTraining").getAsString()).isEqualTo("unknown");
    }

    @Test
    void trainingOnlyClipsAreInNoOtherPartAndDescribedInTheManifest() throws IOException {
        assertThat(
                        train(
                                tones,
                                "--split",
                                "speaker",
                                "--only-train",
                                more,
                                "--only-train-share",
                                0.5,
                                "--others",
                                noises,
                                "--others-share",
                                0.1))
                .isZero();
        ModelManifest.Training training = ModelStore.manifest(model).training();
        assertThat(training.dataset()).isEqualTo("tones");
        assertThat(training.clips()).isEqualTo(ToneDataset.CLIPS);
        assertThat(training.splitDescription())
                .contains(
                        "160 clips are used for training only, 50 % of the draws.",
                        "10 recordings have no label, 10 % of the draws.");
        assertThat(console.err())
                .anyMatch(line -> line.contains("--only-train-share 0.5 --others-share 0.1"));
    }

    @Test
    void aLabelThatIsMissingInTheDataSetIsReported() throws IOException {
        Path unknown = Files.createDirectory(folder.resolve("unknown"));
        WavWriter.write(unknown.resolve("9_zoe_0.wav"), Sounds.sine(300, 0.1, 2000, 8000));
        assertThat(train(tones, "--only-train", unknown)).isEqualTo(1);
        assertThat(console.err().get(console.err().size() - 1))
                .contains("9_zoe_0.wav", "the label 9", "does not occur in the data set");
        assertThat(model).doesNotExist();
    }

    @Test
    void augmentationModesAreSelectedByNameAndOldFormsAreAccepted() {
        assertThat(train(tones, "--augment", "picture")).isZero();
        assertThat(console.err()).anyMatch(line -> line.contains("--augment picture"));
        assertThat(train(tones, "--no-augment")).isZero();
        assertThat(console.err()).anyMatch(line -> line.contains("--augment none"));
        assertThat(train("--augment", tones)).isZero();
        assertThat(console.err()).anyMatch(line -> line.contains("--augment sound"));
        assertThat(train(tones, "--augment", "loudly")).isEqualTo(2);
        assertThat(console.error()).contains("loudly");
        assertThat(train(tones, "--only-train-share", 2)).isEqualTo(2);
        assertThat(console.error()).contains("at most 0.95");
    }

    @Test
    void keepLastSavesTheLastEpoch() throws IOException {
        assertThat(train(tones, "--split", "speaker", "--epochs", 4, "--keep-last")).isZero();
        assertThat(console.err()).anyMatch(line -> line.endsWith(" --keep-last"));
        assertThat(ModelStore.manifest(model).training().epoch()).isEqualTo(4);
    }
}
