package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.ModelStore;
import org.audiodigit.testing.ChildTraining;
import org.audiodigit.testing.ToneDataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes use one data set and one model: only one writes, the others read. */
@Tag("engine")
@Tag("process")
class ConcurrentProcessesTest {

    private static final int EPOCHS = 4;
    private static final int ENDLESS = 10_000;
    private static final int ROUNDS = 3;

    @TempDir private Path folder;
    private Path tones;
    private Path model;
    private Path history;
    private final Console console = new Console();

    @BeforeEach
    void tones() throws IOException {
        tones = ToneDataset.write(folder.resolve("tones"));
        model = folder.resolve("model");
        history = folder.resolve("history.jsonl");
    }

    private ChildTraining train(int epochs, Path historyFile) throws IOException {
        return new ChildTraining(
                folder,
                "--resume",
                "--output",
                model,
                "--history",
                historyFile,
                "--epochs",
                epochs,
                "--batch",
                8,
                tones);
    }

    @Test
    void ofTwoTrainingsInOneFolderOneFinishesAndTheOtherIsRejected() throws Exception {
        Path otherHistory = folder.resolve("other.jsonl");
        try (ChildTraining one = train(EPOCHS, history);
                ChildTraining other = train(EPOCHS, otherHistory)) {
            int codeOfOne = one.end();
            int codeOfOther = other.end();

            assertThat(List.of(codeOfOne, codeOfOther)).containsExactlyInAnyOrder(0, 1);
            ChildTraining winner = codeOfOne == 0 ? one : other;
            ChildTraining rejected = codeOfOne == 0 ? other : one;
            winner.printed();
            assertThat(rejected.printed())
                    .contains(
                            "audiodigit: %s: is in use by another process (%d);"
                                    .formatted(model, winner.pid()));
            Path written = codeOfOne == 0 ? history : otherHistory;
            assertThat(epochs(written))
                    .isEqualTo(IntStream.rangeClosed(1, EPOCHS).boxed().toList());
            assertThat(epochs(codeOfOne == 0 ? otherHistory : history)).isEmpty();
        }
        DigitModel.load(model).close();
        assertThat(model.toFile().list()).hasSize(3);
    }

    private static List<Integer> epochs(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .map(epoch -> epoch.get("epoch").getAsInt())
                .toList();
    }

    @Test
    void duringATrainingOtherProcessesCanReadButNotWrite() throws Exception {
        try (ChildTraining training = train(ENDLESS, history)) {
            training.awaitLines(history, 1);
            for (int round = 0; round < ROUNDS; round++) {
                assertSucceeds("scan", tones);
                assertSucceeds("classify", "--model", model, tones.resolve("0_ann_0.wav"));
                assertSucceeds("evaluate", "--model", model, tones);
                assertRejected(training, "train", "--resume", "--output", model, tones);
                assertRejected(training, "train", "--output", model, "--batch", 8, tones);
                assertRejected(training, "calibrate", "--model", model, tones);
            }
            training.kill();
            training.printed();
        }
        List<Integer> epochs = epochs(history);
        assertThat(epochs).isEqualTo(IntStream.rangeClosed(1, epochs.size()).boxed().toList());
        assertThat(ModelStore.manifest(model).training().epochs()).isEqualTo(ENDLESS);
        assertSucceeds("calibrate", "--model", model, tones);
    }

    private void assertSucceeds(Object... command) {
        assertThat(console.run(command)).as(console.err().toString()).isZero();
    }

    private void assertRejected(ChildTraining holder, Object... command) {
        assertThat(console.run(command)).isEqualTo(1);
        assertThat(console.err())
                .contains(
                        "audiodigit: %s: is in use by another process (%d);"
                                        .formatted(model, holder.pid())
                                + " wait until it ends, or choose another folder");
    }
}
