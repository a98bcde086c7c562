package org.audiodigit.app.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import org.audiodigit.app.sound.PlotSegment;
import org.audiodigit.app.sound.PlotSegments;
import org.audiodigit.app.sound.axis.FrequencyRange;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.RunningTask;
import org.audiodigit.app.task.SameThreadTasks;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.model.Calibration;
import org.audiodigit.model.ModelStore;
import org.audiodigit.model.RejectionRule;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.TestContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class RecogniseViewModelTest extends RecogniseFixture {

    @Test
    void aFileIsRecognisedAndShown() {
        useModel();
        model.open(List.of(TONES.clip(2, 0)));

        Recognition answer = shown().recognition().orElseThrow();
        assertThat(RecognitionText.headline(answer)).isEqualTo("2");
        assertThat(answer.model()).isEqualTo("model");
        assertThat(answer.prediction().labels()).containsExactly("0", "1", "2", "3");
        assertThat(model.sound().shownProperty().get().orElseThrow().title())
                .isEqualTo("2_ann_0.wav");
        assertThat(model.sound().segments().segmentsProperty().get())
                .containsExactly(
                        new PlotSegment(answer.startSeconds(), answer.endSeconds(), "2", 2));
        assertThat(model.sound().segments().selectedProperty().get()).isEqualTo(PlotSegments.NONE);
        assertThat(model.history().entries()).containsExactly(shown());
        assertThat(problem()).isEmpty();
    }

    @Test
    void theModelRejectsDoubtfulRecordings() throws Exception {
        Path doubtful = Files.createDirectory(folder.resolve("doubtful"));
        try (Stream<Path> files = Files.list(TONES.model())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, doubtful.resolve(file.getFileName()));
            }
        }
        RejectionRule never = new RejectionRule(0.5, 1e9);
        ModelStore.update(doubtful, ModelStore.manifest(doubtful).with(new Calibration(1, never)));
        test.context().workspace().model().use(doubtful);

        model.open(List.of(TONES.clip(2, 0)));

        Recognition answer = shown().recognition().orElseThrow();
        assertThat(answer.prediction().label()).isEqualTo("2");
        assertThat(RecognitionText.headline(answer)).isEqualTo("not sure");
    }

    @Test
    void pendingRecordingsAreRecognisedWhenAModelIsChosen() {
        model.open(List.of(TONES.clip(1, 0), TONES.clip(2, 0)));
        assertThat(model.history().entries()).allMatch(entry -> entry.recognition().isEmpty());
        assertThat(shown().source()).isEqualTo("1_ann_0.wav");

        useModel();

        assertThat(RecognitionText.headline(shown().recognition().orElseThrow())).isEqualTo("1");
        assertThat(model.history().entries()).allMatch(entry -> entry.recognition().isPresent());
    }

    @Test
    void aPendingFileThatIsMissingIsReportedAndTheOthersAreRecognised() throws Exception {
        Path moved = Files.copy(TONES.clip(2, 0), folder.resolve("moved.wav"));
        model.open(List.of(moved, TONES.clip(1, 0)));
        Files.delete(moved);
        useModel();

        assertThat(problem()).isEqualTo(moved + ": no such file or folder");
        assertThat(model.history().entries())
                .extracting(RecognitionEntry::isRecognised)
                .containsExactly(true, false);
        assertThat(model.shown().beingRecognised().get()).isFalse();
        assertThat(model.newerModelProperty().getValue()).isEqualTo("model");

        // its samples are still in memory
        model.recogniseAgain();
        assertThat(shown().isRecognised()).isTrue();
        assertThat(model.newerModelProperty().getValue()).isEmpty();
    }

    /** The model becomes active after the second file was read and before it is listed. */
    @Test
    void filesAreRecognisedIfAModelIsChosenMeanwhile() {
        SameThreadTasks tasks = new SameThreadTasks();
        AtomicInteger changes = new AtomicInteger();
        TestContext later =
                TestContext.with(
                        new TaskExecutor() {
                            @Override
                            public <T> RunningTask start(BackgroundTask<T> task) {
                                return tasks.start(task);
                            }

                            @Override
                            public void runOnFxThread(Runnable change) {
                                if (changes.incrementAndGet() == 2) {
                                    test.context().workspace().model().use(TONES.model());
                                }
                                change.run();
                            }

                            @Override
                            public ObservableList<RunningTask> shown() {
                                return tasks.shown();
                            }
                        },
                        folder);
        test = later;
        model = new RecogniseViewModel(later.context(), input);

        model.open(List.of(TONES.clip(1, 0), TONES.clip(2, 0)));

        assertThat(model.history().entries())
                .hasSize(2)
                .allMatch(entry -> entry.recognition().isPresent());
    }

    @Test
    void anotherModelRecognisesTheShownRecordingOnRequest() {
        useModel();
        model.open(List.of(TONES.clip(1, 0)));
        assertThat(model.newerModelProperty().getValue()).isEmpty();
        test.context().workspace().model().use(TONES.model(), "the other");

        assertThat(shown().recognition().orElseThrow().model()).isEqualTo("model");
        assertThat(model.newerModelProperty().getValue()).isEqualTo("the other");

        model.recogniseAgain();

        assertThat(model.newerModelProperty().getValue()).isEmpty();
        assertThat(shown().recognition().orElseThrow().model()).isEqualTo("the other");
        assertThat(model.history().entries()).containsExactly(shown());
    }

    @Test
    void aSilentFileIsAnswered() throws Exception {
        useModel();
        Path file = folder.resolve("silence.wav");
        WavWriter.write(file, new Waveform(new float[8000], 8000));
        model.open(List.of(file));

        assertThat(RecognitionText.headline(shown().recognition().orElseThrow()))
                .isEqualTo("no speech found");
    }

    @Test
    void everyWordOfAFileIsRecognised() throws Exception {
        useModel();
        model.open(List.of(FourTones.write(folder.resolve("four.wav"))));

        assertThat(shown().segments().segments()).hasSize(4).allMatch(s -> s.answer().isPresent());
        assertThat(model.segments().selectedProperty().get()).isZero();
        assertThat(model.segments().currentSegment().orElseThrow().recognition()).isPresent();
        assertThat(model.sound().segments().segmentsProperty().get())
                .extracting(PlotSegment::text)
                .containsExactlyElementsOf(
                        shown().segments().segments().stream().map(Segment::text).toList());
        assertThat(RecordingExport.clipboardText(model.history().entries()))
                .contains("\tfour.wav\t" + shown().segments().labels() + "\t");
    }

    @Test
    void anotherModelReplacesTheWordsAndUndoBringsThemBack() throws Exception {
        useModel();
        model.open(List.of(FourTones.write(folder.resolve("four.wav"))));
        model.segments().delete();
        SegmentList edited = shown().segments();
        test.context().workspace().model().use(TONES.model(), "the other");

        model.recogniseAgain();
        assertThat(shown().segments().segments()).hasSize(4);
        test.context().workspace().undo().undo();
        assertThat(shown().segments().text()).isEqualTo(edited.text());
        assertThat(shown().segments().segments()).hasSize(3);
    }

    @Test
    void theSpectrogramShowsTheFrequenciesThatTheModelUses() {
        useModel();
        model.open(List.of(TONES.clip(2, 0)));
        double top = activeModel().model().frontEnd().sampleRate() / 2.0;
        assertThat(frequencies()).isEqualTo(new FrequencyRange(0, top));

        model.band().toggle();
        assertThat(frequencies()).isEqualTo(FrequencyRange.ALL);
        model.open(List.of(TONES.clip(1, 0)));
        assertThat(frequencies()).isEqualTo(FrequencyRange.ALL);
        model.band().toggle();
        assertThat(frequencies()).isEqualTo(new FrequencyRange(0, top));
    }

    private FrequencyRange frequencies() {
        return model.sound().settings().frequencyRangeProperty().get();
    }

    private LoadedModel activeModel() {
        return test.context().workspace().model().activeProperty().get().orElseThrow();
    }

    @Test
    void aFileOfTenMinutesIsRecognised() throws Exception {
        useModel();
        Path file = folder.resolve("long.wav");
        WavWriter.write(file, Sounds.noise(0.1, 600 * 8000, 8000, 1));
        model.open(List.of(file));

        assertThat(shown().recognition()).isPresent();
        assertThat(shown().recognition().get().endSeconds()).isLessThan(61);
    }

    @Test
    void theOnlyWordLateInALongRecordingIsRecognised() throws Exception {
        useModel();
        Path file = folder.resolve("long.wav");
        Waveform noise = Sounds.noise(0.001, 960 * 8000, 8000, 1);
        WavWriter.write(file, Sounds.mix(noise, Sounds.sine(700, 0.3, 2400, 8000), 950 * 8000));
        model.open(List.of(file));

        assertThat(shown().segments().segments())
                .singleElement()
                .satisfies(word -> assertThat(word.start()).isBetween(949.0, 951.0));
    }
}
