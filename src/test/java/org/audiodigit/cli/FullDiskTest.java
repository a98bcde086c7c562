package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.ModelStore;
import org.audiodigit.testing.SmallDisk;
import org.audiodigit.testing.ToneDataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A full disk stops a training with an error; after space is freed, the training continues. */
@Tag("engine")
class FullDiskTest {

    private static final int EPOCHS = 3;
    private static final int ENOUGH_MEGABYTES = 64;

    @TempDir private static Path shared;
    private static Path tones;

    @TempDir private Path folder;
    private final Console console = new Console();

    @BeforeAll
    static void tones() throws IOException {
        tones = ToneDataset.write(shared.resolve("tones"));
    }

    private int train(Path model, Path history) {
        return console.run(
                "train",
                "--resume",
                "--output",
                model,
                "--history",
                history,
                "--epochs",
                EPOCHS,
                "--batch",
                16,
                "--split",
                "speaker",
                "--no-augment",
                tones);
    }

    /** The disk is full at the weights, at the checkpoint, and in a later epoch. */
    @ParameterizedTest(name = "{0} MB")
    @ValueSource(ints = {1, 2, 5, 7})
    void theErrorIsOneLineTheLastModelIsValidAndTheTrainingCanBeResumed(int megabytes)
            throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), megabytes)) {
            Path model = disk.folder().resolve("model");
            Path history = disk.folder().resolve("history.jsonl");

            assertThat(train(model, history)).isEqualTo(1);

            assertThat(console.err())
                    .anyMatch(
                            line ->
                                    line.startsWith("audiodigit: " + model)
                                            && line.endsWith("No space left on device"))
                    .noneMatch(line -> line.contains("Exception") || line.contains("\tat "));
            boolean saved = ModelStore.isModel(model);
            assertThat(saved).as("a model").isEqualTo(megabytes > 1);
            if (saved) {
                DigitModel.load(model).close();
            }
            if (saved) {
                assertThat(model.toFile().list()).noneMatch(name -> name.startsWith("."));
            } else {
                assertThat(model).doesNotExist();
            }

            disk.grow(ENOUGH_MEGABYTES);
            assertThat(train(model, history)).as(console.err().toString()).isZero();

            assertThat(epochs(history)).containsExactly(1, 2, 3);
            assertThat(ModelStore.manifest(model).training().finished()).isTrue();
            DigitModel.load(model).close();
            assertThat(model.toFile().list()).contains("manifest.json", "history.csv").hasSize(3);
        }
    }

    private static List<Integer> epochs(Path history) throws IOException {
        return Files.readAllLines(history).stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .map(epoch -> epoch.get("epoch").getAsInt())
                .toList();
    }

    @Test
    void anUnwritableHistoryDoesNotStopTheTraining() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "/dev/full is missing");
        Path model = folder.resolve("model");

        assertThat(train(model, full)).isEqualTo(1);

        assertThat(console.err())
                .anyMatch(line -> line.contains("/dev/full") && line.contains("history"));
        assertThat(ModelStore.manifest(model).training().finished()).isTrue();
    }
}
