package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.ToneDataset;
import org.audiodigit.dataset.Clip;
import org.audiodigit.files.FileReason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a training says and leaves behind when it cannot go on as planned. */
class TrainingTroubleTest {

    private static final TrainingPlan PLAN = TinyTraining.plan(5);

    @TempDir private static Path shared;
    private static TrainingData data;

    @TempDir private Path folder;
    private final StopSignal stop = new StopSignal();

    @BeforeAll
    static void data() throws Exception {
        data = TinyTraining.data(ToneDataset.write(shared.resolve("tones")), PLAN);
    }

    @Test
    void aRecordingThatTurnedIntoGarbageIsReportedAndTheRestTrains() throws Exception {
        Path own = ToneDataset.write(shared.resolve("garbage"));
        TrainingData scanned = TinyTraining.data(own, PLAN);
        Clip trained = scanned.split().training().get(7);
        Clip validated = scanned.split().validation().get(3);
        Files.writeString(trained.file(), "no sound");
        Files.delete(validated.file());
        Heard heard = new Heard().afterEpoch(epoch -> stop.stop());

        new TrainingRun(PLAN, scanned, folder, heard, stop).start();

        assertThat(heard.epochs).hasSize(1);
        assertThat(heard.unreadable)
                .hasSize(2)
                .anyMatch(text -> text.startsWith(trained.id() + ": "))
                .contains(validated.id() + ": no such file or folder");
    }

    @Test
    void aDataSetThatIsGoneByNowIsASentence() throws Exception {
        TrainingData training = withoutFiles("gone", data.split().training());
        assertThatThrownBy(() -> new TrainingRun(PLAN, training, folder, new Heard(), stop).start())
                .isInstanceOf(TrainingException.class)
                .hasMessage("None of the training clips can be read any more.");
    }

    @Test
    void aValidationPartThatIsGoneByNowIsASentenceAndNoEpochOfLossZero() throws Exception {
        TrainingData validation = withoutFiles("gone2", data.split().validation());
        Heard heard = new Heard();
        assertThatThrownBy(() -> new TrainingRun(PLAN, validation, folder, heard, stop).start())
                .isInstanceOf(TrainingException.class)
                .hasMessage("None of the validation clips can be read any more.");
        assertThat(heard.epochs).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    private static TrainingData withoutFiles(String name, List<Clip> lost) throws Exception {
        Path own = ToneDataset.write(shared.resolve(name));
        TrainingData scanned = TinyTraining.data(own, PLAN);
        for (Clip clip : lost) {
            Files.delete(own.resolve(clip.id()));
        }
        return scanned;
    }

    @Test
    void anOutputFolderThatIsAFileIsRefusedBeforeAnythingElse() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Heard heard = new Heard();
        assertThatThrownBy(() -> new TrainingRun(PLAN, data, file, heard, stop).start())
                .isInstanceOfSatisfying(
                        IOException.class,
                        e ->
                                assertThat(FileReason.sentence(e))
                                        .isEqualTo(file + ": is a file; the model needs a folder"));
        assertThat(heard.batches).isEmpty();
    }

    @Test
    void aListenerThatFailsEndsTheTrainingAndLeavesNoThread() throws InterruptedException {
        Heard heard =
                new Heard()
                        .afterBatch(
                                batch -> {
                                    throw new IllegalStateException("the window is gone");
                                });
        assertThatThrownBy(() -> new TrainingRun(PLAN, data, folder, heard, stop).start())
                .hasMessage("the window is gone");
        Threads.awaitNone("optimiser");
        Threads.awaitNone("batch-preparation");
    }
}
