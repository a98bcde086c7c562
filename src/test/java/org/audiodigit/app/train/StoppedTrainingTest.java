package org.audiodigit.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.audiodigit.files.FolderLock;
import org.audiodigit.model.ModelStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Stops and resumes trainings. */
@Tag("engine")
class StoppedTrainingTest extends TrainOnTonesFixture {

    private final AtomicLong time = new AtomicLong();

    /** Advances by a second at each call, so that the room shows each batch. */
    @Override
    long nanoTime() {
        return time.addAndGet(TrainingFeed.MIN_INTERVAL_NANOS);
    }

    @Test
    void aTrainingStoppedInTheSecondEpochIsTestedAndCanBeResumed() {
        model.plan().epochsProperty().set("3");
        model.training().statusProperty().subscribe(line -> stopIn("epoch 2", line));
        model.train();
        RunRow row = model.runs().rows().get(0);
        assertThat(row.run().orElseThrow().manifest().training().finished()).isFalse();
        assertThat(row.summary().testAccuracy()).isPresent();
        assertThat(row.epochsText()).startsWith("1 of 3");
        assertThat(model.training().statusProperty().get())
                .contains("epoch 1 of 3", "Test accuracy");

        TrainViewModel next = again();
        next.plan().epochsProperty().set("9");
        assertThat(next.resumableProperty().get()).isTrue();
        next.resume();
        assertThat(next.training().problemProperty().get()).isEmpty();
        RunRow resumed = next.runs().rows().get(0);
        assertThat(next.plan().epochsProperty().get()).isEqualTo("3");
        assertThat(resumed.summary().finished()).isTrue();
        assertThat(resumed.curves().validationLoss().size()).isEqualTo(3);
        assertThat(resumed.curves().trainLoss().size()).isEqualTo(3 * 12);
        assertThat(next.resumableProperty().get()).isFalse();
    }

    @Test
    void aTrainingStoppedInTheFirstEpochIsDeleted() {
        model.training().statusProperty().subscribe(line -> stopIn("epoch 1", line));
        model.train();
        assertThat(model.runs().rows()).isEmpty();
        assertThat(models).isEmptyDirectory();
        assertThat(model.training().statusProperty().get()).contains("first epoch");
        assertThat(model.problemProperty().get()).isEmpty();
    }

    private void stopIn(String epoch, String line) {
        if (line.startsWith(epoch)) {
            model.training().stop();
        }
    }

    @Test
    @SuppressWarnings("try") // only held open for the duration of the block
    void aRunThatAnotherProcessTrainsIsNotDeleted() throws Exception {
        model.train();
        RunRow row = model.runs().rows().get(0);
        try (FolderLock other = FolderLock.acquire(row.folder())) {
            model.actions().delete(row);
            assertThat(test.dialogs().warnings.toString()).contains(row.folder() + ": ", "in use");
            assertThat(ModelStore.isModel(row.folder())).isTrue();
            assertThat(model.runs().rows()).containsExactly(row);
        }
        model.actions().delete(row);
        assertThat(row.folder()).doesNotExist();
    }
}
