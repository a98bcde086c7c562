package org.audiodigit.app.recognise;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.audiodigit.app.capture.ProblemsViewModel;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.undo.Change;
import org.audiodigit.app.undo.Change.Step;
import org.audiodigit.app.undo.DeletableFile;
import org.audiodigit.app.undo.UndoHistory;
import org.audiodigit.app.workspace.DatasetSession;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.DatasetAddition;
import org.audiodigit.dataset.DatasetException;
import org.audiodigit.files.Bin;
import org.audiodigit.signal.SampleSource;
import org.audiodigit.signal.Waveform;

/** Labels the shown recording and adds it to the open data set. */
final class CorrectionViewModel {

    private final TaskExecutor tasks;
    private final DatasetSession data;
    private final UndoHistory undo;
    private final Bin bin;
    private final ShownRecordingViewModel shown;
    private final ProblemsViewModel problems;
    private final SavedSpeaker savedSpeaker;
    private final StringProperty speaker = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper addable = new ReadOnlyBooleanWrapper();

    CorrectionViewModel(
            RoomContext context, ShownRecordingViewModel shown, ProblemsViewModel problems) {
        this.tasks = context.tasks();
        this.data = context.workspace().data();
        this.undo = context.workspace().undo();
        this.bin = context.workspace().bin();
        this.shown = shown;
        this.problems = problems;
        this.savedSpeaker = new SavedSpeaker(context.settings());
        data.openProperty().subscribe(open -> open.map(savedSpeaker::get).ifPresent(speaker::set));
        data.openProperty().subscribe(changed -> update());
        shown.entryProperty().subscribe(changed -> update());
        shown.outcomeProperty().subscribe(changed -> update());
        shown.entryProperty()
                .flatMap(RecognitionEntry::inProgressProperty)
                .subscribe(changed -> update());
        shown.entryProperty()
                .flatMap(RecognitionEntry::queuedProperty)
                .subscribe(changed -> update());
        shown.foundProperty().subscribe(changed -> update());
        speaker.subscribe(changed -> update());
    }

    /** Sets the true label of the shown recording. */
    void setTrueLabel(String label) {
        shown.entry().ifPresent(entry -> change(entry, Optional.of(label)));
    }

    private void change(RecognitionEntry entry, Optional<String> label) {
        Optional<String> before = entry.trueLabel();
        if (label.equals(before)) {
            return;
        }
        entry.setTrueLabel(label);
        undo.add(
                new Change(
                        label.map(l -> "label " + l + " of ").orElse("remove label of ")
                                + entry.source(),
                        Step.of(() -> entry.setTrueLabel(before)),
                        Step.of(() -> entry.setTrueLabel(label))));
    }

    /** Sets the true label of the shown recording, or removes it if it is already set. */
    void toggleTrueLabel(String label) {
        shown.entry()
                .ifPresent(
                        entry -> {
                            Optional<String> newLabel = Optional.of(label);
                            boolean set = entry.trueLabel().equals(newLabel);
                            change(entry, set ? Optional.empty() : newLabel);
                        });
    }

    private void update() {
        addable.set(false);
        status.set(shown.entry().map(this::status).orElse(""));
    }

    private String status(RecognitionEntry entry) {
        if (shown.outcomeProperty().getValue().isSequence()) {
            return "Each word becomes a clip.";
        }
        if (entry.isBeingRecognised()) {
            return "Words can be added when all are recognised.";
        }
        if (entry.added().isPresent()) {
            return addedSentence(entry.added().get());
        }
        if (data.openProperty().get().isEmpty()) {
            return "Open a data set to add this recording to it.";
        }
        LoadedDataset open = data.openProperty().get().get();
        if (entry.file().filter(file -> isInside(open, file)).isPresent()) {
            return "This recording is already part of " + open.name() + ".";
        }
        if (entry.trueLabel().isEmpty()) {
            return "Select the true label to add it to " + open.name() + ".";
        }
        try {
            Path file =
                    new DatasetAddition(open.dataset())
                            .file(entry.trueLabel().get(), speakerName());
            addable.set(true);
            return "Will be saved as " + file;
        } catch (DatasetException e) {
            return Formats.sentence(e.getReason());
        }
    }

    /** Tells the part of the recording once the data set was scanned again. */
    private String addedSentence(Path file) {
        Optional<LoadedDataset> open =
                data.openProperty().get().filter(dataset -> isInside(dataset, file));
        if (open.isEmpty()) {
            return "Added as " + file + ".";
        }
        String sentence = "Added to %s as %s.".formatted(open.get().name(), file.getFileName());
        return open.get().dataset().clips().stream()
                .filter(clip -> normalized(clip.file()).equals(normalized(file)))
                .findFirst()
                .map(clip -> (sentence + " " + open.get().partSentence(clip)).strip())
                .orElse(sentence);
    }

    private static boolean isInside(LoadedDataset open, Path file) {
        return normalized(file).startsWith(normalized(open.folder()));
    }

    private static Path normalized(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private String speakerName() {
        return speaker.get().strip();
    }

    /** Adds the shown recording to the open data set, which is then scanned again. */
    void add() {
        if (!addable.get()) {
            return;
        }
        addable.set(false);
        problems.clear();
        RecognitionEntry entry = shown.entry().orElseThrow();
        LoadedDataset open = data.openProperty().get().orElseThrow();
        SampleSource source = shown.samples();
        String label = entry.trueLabel().orElseThrow();
        String name = speakerName();
        tasks.start(
                BackgroundTask.quiet(
                                "Adding to " + open.name(),
                                progress -> {
                                    Waveform waveform =
                                            Recogniser.read(
                                                    source, new TimeRange(0, source.seconds()));
                                    Path file =
                                            new DatasetAddition(open.dataset())
                                                    .add(label, name, waveform);
                                    return new AddedFile(
                                            file, DeletableFile.whileUnchanged(bin, file));
                                })
                        .onSuccess(added -> added(entry, open, name, added))
                        .onFailure(
                                failure -> {
                                    problems.add("Cannot add the recording", failure);
                                    update();
                                }));
    }

    private void added(RecognitionEntry entry, LoadedDataset open, String name, AddedFile added) {
        savedSpeaker.put(open, name);
        entry.setAdded(Optional.of(added.file()));
        data.open(open.folder(), open.name());
        undo.add(
                new Change(
                        "add %s to %s".formatted(added.file().getFileName(), open.name()),
                        new Step(
                                added.undo()::delete, () -> changed(entry, open, Optional.empty())),
                        new Step(
                                added.undo()::restore,
                                () -> changed(entry, open, Optional.of(added.file())))));
    }

    /** Scans the data set again if it is still open. */
    private void changed(RecognitionEntry entry, LoadedDataset changed, Optional<Path> file) {
        entry.setAdded(file);
        data.openProperty()
                .get()
                .filter(open -> open.folder().equals(changed.folder()))
                .ifPresent(open -> data.open(open.folder(), open.name()));
    }

    /** A recording that was added to a data set. */
    private record AddedFile(Path file, DeletableFile undo) {}

    /** The speaker name for the data set. */
    StringProperty speakerProperty() {
        return speaker;
    }

    /** The file of the recording in the data set, or the reason why it cannot be added. */
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty addableProperty() {
        return addable.getReadOnlyProperty();
    }

    /**
     * The user's speaker name in the settings. A number means a different speaker in every data
     * set, so numbers are saved for one folder and names for all.
     */
    private record SavedSpeaker(Settings settings) {

        private static final String KEY = "recognise.speaker";

        private String get(LoadedDataset open) {
            String proposal = DatasetAddition.suggestSpeaker(open.dataset());
            String saved = settings.get(folderKey(open), "");
            if (!saved.isEmpty()) {
                return saved;
            }
            return isNumber(proposal) ? proposal : settings.get(KEY, proposal);
        }

        private void put(LoadedDataset open, String name) {
            settings.put(folderKey(open), name);
            if (!isNumber(name)) {
                settings.put(KEY, name);
            }
        }

        private static boolean isNumber(String name) {
            return name.matches("[0-9]+");
        }

        /** Keys contain no paths; the hash of the path is enough to tell folders apart. */
        private static String folderKey(LoadedDataset open) {
            String folder = open.folder().toAbsolutePath().normalize().toString();
            return KEY + "." + Integer.toHexString(folder.hashCode());
        }
    }
}
