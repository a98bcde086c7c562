package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.testing.OldManifests;
import org.audiodigit.testing.SixtySpeakerDataset;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.ToneModels;
import org.audiodigit.training.TrainingPlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class FoldsCommandTest {

    @TempDir private static Path shared;
    private static Path data;

    @TempDir private Path folder;
    private final Console console = new Console();

    @BeforeAll
    static void data() throws Exception {
        data = SixtySpeakerDataset.write(shared.resolve("data"));
    }

    @Test
    void everyFoldIsTestedOnItsOwnSpeakersAndFinishedFoldsAreReused() throws Exception {
        Path models = folder.resolve("models");

        assertThat(folds(models, "--json")).isZero();

        assertThat(console.json()).hasSize(1);
        JsonObject result = console.json().get(0);
        assertThat(result.keySet()).containsExactly("folds", "mean", "deviation", "published");
        JsonArray folds = result.getAsJsonArray("folds");
        assertThat(folds).hasSize(5);
        double sum = 0;
        for (int i = 0; i < 5; i++) {
            JsonObject fold = folds.get(i).getAsJsonObject();
            assertThat(fold.get("split").getAsString()).isEqualTo("audiomnist:" + i);
            assertThat(fold.get("testClips").getAsInt()).isEqualTo(12 * SixtySpeakerDataset.LABELS);
            sum += fold.get("testAccuracy").getAsDouble();
        }
        assertThat(result.get("mean").getAsDouble()).isCloseTo(sum / 5, within(1e-9));

        assertThat(folds(models)).isZero();
        assertThat(console.err())
                .hasSize(5)
                .allMatch(line -> line.contains("already finished in " + models));
        assertThat(console.out()).hasSize(11);
        assertThat(console.out().get(6))
                .startsWith("mean of five folds, by speaker")
                .contains("+-");
        assertThat(console.out().get(7))
                .startsWith("published: AlexNet on spectrograms")
                .endsWith("95.82 +- 1.49 %");
    }

    @Test
    void aFoldTrainedWithOtherOptionsIsNotReused() throws Exception {
        Path models = folder.resolve("models");
        assertThat(folds(models)).isZero();
        assertThat(folds(models)).isZero();
        assertThat(finishedFolds()).isEqualTo(5);

        assertThat(folds(models, "--rate", "0.001")).isZero();
        assertThat(finishedFolds()).isZero();
        assertThat(folds(models, "--rate", "0.001", "--balance", "0.5")).isZero();
        assertThat(finishedFolds()).isZero();
        assertThat(folds(models, "--rate", "0.001", "--balance", "0.5")).isZero();
        assertThat(finishedFolds()).isEqualTo(5);
    }

    /** The defaults of the first release were 20 epochs and a rate of 0.003. */
    @Test
    void finishedFoldsAreReusedThoughTheDefaultsWereOthers() throws Exception {
        Path models = folder.resolve("models");
        assertThat(folds(models, "--rate", "0.003")).isZero();

        assertThat(folds(models)).isZero();

        assertThat(finishedFolds()).isEqualTo(5);
        assertThat(ModelStore.manifest(models.resolve("fold-0")).training().rate())
                .isEqualTo(0.003)
                .isNotEqualTo(TrainingPlan.standard("digit-cnn").rate());
    }

    @Test
    void foldsThatAreContinuedWithoutOptionsHaveTheSettingsOfTheFirstOne() throws Exception {
        Path models = folder.resolve("models");
        assertThat(folds(models, "--rate", "0.002", "--seed", "3")).isZero();
        for (int fold = 2; fold < 5; fold++) {
            Files.move(models.resolve("fold-" + fold), folder.resolve("removed-" + fold));
        }

        assertThat(console.run("folds", data, "--output", models)).isZero();

        assertThat(finishedFolds()).isEqualTo(2);
        for (int fold = 0; fold < 5; fold++) {
            ModelManifest.Training training =
                    ModelStore.manifest(models.resolve("fold-" + fold)).training();
            assertThat(training.rate()).isEqualTo(0.002);
            assertThat(training.seed()).isEqualTo(3);
            assertThat(training.epochs()).isEqualTo(1);
        }
    }

    @Test
    void foldsOfDifferentSettingsAreNotAveraged() throws Exception {
        Path models = folder.resolve("models");
        Path others = folder.resolve("others");
        assertThat(folds(models)).isZero();
        assertThat(folds(others, "--rate", "0.002")).isZero();
        Files.move(models.resolve("fold-3"), folder.resolve("removed"));
        Files.move(others.resolve("fold-3"), models.resolve("fold-3"));

        assertThat(folds(models)).isEqualTo(2);

        assertThat(console.out()).isEmpty();
        assertThat(console.error()).contains("different settings", "another --output");
        assertThat(folds(models, "--rate", "0.002")).isZero();
        assertThat(finishedFolds()).isEqualTo(1);
    }

    @Test
    void aFoldWithoutARecordedAugmentationCountsIfTheDefaultsAreRequested() throws Exception {
        Path models = folder.resolve("models");
        assertThat(folds(models, "--augment", "sound")).isZero();
        for (int fold = 0; fold < 5; fold++) {
            OldManifests.downgrade(models.resolve("fold-" + fold));
        }

        assertThat(folds(models, "--augment", "sound")).isZero();
        assertThat(finishedFolds()).isEqualTo(5);
        assertThat(folds(models)).isZero();
        assertThat(finishedFolds()).isZero();
    }

    @Test
    void foldsOfDifferentNetworksAreNotAveraged() throws Exception {
        Path models = folder.resolve("models");
        assertThat(folds(models)).isZero();
        OldManifests.replaceNetwork(models.resolve("fold-3"));

        assertThat(folds(models)).isEqualTo(2);

        assertThat(console.out()).isEmpty();
        assertThat(console.error()).contains("another network", "another --output");

        for (int fold : List.of(0, 1, 2, 4)) {
            OldManifests.replaceNetwork(models.resolve("fold-" + fold));
        }
        assertThat(folds(models)).isZero();
        assertThat(finishedFolds()).isEqualTo(5);
    }

    private long finishedFolds() {
        return console.err().stream().filter(line -> line.contains("already finished in")).count();
    }

    @Test
    void aDataSetWithoutTheSixtySpeakersIsRejected() throws Exception {
        Path few = Files.createDirectories(folder.resolve("few"));
        for (int label = 0; label < 2; label++) {
            WavWriter.write(few.resolve(label + "_ann_0.wav"), Sounds.sine(440, 0.3, 2000, 8000));
        }

        assertThat(console.run("folds", few, "--output", folder.resolve("m"))).isEqualTo(1);
        assertThat(console.error()).contains("AudioMNIST", "60");
        assertThat(console.run("folds", data, "--output", folder, "--split", "random"))
                .isEqualTo(2);
        assertThat(console.error()).contains("omit --split");
    }

    @Test
    void aStoppedFoldWithOtherOptionsIsPreserved() throws Exception {
        Path models = folder.resolve("models");
        Path tones = ToneDataset.write(folder.resolve("tones"));
        ToneModels.stopped(tones, models.resolve("fold-0"), 2);

        assertThat(folds(models)).isEqualTo(2);

        assertThat(console.error()).contains("fold-0", "options");
        assertThat(models.resolve("fold-0").resolve("training.checkpoint")).exists();
    }

    private int folds(Path models, Object... more) {
        List<Object> augmentation =
                List.of(more).contains("--augment") ? List.of() : List.of("--no-augment");
        Object[] usual =
                Stream.concat(
                                Stream.of(
                                        "folds",
                                        data,
                                        "--epochs",
                                        1,
                                        "--batch",
                                        12,
                                        "--output",
                                        models),
                                augmentation.stream())
                        .toArray();
        Object[] all = java.util.Arrays.copyOf(usual, usual.length + more.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return console.run(all);
    }
}
