package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.audiodigit.common.Failures;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.DigitModel;
import org.audiodigit.testing.NamedThreads;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.ToneTraining;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failures during a training: their messages and the files that remain. */
@Tag("engine")
class TrainingFailuresTest {

    private static final TrainingPlan PLAN = ToneTraining.plan(5);

    @TempDir private static Path shared;
    private static TrainingData data;

    @TempDir private Path folder;
    private final StopSignal stop = new StopSignal();

    @BeforeAll
    static void data() throws Exception {
        data = ToneTraining.data(ToneDataset.write(shared.resolve("tones")), PLAN);
    }

    @Test
    void reportsDamagedRecordingAndTrainsOnTheOthers() throws Exception {
        Path recordings = ToneDataset.write(shared.resolve("garbage"));
        TrainingData scanned = ToneTraining.data(recordings, PLAN);
        Clip damagedClip = scanned.split().training().get(7);
        Clip deletedClip = scanned.split().validation().get(3);
        Files.writeString(damagedClip.file(), "not a WAV file");
        Files.delete(deletedClip.file());
        TrainingEvents listener = new TrainingEvents().afterEpoch(epoch -> stop.stop());

        new TrainingRun(PLAN, scanned, folder, listener, stop).start();

        assertThat(listener.epochs).hasSize(1);
        assertThat(listener.unreadable)
                .hasSize(2)
                .anyMatch(text -> text.startsWith(damagedClip.id() + ": "))
                .contains(deletedClip.id() + ": no such file or folder");
    }

    @Test
    void reportsMissingTrainingClips() throws Exception {
        TrainingData training = withoutFiles("missing", data.split().training());
        assertThatThrownBy(
                        () ->
                                new TrainingRun(PLAN, training, folder, new TrainingEvents(), stop)
                                        .start())
                .isInstanceOf(TrainingException.class)
                .hasMessageMatching(
                        "None of the training clips can be read\\."
                                + " The first: .*\\.wav: no such file or folder\\.");
    }

    @Test
    void failsWithoutAnEpochIfAllValidationClipsAreMissing() throws Exception {
        TrainingData validation = withoutFiles("missing2", data.split().validation());
        TrainingEvents listener = new TrainingEvents();
        assertThatThrownBy(() -> new TrainingRun(PLAN, validation, folder, listener, stop).start())
                .isInstanceOf(TrainingException.class)
                .hasMessageMatching(
                        "None of the validation clips can be read\\."
                                + " The first: .*\\.wav: no such file or folder\\.");
        assertThat(listener.epochs).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void failsIfMostTrainingClipsAreMissing() throws Exception {
        List<Clip> clips = data.split().training();
        int left = clips.size() / 2 - 1;
        TrainingData training = withoutFiles("half", clips.subList(left, clips.size()));
        TrainingEvents listener = new TrainingEvents();
        assertThatThrownBy(() -> new TrainingRun(PLAN, training, folder, listener, stop).start())
                .isInstanceOf(TrainingException.class)
                .hasMessageStartingWith(
                        "Only %d of %d training clips can be read. The first: "
                                .formatted(left, clips.size()));
        assertThat(listener.epochs).isEmpty();
    }

    @Test
    void failsIfMostValidationClipsAreMissing() throws Exception {
        List<Clip> clips = data.split().validation();
        int left = clips.size() / 2 - 1;
        TrainingData validation = withoutFiles("half2", clips.subList(left, clips.size()));
        TrainingEvents listener = new TrainingEvents();
        assertThatThrownBy(() -> new TrainingRun(PLAN, validation, folder, listener, stop).start())
                .isInstanceOf(TrainingException.class)
                .hasMessageStartingWith(
                        "Only %d of %d validation clips can be read. The first: "
                                .formatted(left, clips.size()));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void trainsFromTheCacheIfTheDataSetIsDeleted() throws Exception {
        Path recordings = ToneDataset.write(shared.resolve("vanishing"));
        TrainingData scanned = ToneTraining.data(recordings, PLAN);
        TrainingEvents listener = new TrainingEvents().afterEpoch(epoch -> remove(recordings));

        TrainingOutcome outcome = new TrainingRun(PLAN, scanned, folder, listener, stop).start();

        assertThat(outcome.finished()).isTrue();
        assertThat(outcome.history()).hasSize(PLAN.epochs());
        assertThat(outcome.manifest().metrics().testAccuracy()).isNull();
        assertThat(listener.unreadable)
                .hasSize(scanned.split().test().size())
                .allMatch(text -> text.endsWith(": no such file or folder"));
        DigitModel.load(folder).close();
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void reportsRecordingsDamagedBetweenEpochs() throws Exception {
        Path recordings = ToneDataset.write(shared.resolve("turning"));
        TrainingData scanned = ToneTraining.data(recordings, PLAN);
        Clip tested = scanned.split().test().get(5);
        TrainingEvents listener = new TrainingEvents().afterEpoch(epoch -> damage(tested.file()));

        TrainingOutcome outcome = new TrainingRun(PLAN, scanned, folder, listener, stop).start();

        assertThat(outcome.finished()).isTrue();
        assertThat(outcome.manifest().metrics().testClips())
                .isEqualTo(scanned.split().test().size() - 1);
        assertThat(listener.unreadable).singleElement().asString().startsWith(tested.id() + ": ");
    }

    private static void damage(Path file) {
        try {
            byte[] garbage = new byte[3000];
            new Random(3).nextBytes(garbage);
            Files.write(file, garbage);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TrainingData withoutFiles(String name, List<Clip> missing) throws Exception {
        Path recordings = ToneDataset.write(shared.resolve(name));
        TrainingData scanned = ToneTraining.data(recordings, PLAN);
        for (Clip clip : missing) {
            Files.delete(recordings.resolve(clip.id()));
        }
        return scanned;
    }

    @Test
    void rejectsFileAsOutputFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        TrainingEvents listener = new TrainingEvents();
        assertThatThrownBy(() -> new TrainingRun(PLAN, data, file, listener, stop).start())
                .isInstanceOfSatisfying(
                        IOException.class,
                        e ->
                                assertThat(Failures.sentence(e))
                                        .isEqualTo(file + ": is a file; the model needs a folder"));
        assertThat(listener.batches).isEmpty();
    }

    @Test
    void failingListenerEndsTheTrainingAndItsThreads() throws InterruptedException {
        TrainingEvents listener =
                new TrainingEvents()
                        .afterBatch(
                                batch -> {
                                    throw new IllegalStateException("the listener failed");
                                });
        assertThatThrownBy(() -> new TrainingRun(PLAN, data, folder, listener, stop).start())
                .hasMessage("the listener failed");
        NamedThreads.awaitNone("optimiser");
        NamedThreads.awaitNone("batch-preparation");
    }
}
