package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.ModelStore;
import org.audiodigit.testing.ChildTraining;
import org.audiodigit.testing.ToneDataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data set that disappears during a training. */
@Tag("engine")
@Tag("process")
class LostRecordingsTest {

    private static final int EPOCHS = 4;

    @TempDir private Path folder;
    private Path tones;
    private Path model;
    private Path history;

    @BeforeEach
    void tones() throws IOException {
        tones = ToneDataset.write(folder.resolve("tones"));
        model = folder.resolve("model");
        history = folder.resolve("history.jsonl");
    }

    private ChildTraining train() throws IOException {
        return new ChildTraining(
                folder,
                "--output",
                model,
                "--history",
                history,
                "--epochs",
                EPOCHS,
                "--batch",
                8,
                "--split",
                "speaker",
                tones);
    }

    private List<Path> recordings() throws IOException {
        try (Stream<Path> files = Files.list(tones)) {
            return files.toList();
        }
    }

    @Test
    void afterTheFolderDisappearsTheTrainingEndsFromMemoryWithoutATest() throws Exception {
        try (ChildTraining training = train()) {
            training.awaitLines(history, 1);
            for (Path file : recordings()) {
                Files.delete(file);
            }
            Files.delete(tones);
            assertThat(training.end()).isEqualTo(1);
            assertThat(training.printed())
                    .contains(".wav: no such file or folder", "32 clips", "Not tested.");
        }
        assertThat(history).content().hasLineCount(EPOCHS);
        assertThat(ModelStore.manifest(model).training().finished()).isTrue();
        DigitModel.load(model).close();
    }

    @Test
    void aFolderThatDisappearsBeforeTheFirstEpochIsReported() throws Exception {
        try (ChildTraining training = train()) {
            // the scan has finished, and the engine takes a second to start
            training.awaitPrinted("Training --architecture");
            for (Path file : recordings()) {
                Files.delete(file);
            }
            Files.delete(tones);
            int code = training.end();
            assertThat(code).isEqualTo(1);
            assertThat(training.printed()).contains(" clips");
        }
        assertThat(ModelStore.isModel(model)).isFalse();
    }

    @Test
    void afterAllFilesAreOverwrittenWithGarbageTheTrainingEndsFromMemory() throws Exception {
        Random random = new Random(7);
        try (ChildTraining training = train()) {
            training.awaitLines(history, 1);
            for (Path file : recordings()) {
                byte[] garbage = new byte[random.nextInt(5000)];
                random.nextBytes(garbage);
                Files.write(file, garbage);
            }
            assertThat(training.end()).isEqualTo(1);
            assertThat(training.printed()).contains("32 clips");
        }
        assertThat(history).content().hasLineCount(EPOCHS);
        DigitModel.load(model).close();
    }
}
