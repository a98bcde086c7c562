package org.audiodigit.app.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.audiodigit.app.task.RunningTask;
import org.audiodigit.app.task.SameThreadTasks;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.SyntheticSpeech;
import org.audiodigit.testing.TestContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files whose recognition takes a while, and may be cancelled or fail. */
@Tag("engine")
class LongRecordingsTest extends RecogniseFixture {

    @Test
    void aLongRecordingIsShownBeforeItIsRecognisedAndRemovedIfThatIsCancelled() throws Exception {
        Path file = folder.resolve("long.wav");
        WavWriter.write(file, Sounds.noise(0.1, 61 * 8000, 8000, 1));
        List<Boolean> recognisedWhenShown = new ArrayList<>();
        SameThreadTasks tasks = new SameThreadTasks();
        test = TestContext.with(tasks, folder);
        model = new RecogniseViewModel(test.context(), input);
        useModel();
        model.shown()
                .entryProperty()
                .subscribe(
                        entry -> {
                            if (entry != null) {
                                recognisedWhenShown.add(entry.isRecognised());
                            }
                        });
        model.open(List.of(file));
        assertThat(recognisedWhenShown).containsExactly(false);
        assertThat(shown().isRecognised()).isTrue();

        RecognitionEntry first = shown();
        model.shown()
                .entryProperty()
                .subscribe(
                        entry -> {
                            if (entry != null && entry != first) {
                                Thread.currentThread().interrupt();
                            }
                        });
        model.open(List.of(file));
        assertThat(Thread.interrupted()).isFalse();
        assertThat(model.history().entries()).containsExactly(first);
        assertThat(model.shown().entry()).isEmpty();
    }

    @Test
    void theWordsOfALongRecordingAppearWhileItIsRecognised() throws Exception {
        Path file = folder.resolve("long.wav");
        WavWriter.write(file, SyntheticSpeech.words(150));
        test = TestContext.with(new SameThreadTasks(), folder);
        model = new RecogniseViewModel(test.context(), input);
        useModel();
        List<Integer> sizes = new ArrayList<>();
        List<String> statuses = new ArrayList<>();
        model.segments()
                .visible()
                .subscribe(
                        words -> {
                            sizes.add(words.size());
                            statuses.add(model.correction().statusProperty().get());
                            model.segments().select(0);
                            assertThat(model.segments().currentSegment().isPresent())
                                    .isEqualTo(
                                            model.shown()
                                                    .outcomeProperty()
                                                    .getValue()
                                                    .isSequence());
                        });
        model.open(List.of(file));

        assertThat(sizes).hasSizeGreaterThan(3).isSorted();
        assertThat(sizes.get(1)).isGreaterThanOrEqualTo(64).isLessThan(128);
        assertThat(statuses.get(1)).contains("when all are recognised");
        assertThat(model.correction().statusProperty().get())
                .isEqualTo("Each word becomes a clip.");
        assertThat(sizes.get(sizes.size() - 1)).isEqualTo(shown().segments().size());
        assertThat(shown().foundProperty().get().isEmpty()).isTrue();
    }

    @Test
    void theWordsAlsoAppearIfTheModelIsUsedLater() throws Exception {
        Path file = folder.resolve("long.wav");
        WavWriter.write(file, SyntheticSpeech.words(150));
        model.open(List.of(file));
        List<Integer> sizes = new ArrayList<>();
        List<String> statuses = new ArrayList<>();
        model.segments().visible().subscribe(words -> sizes.add(words.size()));
        model.correction().statusProperty().subscribe(text -> statuses.add(text));
        useModel();

        assertThat(sizes).startsWith(0).isSorted();
        assertThat(statuses)
                .hasSize(3)
                .satisfies(all -> assertThat(all.get(1)).contains("when all are recognised"))
                .endsWith("Each word becomes a clip.");
        assertThat(sizes.get(1)).isGreaterThanOrEqualTo(64).isLessThan(128);
        assertThat(sizes.get(sizes.size() - 1)).isEqualTo(shown().segments().size());
        assertThat(shown().foundProperty().get().isEmpty()).isTrue();
    }

    @Test
    void recordingsThatTheUserDoesNotWaitForAreRemoved() throws Exception {
        model.open(List.of(TONES.clip(1, 0), TONES.clip(2, 0)));
        RecognitionEntry newest = model.history().entries().get(0);
        newest.outcomeProperty().subscribe(outcome -> interruptIfRecognised(newest));
        useModel();

        assertThat(Thread.interrupted()).isFalse();
        assertThat(model.history().entries()).containsExactly(newest);
        assertThat(model.shown().entry()).isEmpty();
    }

    /** Cancels the task of the same thread. */
    private static void interruptIfRecognised(RecognitionEntry entry) {
        if (entry.isRecognised()) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aFileThatBecomesUnreadableIsReportedAndTheOthersAreRecognised() throws Exception {
        // too long to be kept in memory
        Path file = folder.resolve("long.wav");
        WavWriter.write(file, new Waveform(new float[9_000_000], 8000));
        model.open(List.of(TONES.clip(1, 0), file));
        ListChangeListener<RunningTask> whenStarted =
                change -> change.getList().forEach(task -> truncateDuring(task, file));
        test.context().tasks().shown().addListener(whenStarted);
        useModel();

        assertThat(problem()).startsWith(file + ": ");
        assertThat(model.history().entries())
                .extracting(RecognitionEntry::isRecognised)
                .containsExactly(false, true);
    }

    @Test
    void theWordsOfAFileThatBecomesUnreadableAreRemoved() throws Exception {
        // too long to be kept in memory
        Path file = folder.resolve("long.wav");
        Waveform words = SyntheticSpeech.words(150);
        float[] samples = Arrays.copyOf(words.samples(), 9_000_000);
        WavWriter.write(file, new Waveform(samples, words.sampleRate()));
        model.open(List.of(file));
        RecognitionEntry entry = shown();
        List<Integer> sizes = new ArrayList<>();
        entry.foundProperty()
                .subscribe(
                        found -> {
                            sizes.add(found.size());
                            if (!found.isEmpty()) {
                                truncate(file);
                            }
                        });
        useModel();

        assertThat(problem()).startsWith(file + ": ");
        assertThat(sizes).hasSizeGreaterThan(2).startsWith(0).endsWith(0);
        assertThat(entry.isBeingRecognised()).isFalse();
    }

    private static void truncateDuring(RunningTask task, Path file) {
        task.fractionProperty()
                .subscribe(
                        fraction -> {
                            if (fraction.doubleValue() > 0) {
                                truncate(file);
                            }
                        });
    }

    private static void truncate(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(100_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
