package org.audiodigit.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.audiodigit.files.FolderClaim;
import org.audiodigit.model.ModelStore;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.ToneDataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training in the room that is stopped, and gone on with. */
class StoppedTrainingTest {

    @TempDir private static Path shared;
    private static Path tones;

    @TempDir private Path models;
    private TestContext test;
    private TrainModel model;

    @BeforeAll
    static void writeTones() throws Exception {
        tones = ToneDataset.write(shared.resolve("tones"));
    }

    @BeforeEach
    void open() {
        TrainOnTones room = TrainOnTones.open(models, tones);
        test = room.test();
        model = room.model();
    }

    private TrainModel again() {
        return new TrainModel(test.context());
    }

    @Test
    void stoppedInTheSecondEpochItIsKeptTestedAndGoesOnLater() {
        model.plan().epochsProperty().set("3");
        model.desk().lineProperty().subscribe(StoppedTrainingTest::awaitNewsOfNextBatch);
        model.desk().lineProperty().subscribe(line -> stopIn("epoch 2", line));
        model.train();
        RunRow row = model.runs().rows().get(0);
        assertThat(row.run().orElseThrow().manifest().training().finished()).isFalse();
        assertThat(row.facts().test()).isPresent();
        assertThat(RunWords.epochs(row)).startsWith("1 of 3");
        assertThat(model.desk().lineProperty().get())
                .startsWith("Stopped after epoch 1 of 3, epoch 1 kept. Test accuracy ");

        TrainModel next = again();
        next.plan().epochsProperty().set("9");
        assertThat(next.resumableProperty().get()).isTrue();
        next.resume();
        assertThat(next.desk().problemProperty().get()).isEmpty();
        RunRow resumed = next.runs().rows().get(0);
        assertThat(next.plan().epochsProperty().get()).isEqualTo("3");
        assertThat(resumed.facts().finished()).isTrue();
        assertThat(resumed.curves().validationLoss().size()).isEqualTo(3);
        assertThat(resumed.curves().trainLoss().size()).isEqualTo(3 * 12);
        assertThat(next.resumableProperty().get()).isFalse();
    }

    @Test
    void stoppedInTheFirstEpochNothingIsKeptAndTheRoomSaysSo() {
        model.desk().lineProperty().subscribe(line -> stopIn("epoch 1", line));
        model.train();
        assertThat(model.runs().rows()).isEmpty();
        assertThat(models).isEmptyDirectory();
        assertThat(model.desk().lineProperty().get())
                .isEqualTo(
                        "Stopped before the first epoch was over, so there is no model to keep.");
        assertThat(model.problemProperty().get()).isEmpty();
    }

    /** So short an epoch could be over before the window hears of its batches. */
    private static void awaitNewsOfNextBatch(String line) {
        if (line.contains("validation")) {
            pause(TrainingFeed.NANOS_APART);
        }
    }

    private static void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void stopIn(String epoch, String line) {
        if (line.startsWith(epoch)) {
            model.stop();
        }
    }

    @Test
    @SuppressWarnings("try") // held, not asked
    void aRunThatAnotherProgramTrainsIsNeitherResumedNorDeleted() throws Exception {
        model.train();
        RunRow row = model.runs().rows().get(0);
        try (FolderClaim other = FolderClaim.of(row.folder())) {
            model.actions().delete(row);
            assertThat(test.dialogs().warned.toString())
                    .contains("The run is not deleted: " + row.folder() + ": is in use by ");
            assertThat(ModelStore.isModel(row.folder())).isTrue();
            assertThat(model.runs().rows()).containsExactly(row);
        }
        model.actions().delete(row);
        assertThat(row.folder()).doesNotExist();
    }
}
