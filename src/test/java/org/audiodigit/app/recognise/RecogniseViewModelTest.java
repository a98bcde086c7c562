package org.audiodigit.app.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import org.audiodigit.app.capture.RecordingViewModel.Recorded;
import org.audiodigit.app.sound.axis.FrequencyRange;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.RunningTask;
import org.audiodigit.app.task.SameThreadTasks;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.Navigation;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.model.Calibration;
import org.audiodigit.model.ModelStore;
import org.audiodigit.model.RejectionRule;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.FakeAudioInput;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.TrainedTones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class RecogniseViewModelTest {

    @RegisterExtension static final TrainedTones TONES = TrainedTones.good();

    @TempDir private Path folder;
    private TestContext test;
    private FakeAudioInput input;
    private RecogniseViewModel model;

    @BeforeEach
    void enter() {
        test = TestContext.withoutWindow(folder);
        input = new FakeAudioInput();
        model = new RecogniseViewModel(test.context(), input);
        model.inputs().refresh();
    }

    @AfterEach
    void leave() {
        test.context().workspace().model().activeProperty().get().ifPresent(m -> m.model().close());
    }

    private void useModel() {
        test.context().workspace().model().use(TONES.model());
    }

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
        assertThat(model.sound().highlightProperty().get())
                .contains(new TimeRange(answer.startSeconds(), answer.endSeconds()));
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
    void theFirstOfSeveralFilesIsShownAndTheHistoryIsNewestFirst() {
        useModel();
        model.open(List.of(TONES.clip(3, 0), TONES.clip(0, 0), TONES.clip(1, 0)));

        assertThat(shown().source()).isEqualTo("3_ann_0.wav");
        assertThat(model.history().entries())
                .extracting(RecognitionEntry::source)
                .containsExactly("1_ann_0.wav", "0_ann_0.wav", "3_ann_0.wav");
        assertThat(model.history().entries()).allMatch(entry -> entry.recognition().isPresent());
    }

    @Test
    void aDamagedFileIsReportedAndTheOthersAreRecognised() throws Exception {
        useModel();
        model.open(List.of(TONES.clip(0, 0)));
        Path broken = Files.writeString(folder.resolve("broken.wav"), "RIFF and no more");
        Path empty = folder.resolve("empty.wav");
        WavWriter.write(empty, new Waveform(new float[0], 8000));
        Path missing = folder.resolve("missing.wav");

        model.open(List.of(broken, empty, missing, TONES.clip(1, 0)));

        assertThat(problem()).startsWith(broken.toString() + ": ").endsWith("(and 2 more)");
        assertThat(model.problems().allProperty().get())
                .contains(empty + ": contains no samples")
                .contains(missing + ": no such file");
        assertThat(shown().source()).isEqualTo("1_ann_0.wav");
        assertThat(model.history().entries()).hasSize(2);

        model.open(List.of(TONES.clip(1, 1)));
        assertThat(problem()).isEmpty();
    }

    @Test
    void aDamagedFileLeavesTheShownRecording() throws Exception {
        useModel();
        model.open(List.of(TONES.clip(0, 0)));
        RecognitionEntry before = shown();
        model.open(List.of(Files.writeString(folder.resolve("broken.wav"), "no sound")));

        assertThat(shown()).isEqualTo(before);
        assertThat(problem()).contains("broken.wav");
    }

    @Test
    void aDroppedFileWhoseNameTheLocaleLacksIsReportedAndTheOthersAreRecognised() {
        useModel();
        model.openFiles(List.of(new File("no\0path.wav"), TONES.clip(1, 0).toFile()));

        assertThat(shown().source()).isEqualTo("1_ann_0.wav");
        assertThat(problem()).startsWith("no\0path.wav: ");
    }

    @Test
    void aFolderIsSearchedForWavFiles() throws Exception {
        useModel();
        Path inside = Files.createDirectories(folder.resolve("recordings/deeper"));
        Files.copy(TONES.clip(1, 0), inside.resolve("b.WAV"));
        Files.copy(TONES.clip(0, 0), folder.resolve("recordings/a.wav"));
        Files.writeString(inside.resolve("notes.txt"), "not a recording");
        Path none = Files.createDirectories(folder.resolve("none"));

        model.open(List.of(folder.resolve("recordings"), none));

        assertThat(model.history().entries())
                .extracting(RecognitionEntry::source)
                .containsExactly("b.WAV", "a.wav");
        assertThat(problem()).isEqualTo(none + ": contains no WAV files");
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
    void filesThatTheUserOpensWithTheProgramAreRecognised() {
        useModel();
        Navigation navigation = test.context().workspace().navigation();
        navigation.recognise(List.of(TONES.clip(2, 0), TONES.clip(1, 0)));
        assertThat(navigation.roomProperty().get()).isEqualTo(RoomId.RECOGNISE);
        assertThat(shown().source()).isEqualTo("2_ann_0.wav");
        assertThat(model.history().entries()).hasSize(2);

        navigation.recognise(List.of(TONES.clip(2, 0), TONES.clip(1, 0)));
        assertThat(model.history().entries()).hasSize(4);

        navigation.recognise(List.of(folder.resolve("missing.wav")));
        assertThat(problem()).endsWith("missing.wav: no such file or folder");
    }

    @Test
    void theRoomRecognisesFilesThatWereRequestedBeforeItIsBuilt() {
        useModel();
        test.context().workspace().navigation().recognise(List.of(TONES.clip(3, 0)));
        model = new RecogniseViewModel(test.context(), input);

        assertThat(shown().source()).isEqualTo("3_ann_0.wav");
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
    void anEntryOfTheHistoryIsShownUnlessItsFileIsMissing() throws Exception {
        useModel();
        Path moved = Files.copy(TONES.clip(3, 0), folder.resolve("moved.wav"));
        model.open(List.of(TONES.clip(2, 0), moved));
        model.shown().show(model.history().entries().get(0));
        assertThat(shown().source()).isEqualTo("moved.wav");

        Files.delete(moved);
        model.shown().show(model.history().entries().get(1));
        assertThat(shown().source()).isEqualTo("2_ann_0.wav");
        model.shown().show(model.history().entries().get(0));
        assertThat(shown().source()).isEqualTo("2_ann_0.wav");
        assertThat(problem()).isEqualTo(moved + ": no such file or folder");
    }

    @Test
    void aRecordingIsRecognisedAndCanBeShownAgain() {
        useModel();
        model.toggleRecording();
        input.feed(0.9f, 0);
        model.open(List.of(TONES.clip(2, 0)));
        RecognitionEntry spoken = model.history().entries().get(1);
        model.shown().show(spoken);

        assertThat(shown()).isEqualTo(spoken);
        assertThat(spoken.source()).matches("Microphone 1, \\d\\d:\\d\\d");
        assertThat(model.sound().shownProperty().get().orElseThrow().title())
                .isEqualTo(spoken.source());
        assertThat(RecordingExport.fileName(spoken)).contains("_Microphone-1_");
        assertThat(spoken.recognition()).isPresent();
        assertThat(spoken.samples()).isPresent();
    }

    @Test
    void recordingsAreNumbered() {
        useModel();
        model.recording().toggleHandsFree();
        input.feed(0.9f, 0, 0.9f, 0);
        model.clearHistory();
        input.feed(0.9f, 0);

        assertThat(shown().name()).isEqualTo("Microphone 3");
        LocalDateTime time = LocalDateTime.of(2026, 11, 28, 20, 8);
        assertThat(new RecognitionEntry(3, time, new Recorded(input.word, true)).source())
                .isEqualTo("Microphone 3, 20:08");
    }

    @Test
    void aRecordingWithoutSpeechIsAnswered() {
        useModel();
        model.toggleRecording();
        input.feed(0.1f, 0.1f);
        input.end();

        Recognition answer = shown().recognition().orElseThrow();
        assertThat(answer.speech()).isFalse();
        assertThat(model.sound().highlightProperty().get()).isEmpty();
        assertThat(RecordingExport.clipboardText(model.history().entries()))
                .contains("\t\t\tno\t\tmodel\t");
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
    void aFileWithSeveralWordsIsAnsweredWithTheirNumber() throws Exception {
        useModel();
        Waveform room = Sounds.noise(0.001, 4 * 8000, 8000, 1);
        for (int at = 4000; at < 4 * 8000; at += 8000) {
            room = Sounds.mix(room, Sounds.sine(700, 0.3, 2400, 8000), at);
        }
        Path file = folder.resolve("four.wav");
        WavWriter.write(file, room);
        model.open(List.of(file));

        assertThat(RecognitionText.notice(shown().recognition().orElseThrow()))
                .startsWith("3 more words");
    }

    @Test
    void theOldAnswerIsOutdatedUntilTheNewOne() {
        useModel();
        LiveAnswerViewModel live = model.live();
        assertThat(live.activityProperty().get()).isEmpty();
        model.open(List.of(TONES.clip(2, 0)));
        assertThat(live.outdatedProperty().get()).isFalse();

        model.toggleRecording();
        assertThat(live.activityProperty().get()).isEqualTo("Recording");
        assertThat(live.outdatedProperty().get()).isTrue();
        input.feed(0.9f, 0);
        assertThat(live.activityProperty().get()).isEmpty();
        assertThat(live.outdatedProperty().get()).isFalse();

        model.recording().toggleHandsFree();
        assertThat(live.activityProperty().get()).isEqualTo("Listening");
        assertThat(live.outdatedProperty().get()).isTrue();
        input.feed(0.9f);
        assertThat(live.activityProperty().get()).isEqualTo("Recording");
        input.feed(0);
        assertThat(live.activityProperty().get()).isEqualTo("Listening");
        assertThat(live.outdatedProperty().get()).isFalse();
        input.feed(0.9f);
        assertThat(live.outdatedProperty().get()).isTrue();
        model.suspend();
        assertThat(live.outdatedProperty().get()).isFalse();
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
    void pastedPathsMayBeQuotedOrUris() {
        useModel();
        Path one = TONES.clip(0, 0);
        Path two = TONES.clip(1, 0);
        model.paste("\"" + one + "\"\n" + two.toUri() + "\r\n\n");
        assertThat(model.history().entries()).hasSize(2);

        model.paste("the quick brown fox");
        assertThat(problem()).startsWith("The clipboard contains no file path.");
        assertThat(model.history().entries()).hasSize(2);
    }

    @Test
    void theShownRecordingIsSavedUnderItsLabel() throws Exception {
        useModel();
        model.open(List.of(TONES.clip(2, 0)));
        assertThat(RecordingExport.fileName(shown()))
                .matches("2_\\d{4}-\\d\\d-\\d\\d_\\d\\d-\\d\\d-\\d\\d");
        Path file = folder.resolve("kept");
        test.dialogs().save = Optional.of(file);
        model.save();

        Path written = folder.resolve("kept.wav");
        assertThat(WavReader.read(written).waveform().samples())
                .isEqualTo(WavReader.read(TONES.clip(2, 0)).waveform().samples());
        assertThat(test.dialogs().messages).containsExactly("Saved " + written);

        test.dialogs().save = Optional.of(folder.resolve("no/such/folder/x.wav"));
        model.save();
        assertThat(test.dialogs().warnings).singleElement().asString().contains("no such");
    }

    @Test
    void theHistoryIsExportedAndCopied() throws Exception {
        useModel();
        model.open(List.of(TONES.clip(2, 0)));
        model.correction().toggleTrueLabel("1");
        Path table = folder.resolve("history.csv");
        test.dialogs().save = Optional.of(table);
        model.exportHistory();

        List<String> lines = Files.readAllLines(table);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("time,source,predicted,probability");
        assertThat(lines.get(1)).contains(",2_ann_0.wav,2,").contains(",1,model,");
        assertThat(RecordingExport.clipboardText(model.history().entries()))
                .contains("\t2_ann_0.wav\t2\t");

        int entries = model.history().entries().size();
        model.clearHistory();
        assertThat(model.history().entries()).isEmpty();
        assertThat(shown().source()).isEqualTo("2_ann_0.wav");
        test.context().workspace().undo().undo();
        assertThat(model.history().entries()).hasSize(entries);
    }

    @Test
    void aLongHistoryDropsTheOldestEntries() {
        HistoryViewModel history = new HistoryViewModel();
        for (int i = 1; i <= HistoryViewModel.MAX_ENTRIES + 5; i++) {
            history.add(new RecognitionEntry(Path.of(i + ".wav")));
        }
        assertThat(history.entries()).hasSize(HistoryViewModel.MAX_ENTRIES);
        assertThat(history.entries().get(0).source())
                .isEqualTo(HistoryViewModel.MAX_ENTRIES + 5 + ".wav");

        for (int i = 0; i < 5; i++) {
            history.add(
                    new RecognitionEntry(
                            i,
                            LocalDateTime.now(),
                            new Recorded(new Waveform(new float[3_000_000], 48_000), true)));
        }
        assertThat(history.entries())
                .extracting(RecognitionEntry::name)
                .containsExactly("Microphone 4", "Microphone 3");
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

    private RecognitionEntry shown() {
        return model.shown().entry().orElseThrow();
    }

    private String problem() {
        return model.problems().lineProperty().get();
    }
}
