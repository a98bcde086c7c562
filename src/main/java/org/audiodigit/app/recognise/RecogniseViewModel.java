package org.audiodigit.app.recognise;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.audiodigit.app.capture.AudioInput;
import org.audiodigit.app.capture.InputViewModel;
import org.audiodigit.app.capture.ProblemsViewModel;
import org.audiodigit.app.capture.RecordingViewModel;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.sound.SoundViewModel;
import org.audiodigit.app.workspace.ActiveModel;
import org.audiodigit.signal.Waveform;

/** The room without its nodes: hears files and microphones, and has the model in use answer. */
final class RecogniseViewModel {

    private final RoomContext context;
    private final Recogniser asked = new Recogniser();
    private final ProblemsViewModel problems = new ProblemsViewModel();
    private final HistoryViewModel history = new HistoryViewModel();
    private final SoundViewModel sound;
    private final ShownRecordingViewModel shown;
    private final FileRecognition files;
    private final PendingRecognitions unanswered;
    private final CorrectionViewModel correction;
    private final RecordingExport keeping;
    private final InputViewModel inputs;
    private final RecordingViewModel recording;
    private final ReadOnlyObjectWrapper<List<String>> labels =
            new ReadOnlyObjectWrapper<>(List.of());
    private long heard;

    RecogniseViewModel(RoomContext context, AudioInput ears) {
        this.context = context;
        sound = new SoundViewModel(context, "recognise");
        shown = new ShownRecordingViewModel(context.tasks(), asked, history, sound, problems);
        files = new FileRecognition(context.tasks(), asked, new Files());
        unanswered = new PendingRecognitions(context.tasks(), asked, shown);
        correction =
                new CorrectionViewModel(
                        context.tasks(),
                        context.workspace().data(),
                        context.settings(),
                        shown,
                        problems);
        keeping = new RecordingExport(context.tasks(), context.dialogs(), problems);
        inputs = new InputViewModel(ears, context.tasks(), context.settings());
        recording = new RecordingViewModel(ears, context.tasks(), inputs, problems, this::spoken);
        context.workspace().model().inUseProperty().subscribe(this::use);
    }

    private void use(Optional<ActiveModel> model) {
        asked.use(model);
        labels.set(model.map(m -> m.manifest().labels()).orElse(List.of()));
        shown.judge();
        if (model.isPresent()) {
            unanswered.answer(history.entries());
        }
    }

    private final class Files implements FileRecognition.Listener {

        @Override
        public void heard(Path file, Optional<Recognition> answer, Optional<Waveform> waveform) {
            RecognitionEntry read = RecognitionEntry.inFile(++heard, file);
            RecognitionEntry entry = answer.map(read::answered).orElse(read);
            history.add(entry);
            waveform.ifPresent(samples -> shown.show(entry, samples));
        }

        @Override
        public void failed(String what, Exception failure) {
            problems.add(what, failure);
        }
    }

    private void spoken(String microphone, Waveform waveform) {
        boolean handsFree = recording.stateProperty().get() == RecordingViewModel.State.LISTENING;
        if (handsFree && context.player().position().isPresent()) {
            // the loudspeaker is heard too
            return;
        }
        Waveform word = asked.spoken(waveform);
        RecognitionEntry entry = RecognitionEntry.spoken(++heard, microphone, word);
        history.add(entry);
        shown.show(entry, word);
    }

    /** Begins to record, or ends what is being heard. */
    void record() {
        sound.stop();
        recording.toggleRecording();
    }

    /** Recognises files, and the WAVs in folders; the first is shown. */
    void open(List<Path> dropped) {
        problems.clear();
        files.open(dropped);
    }

    /** Asks for files and recognises them. */
    void choose() {
        Optional<Path> begin =
                history.entries().stream()
                        .flatMap(entry -> entry.file().stream())
                        .map(file -> file.toAbsolutePath().getParent())
                        .findFirst();
        open(context.dialogs().recordings("Open recordings", begin));
    }

    /** Recognises the files that a text names. */
    void paste(String text) {
        List<Path> paths = PastedPaths.in(text);
        if (paths.isEmpty()) {
            problems.clear();
            problems.add(
                    "What was copied is no path of a file. Copy a WAV file, or its whole path, and"
                            + " paste again.");
            return;
        }
        open(paths);
    }

    /** Shows one from the history. */
    void showAgain(RecognitionEntry entry) {
        if (shown.heardProperty().get().filter(entry::equals).isPresent()) {
            return;
        }
        problems.clear();
        entry.sound()
                .ifPresentOrElse(
                        samples -> shown.show(entry, samples),
                        () -> shown.show(entry, entry.file().orElseThrow()));
    }

    void save() {
        shown.heardProperty().get().ifPresent(entry -> keeping.save(entry, shown.waveform()));
    }

    void exportHistory() {
        keeping.export(history.entries());
    }

    String historyForClipboard() {
        return HistoryRows.forClipboard(history.entries());
    }

    void clearHistory() {
        history.clear();
    }

    /** Stops what should not go on unseen. */
    void rest() {
        recording.abandon();
        sound.stop();
    }

    /** The labels of the model in use; none without one. */
    ReadOnlyObjectProperty<List<String>> labelsProperty() {
        return labels.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<RecognitionEntry>> shownProperty() {
        return shown.heardProperty();
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

    InputViewModel inputs() {
        return inputs;
    }

    RecordingViewModel recording() {
        return recording;
    }
}
