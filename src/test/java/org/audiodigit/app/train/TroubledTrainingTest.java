package org.audiodigit.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.audiodigit.testing.SmallDisk;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.ToneDataset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Trainings with unreadable recordings or without disk space. */
@Tag("engine")
class TroubledTrainingTest extends TrainOnTonesFixture {

    @Test
    void unreadableClipsAreListedAndTheTrainingContinues() throws Exception {
        Path own = ToneDataset.write(models.resolveSibling("own-" + models.getFileName()));
        test.context().workspace().data().open(own);
        Files.writeString(own.resolve("0_ann_0.wav"), "gone");
        Files.writeString(own.resolve("0_bob_0.wav"), "gone");
        model.train();
        assertThat(model.training().unreadable()).hasSize(2);
        assertThat(model.training().unreadable().toString()).contains("0_ann_0.wav: ");
        assertThat(model.runs().rows()).hasSize(1);
    }

    @Test
    void aFailureIsShownAsASentence() throws Exception {
        Path file = Files.writeString(models.resolve("file"), "no folder");
        TestContext other = TestContext.withoutWindow(file);
        TrainViewModel failing = new TrainViewModel(other.context());
        other.context().workspace().data().open(tones);
        failing.train();
        assertThat(failing.training().runningProperty().get()).isFalse();
        assertThat(failing.problemProperty().get()).isNotEmpty().doesNotContain("Exception");
    }

    /** The disk has space for the first epoch, but not for the second one beside it. */
    @Test
    void aRunThatFilledTheDiskIsResumedAfterSpaceWasFreed() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(models.resolve("disk"), 5)) {
            TrainOnTones small = TrainOnTones.open(disk.folder(), tones);
            TrainViewModel filling = small.model();
            small.dialogs().confirm = false;

            filling.train();

            RunRow row = small.row();
            assertThat(filling.problemProperty().get())
                    .startsWith(row.folder().toString())
                    .contains("No space left on device");
            assertThat(filling.training().statusProperty().get()).contains("Epoch 1", "Resume");
            assertThat(row.summary().best()).isPresent();
            assertThat(filling.resumableProperty().get()).isTrue();

            disk.grow(64);
            filling.resume();

            assertThat(filling.problemProperty().get()).isEmpty();
            RunRow ended = filling.runs().rows().get(0);
            assertThat(ended.folder()).isEqualTo(row.folder());
            assertThat(ended.summary().finished()).isTrue();
            assertThat(ended.summary().test()).isPresent();
        }
    }

    @Test
    void withSpaceFreedDuringTheQuestionTheTrainingContinues() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(models.resolve("disk"), 5)) {
            TrainOnTones small = TrainOnTones.open(disk.folder(), tones);
            TrainViewModel filling = small.model();
            small.dialogs().beforeConfirm = () -> grow(disk);

            filling.train();

            assertThat(small.dialogs().questions).hasSize(1);
            assertThat(small.dialogs().questions.get(0)).contains("No space left on device");
            assertThat(filling.problemProperty().get()).isEmpty();
            RunRow row = small.row();
            assertThat(row.summary().finished()).isTrue();
            assertThat(row.curves().epochs()).isEqualTo(2);
        }
    }

    private static void grow(SmallDisk disk) {
        try {
            disk.grow(64);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
