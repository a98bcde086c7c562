package org.audiodigit.app.recognise;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.audiodigit.app.capture.ProblemsViewModel;
import org.audiodigit.app.dialog.FolderKind;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.undo.Change;
import org.audiodigit.app.undo.Change.Step;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.audio.label.Transcript;
import org.audiodigit.audio.label.WordSelection;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.DatasetAddition;
import org.audiodigit.dataset.DigitWords;
import org.audiodigit.dataset.SpeakerMetadata;
import org.audiodigit.files.Bin;

/** Adds the words of the shown recording to a data set as clips. */
final class SegmentAdditionViewModel {

    private static final WordSelection NOTHING =
            new WordSelection(new Transcript(0, List.of()), Map.of(), List.of());

    private final RoomContext context;
    private final ShownRecordingViewModel shown;
    private final ProblemsViewModel problems;
    private final StringProperty speaker;
    private final StringProperty sequence = new SimpleStringProperty("");
    private final StringProperty layout =
            new SimpleStringProperty(DatasetAddition.layouts().get(0));
    private final Map<String, StringProperty> details = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Path>> otherFolder =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<WordSelection> selection =
            new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper addable = new ReadOnlyBooleanWrapper();
    private boolean running;

    /**
     * @param speaker name of the speaker in the data set
     */
    SegmentAdditionViewModel(
            RoomContext context,
            ShownRecordingViewModel shown,
            ProblemsViewModel problems,
            StringProperty speaker) {
        this.context = context;
        this.shown = shown;
        this.problems = problems;
        this.speaker = speaker;
        SpeakerMetadata.KEYS.forEach(key -> details.put(key, new SimpleStringProperty("")));
        shown.entryProperty().subscribe(entry -> sequence.set(""));
        shown.outcomeProperty().subscribe(outcome -> select());
        sequence.subscribe(text -> select());
        speaker.subscribe(name -> update());
        otherFolder.subscribe(folder -> update());
        context.workspace().data().openProperty().subscribe(open -> update());
    }

    private void select() {
        problem.set("");
        selection.set(NOTHING);
        SegmentList segments = shown.outcomeProperty().getValue().segments();
        if (shown.entry().isPresent() && !segments.isEmpty()) {
            Transcript transcript = segments.transcript(shown.samples().seconds());
            try {
                selection.set(
                        sequence.get().isBlank()
                                ? WordSelection.sure(transcript)
                                : WordSelection.ofSequence(
                                        DigitWords.toDigits(sequence.get()), transcript));
            } catch (IllegalArgumentException tooLong) {
                problem.set(Formats.sentence(tooLong.getMessage()));
            }
        }
        update();
    }

    private void update() {
        addable.set(
                !running
                        && target().isPresent()
                        && !speaker.get().isBlank()
                        && !selection.get().labels().isEmpty());
    }

    /** The folder that receives the clips: the chosen one or else the open data set. */
    Optional<Path> target() {
        return otherFolder.get().or(() -> openDataset().map(LoadedDataset::folder));
    }

    private Optional<LoadedDataset> openDataset() {
        return context.workspace().data().openProperty().get();
    }

    /** The name of the open data set or of the chosen folder. */
    StringBinding targetName() {
        return Bindings.createStringBinding(
                this::name, otherFolder, context.workspace().data().openProperty());
    }

    private String name() {
        return otherFolder
                .get()
                .map(Path::toString)
                .or(() -> openDataset().map(LoadedDataset::name))
                .orElse("Choose a folder");
    }

    /** Asks for a folder, which may be empty, instead of the open data set. */
    void chooseFolder() {
        context.dialogs()
                .folder(FolderKind.DATASET, Optional.empty())
                .ifPresent(folder -> otherFolder.set(Optional.of(folder)));
    }

    /** Writes the selected words as clips; the data set is then scanned again if it is open. */
    void add() {
        if (!addable.get()) {
            return;
        }
        running = true;
        problems.clear();
        update();
        WordAddition addition =
                new WordAddition(
                        target().orElseThrow(),
                        name(),
                        speaker.get().strip(),
                        selection.get(),
                        shown.samples());
        Optional<LoadedDataset> open = openDataset().filter(o -> addition.isInto(o));
        String newLayout = layout.get();
        Map<String, String> texts = texts();
        Bin bin = context.workspace().bin();
        context.tasks()
                .start(
                        BackgroundTask.shown(
                                        "Adding words to " + addition.name(),
                                        progress -> {
                                            DatasetAddition dataset =
                                                    open.isPresent()
                                                            ? new DatasetAddition(
                                                                    open.get().dataset())
                                                            : addition.open(newLayout);
                                            return addition.write(dataset, texts, bin);
                                        })
                                .onSuccess(clips -> added(addition, clips))
                                .onFailure(
                                        failure -> {
                                            end();
                                            problems.add("Cannot add the words", failure);
                                        })
                                .onCancel(this::end));
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        details.forEach(
                (key, text) -> {
                    if (!text.get().isBlank()) {
                        texts.put(key, text.get().strip());
                    }
                });
        return texts;
    }

    private void end() {
        running = false;
        update();
    }

    private void added(WordAddition addition, AddedClips clips) {
        end();
        sequence.set("");
        String count = Formats.count(clips.size(), "clip");
        Runnable rescan = () -> rescan(addition);
        rescan.run();
        context.workspace()
                .undo()
                .add(
                        new Change(
                                "add %s to %s".formatted(count, addition.name()),
                                new Step(clips::delete, rescan),
                                new Step(clips::restore, rescan)));
        String message = "Added %s to %s.".formatted(count, addition.name());
        if (openDataset().filter(addition::isInto).isPresent()) {
            context.dialogs().inform(message);
        } else {
            context.dialogs()
                    .offer(
                            message,
                            "Open data set",
                            () -> context.workspace().data().open(addition.folder()));
        }
    }

    private void rescan(WordAddition addition) {
        openDataset()
                .filter(addition::isInto)
                .ifPresent(o -> context.workspace().data().open(o.folder(), o.name()));
    }

    StringProperty speakerProperty() {
        return speaker;
    }

    /** The spoken words, if the user knows them, separated by spaces. */
    StringProperty sequenceProperty() {
        return sequence;
    }

    /** The layout of a new data set. */
    StringProperty layoutProperty() {
        return layout;
    }

    /** Texts about the speaker by {@link SpeakerMetadata#KEYS}; empty ones are not written. */
    Map<String, StringProperty> details() {
        return details;
    }

    /** The folder that was chosen instead of the open data set. */
    ReadOnlyObjectProperty<Optional<Path>> otherFolderProperty() {
        return otherFolder.getReadOnlyProperty();
    }

    /** The words that will be added, and where they differ from the sequence. */
    ReadOnlyObjectProperty<WordSelection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** Why the sequence cannot be used, as a sentence; empty if it can. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty addableProperty() {
        return addable.getReadOnlyProperty();
    }
}
