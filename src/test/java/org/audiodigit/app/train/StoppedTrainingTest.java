package org.audiodigit.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.audiodigit.dataset.Part;
import org.audiodigit.dataset.SplitRule;
import org.audiodigit.files.FolderLock;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.testing.DuringTask;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.ToneModels;
import org.audiodigit.testing.ToneTraining;
import org.audiodigit.testing.WavFileBuilder;
import org.audiodigit.training.TrainingPlan;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Stops and resumes trainings. */
@Tag("engine")
class StoppedTrainingTest extends TrainOnTonesFixture {

    private final AtomicLong time = new AtomicLong();
    private RunRow deleted;

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
        assertThat(row.summary().test()).isPresent();
        assertThat(row.epochsText()).startsWith("1 of 3");
        assertThat(model.training().statusProperty().get()).contains("epoch 1 of 3");

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

    /** Asks before closing when the line of the given epoch is shown. */
    private boolean closeIn(String epoch) {
        ClosingQuestion question = new ClosingQuestion(test.dialogs(), model.training());
        AtomicBoolean closes = new AtomicBoolean(true);
        model.training()
                .statusProperty()
                .subscribe(
                        line -> {
                            if (line.startsWith(epoch) && test.dialogs().questions.isEmpty()) {
                                closes.set(question.allowsClosing());
                                if (closes.get()) {
                                    model.training().stop();
                                }
                            }
                        });
        model.train();
        assertThat(test.dialogs().questions).hasSize(1);
        assertThat(question.allowsClosing()).isTrue();
        assertThat(test.dialogs().questions).hasSize(1);
        return closes.get();
    }

    @Test
    void closingDuringATrainingKeepsItsBestEpoch() {
        test.dialogs().choice = Optional.of(ClosingQuestion.KEEP);
        assertThat(closeIn("epoch 2")).isTrue();
        assertThat(ModelStore.isModel(model.runs().rows().get(0).folder())).isTrue();
    }

    @Test
    void closingDuringATrainingCanBeCancelled() {
        assertThat(closeIn("epoch 2")).isFalse();
        assertThat(model.runs().rows().get(0).summary().finished()).isTrue();
    }

    @Test
    void aTrainingThatIsDiscardedWhileClosingIsInTheBin() throws IOException {
        test.dialogs().choice = Optional.of(ClosingQuestion.DISCARD);
        assertThat(closeIn("epoch 2")).isTrue();
        Path bin = test.context().workspace().bin().folder();
        try (Stream<Path> files = Files.walk(bin)) {
            assertThat(files.filter(ModelStore::isModel)).hasSize(1);
        }
    }

    @Test
    void aTrainingWithoutAnEpochIsNotKept() {
        test.dialogs().confirm = false;
        assertThat(closeIn("epoch 1")).isFalse();
        assertThat(test.dialogs().questions.get(0)).contains("not completed an epoch");
    }

    @Test
    void aTrainingIsOnlyResumedWithItsDataSet() throws Exception {
        model.training().statusProperty().subscribe(line -> stopIn("epoch 2", line));
        model.train();
        TrainViewModel next = again();
        RunRow row = next.runs().rows().get(0);
        int points = row.curves().trainLoss().size();
        Path other = tones.resolveSibling("other-digits");
        for (String name : List.of("1_a_0.wav", "1_b_0.wav", "2_a_0.wav", "2_c_0.wav")) {
            WavFileBuilder.silence(other.resolve(name), 80);
        }
        test.context().workspace().data().open(other);
        assertThat(next.resumableProperty().get()).isFalse();
        assertThat(next.interrupted().obstacleProperty().get())
                .contains(tones.getFileName().toString(), ToneDataset.CLIPS + " clips");
        next.resume();
        assertThat(next.problemProperty().get()).isEmpty();
        assertThat(row.curves().trainLoss().size()).isEqualTo(points);
        test.context().workspace().data().open(tones);
        assertThat(next.resumableProperty().get()).isTrue();
    }

    @Test
    void aDataSetWithoutTheHeldOutSpeakersSaysWhyItCannotResume() throws Exception {
        model.split().choose("hold-out:eve");
        model.training().statusProperty().subscribe(line -> stopIn("epoch 2", line));
        model.train();
        TrainViewModel next = again();
        Path other = tones.resolveSibling("others").resolve(tones.getFileName());
        for (String name : List.of("1_a_0.wav", "1_b_0.wav", "2_a_0.wav", "2_c_0.wav")) {
            WavFileBuilder.silence(other.resolve(name), 80);
        }
        test.context().workspace().data().open(other);
        next.plan().seedProperty().set("7");
        assertThat(next.resumableProperty().get()).isTrue();

        next.resume();

        assertThat(next.training().statusProperty().get()).contains("cannot be split");
        assertThat(next.plan().seedProperty().get()).isEqualTo("7");
    }

    @Test
    void aFailedResumeKeepsTheCurves() throws Exception {
        model.training().statusProperty().subscribe(line -> stopIn("epoch 2", line));
        model.train();
        TrainViewModel next = again();
        RunRow row = next.runs().rows().get(0);
        int points = row.curves().trainLoss().size();
        Path grown = ToneDataset.write(tones.resolveSibling("grown"));
        WavFileBuilder.silence(grown.resolve("0_ann_99.wav"), 80);
        Path renamed = Files.createDirectories(tones.resolveSibling("parent"));
        Files.move(grown, renamed.resolve(tones.getFileName()));
        test.context().workspace().data().open(renamed.resolve(tones.getFileName()));
        next.resume();
        assertThat(next.problemProperty().get()).contains("has changed");
        assertThat(next.runs().rows()).containsExactly(row);
        assertThat(row.curves().trainLoss().size()).isEqualTo(points);
        test.context().workspace().data().open(tones);
        assertThat(next.problemProperty().get()).isEmpty();
    }

    @Test
    void aTrainingOfAnEarlierReleaseIsResumedWithItsSplit() throws Exception {
        TrainingPlan plan = ToneTraining.plan(3, 2, 16, true).withSplitRule(SplitRule.SHUFFLE);
        Path run = test.context().workspace().models().resolve("older");
        ToneModels.stopped(tones, run, plan);
        TrainViewModel next = again();

        next.resume();

        assertThat(next.training().problemProperty().get()).isEmpty();
        ModelManifest.Training training = ModelStore.manifest(run).training();
        assertThat(training.finished()).isTrue();
        assertThat(training.splitRule()).isEqualTo("shuffle");
        assertThat(training.testSpeakers())
                .isEqualTo(ToneTraining.data(tones, plan).split().speakers(Part.TEST));
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

    @Test
    void aRunThatIsDeletedDuringItsTestIsNotOfferedAndCanBeRestored() {
        model.training().statusProperty().subscribe(line -> stopIn("epoch 2", line));
        model.training()
                .runningProperty()
                .subscribe(
                        (before, running) -> {
                            if (!running) {
                                DuringTask.run(test.context().tasks(), this::deleteNewest);
                            }
                        });

        model.train();

        assertThat(deleted.folder()).doesNotExist();
        assertThat(model.runs().rows()).isEmpty();
        assertThat(model.training().newModel().offerProperty().get()).isEmpty();
        assertThat(model.problemProperty().get()).isEmpty();

        test.context().workspace().undo().undo();

        assertThat(ModelStore.isModel(deleted.folder())).isTrue();
        assertThat(model.runs().rows()).containsExactly(deleted);
    }

    private void deleteNewest() {
        deleted = model.runs().rows().get(0);
        model.actions().delete(deleted);
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
