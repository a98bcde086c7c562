package org.audiodigit.app.recognise;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import org.audiodigit.app.capture.AudioInput;
import org.audiodigit.app.capture.InputViewModel;
import org.audiodigit.app.capture.ProblemsViewModel;
import org.audiodigit.app.capture.RecordingViewModel;
import org.audiodigit.app.capture.RecordingViewModel.Recorded;
import org.audiodigit.app.explain.ExplanationViewModel;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.sound.SoundViewModel;
import org.audiodigit.app.undo.UndoHistory;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.audio.label.LabelFormat;
import org.audiodigit.signal.Waveform;

/** The state of the room Recognise: recordings from files and the microphone, and their labels. */
final class RecogniseViewModel {

    private final RoomContext context;
    private final Recogniser recogniser = new Recogniser();
    private final ProblemsViewModel problems = new ProblemsViewModel();
    private final HistoryViewModel history;
    private final SoundViewModel sound;
    private final ShownRecordingViewModel shown;
    private final FileOpener opener;
    private final PendingRecognitions pending;
    private final CorrectionViewModel correction;
    private final RecordingExport export;
    private final SegmentsViewModel segments;
    private final SegmentRecognition segmentRecognition;
    private final ExplanationViewModel why;
    private final HandsFreeRecording handsFree;
    private final LiveWords liveWords;
    private final WordLabelViewModel wordLabel;
    private final SegmentAdditionViewModel addition;
    private final LabelExport labelExport;
    private final LiveAnswerViewModel live;
    private final ModelBandViewModel band;
    private final InputViewModel inputs;
    private final RecordingViewModel recording;
    private final NewerModelViewModel newerModel;
    private final ReadOnlyObjectWrapper<List<String>> labels =
            new ReadOnlyObjectWrapper<>(List.of());
    private int recordings;

    RecogniseViewModel(RoomContext context, AudioInput input) {
        this.context = context;
        sound = new SoundViewModel(context, "recognise");
        shown = new ShownRecordingViewModel(context.tasks(), recogniser, sound, problems);
        history = new HistoryViewModel(entry -> entry == shown.entryProperty().get());
        segments =
                new SegmentsViewModel(
                        shown,
                        sound,
                        context.workspace().undo(),
                        new SplitPosition(context, sound, problems));
        handsFree = new HandsFreeRecording(history, shown, segments);
        segmentRecognition =
                new SegmentRecognition(
                        context.tasks(), recogniser, shown, segments, problems, handsFree);
        new PlottedSegments(sound, segments, labels);
        why = WordExplanation.of(context, sound, recogniser, shown, segments);
        pending = new PendingRecognitions(context.tasks(), recogniser, history, shown, problems);
        opener =
                new FileOpener(
                        context,
                        new FileRecognition(
                                context.tasks(),
                                recogniser,
                                history,
                                shown,
                                problems,
                                this::recognisePending),
                        history,
                        shown,
                        problems);
        correction = new CorrectionViewModel(context, shown, problems);
        addition =
                new SegmentAdditionViewModel(
                        context, shown, problems, correction.speakerProperty());
        wordLabel = new WordLabelViewModel(shown, segments, correction);
        export = new RecordingExport(context);
        labelExport = new LabelExport(context);
        inputs = new InputViewModel(input, context.tasks(), context.settings());
        recording =
                new RecordingViewModel(
                        input, context.tasks(), inputs, problems, this::addRecording);
        band = new ModelBandViewModel(sound, context.workspace().model(), context.settings());
        newerModel = new NewerModelViewModel(context.workspace(), shown);
        liveWords = new LiveWords(recording.live(), shown, segments, labels);
        recording
                .stateProperty()
                .subscribe(
                        state -> {
                            handsFree.restart();
                            liveWords.clear();
                        });
        live = new LiveAnswerViewModel(recording, shown);
        context.workspace().model().activeProperty().subscribe(this::use);
        context.workspace()
                .navigation()
                .recordingsProperty()
                .subscribe(request -> request.ifPresent(files -> open(files.value())));
    }

    private void use(Optional<LoadedModel> model) {
        recogniser.use(model);
        labels.set(model.map(m -> m.manifest().labels()).orElse(List.of()));
        segmentRecognition.update();
        recognisePending();
    }

    private Optional<String> activeName() {
        return context.workspace().model().activeProperty().get().map(LoadedModel::name);
    }

    /** A model that becomes active while files are read has missed those that follow. */
    private void recognisePending() {
        if (context.workspace().model().activeProperty().get().isPresent()) {
            pending.recognise();
        }
    }

    private void addRecording(Recorded recorded) {
        if (recording.stateProperty().get() == RecordingViewModel.State.LISTENING) {
            // the microphone also picks up the loudspeaker
            if (context.player().position().isEmpty()) {
                addHeard(recorded);
            }
            return;
        }
        Waveform word = recogniser.prepareSpoken(recorded.waveform());
        RecognitionEntry entry =
                new RecognitionEntry(
                        ++recordings, LocalDateTime.now(), new Recorded(word, recorded.speech()));
        history.add(entry);
        shown.show(entry, word);
    }

    private void addHeard(Recorded recorded) {
        Waveform word = recogniser.prepareSpoken(recorded.waveform());
        handsFree.add(word, activeName().orElse(""), () -> ++recordings);
        liveWords.add(recorded, word, shown.samples().seconds());
    }

    /** Starts or stops a recording. */
    void toggleRecording() {
        sound.stop();
        recording.toggleRecording();
    }

    /** Opens files and the WAV files in folders; the first one is shown. */
    void open(List<Path> paths) {
        opener.open(paths);
    }

    FileOpener opener() {
        return opener;
    }

    /** Recognises the shown recording with the active model, if that has not recognised it. */
    void recogniseAgain() {
        newerModel.recognise();
    }

    void exportLabels(LabelFormat format) {
        shown.entry()
                .ifPresent(
                        entry ->
                                labelExport.export(
                                        format,
                                        entry,
                                        entry.segments().transcript(shown.samples().seconds())));
    }

    void save() {
        problems.clear();
        shown.entry().ifPresent(entry -> export.saveRecording(entry, shown.samples()));
    }

    void exportHistory() {
        problems.clear();
        export.exportHistory(history.entries());
    }

    /** Removes all entries, with the answer that is shown. */
    void clearHistory() {
        context.workspace().undo().add(history.clear(shown));
    }

    /** Stops recording and playback when the room is left. */
    void suspend() {
        recording.abandon();
        sound.stop();
    }

    /** The labels of the active model; empty without a model. */
    ReadOnlyObjectProperty<List<String>> labelsProperty() {
        return labels.getReadOnlyProperty();
    }

    /** Why this machine cannot recognise, as a sentence; empty if it can. */
    ReadOnlyStringProperty obstacleProperty() {
        return context.workspace().model().obstacleProperty();
    }

    ShownRecordingViewModel shown() {
        return shown;
    }

    SegmentsViewModel segments() {
        return segments;
    }

    /** Explains the answer for the current word. */
    ExplanationViewModel why() {
        return why;
    }

    SegmentAdditionViewModel addition() {
        return addition;
    }

    /** Whether the recording or its words can be added to a data set. */
    BooleanBinding addable() {
        return Bindings.createBooleanBinding(
                () ->
                        shown.outcomeProperty().getValue().isSequence()
                                || correction.addableProperty().get(),
                shown.outcomeProperty(),
                correction.addableProperty());
    }

    WordLabelViewModel wordLabel() {
        return wordLabel;
    }

    UndoHistory undo() {
        return context.workspace().undo();
    }

    HistoryViewModel history() {
        return history;
    }

    ProblemsViewModel problems() {
        return problems;
    }

    SoundViewModel sound() {
        return sound;
    }

    CorrectionViewModel correction() {
        return correction;
    }

    /**
     * The name of the active model if it neither classified the shown recording nor is about to;
     * else empty.
     */
    ObservableValue<String> newerModelProperty() {
        return newerModel.name();
    }

    ModelBandViewModel band() {
        return band;
    }

    LiveAnswerViewModel live() {
        return live;
    }

    InputViewModel inputs() {
        return inputs;
    }

    RecordingViewModel recording() {
        return recording;
    }
}
