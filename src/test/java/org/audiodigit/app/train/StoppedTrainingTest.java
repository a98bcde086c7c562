package org.audiodigit.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.audiodigit.files.FolderLock;
import org.audiodigit.model.ModelStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A training in the room that is stopped, and gone on with. */
@Tag("engine")
class StoppedTrainingTest extends TrainOnTonesFixture {

    private final AtomicLong now = new AtomicLong();

    /** Every look at the clock is a second later, so that the room shows each batch. */
    @Override
    long nanoTime() {
        return now.addAndGet(TrainingFeed.NANOS_APART);
    }

    @Test
    void stoppedInTheSecondEpochItIsKeptTestedAndGoesOnLater() {
        model.plan().epochsProperty().set("3");
        model.desk().lineProperty().subscribe(line -> stopIn("epoch 2", line));
        model.train();
        RunRow row = model.runs().rows().get(0);
        assertThat(row.run().orElseThrow().manifest().training().finished()).isFalse();
        assertThat(row.facts().test()).isPresent();
        assertThat(RunTexts.epochs(row)).startsWith("1 of 3");
        assertThat(model.desk().lineProperty().get()).contains("epoch 1 of 3", "Test accuracy");

        TrainViewModel next = again();
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
        assertThat(model.desk().lineProperty().get()).contains("first epoch");
        assertThat(model.problemProperty().get()).isEmpty();
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
        try (FolderLock other = FolderLock.acquire(row.folder())) {
            model.actions().delete(row);
            assertThat(test.dialogs().warned.toString()).contains(row.folder() + ": ", "in use");
            assertThat(ModelStore.isModel(row.folder())).isTrue();
            assertThat(model.runs().rows()).containsExactly(row);
        }
        model.actions().delete(row);
        assertThat(row.folder()).doesNotExist();
    }
}
