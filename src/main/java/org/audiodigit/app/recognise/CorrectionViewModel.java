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
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.workspace.DatasetSession;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.dataset.DatasetAddition;
import org.audiodigit.dataset.DatasetException;
import org.audiodigit.signal.Waveform;

/** What a recording really was, and its way into the open data set. */
final class CorrectionViewModel {

    private final TaskExecutor tasks;
    private final DatasetSession data;
    private final ShownRecordingViewModel shown;
    private final ProblemsViewModel problems;
    private final SpeakerMemory memory;
    private final StringProperty speaker = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();

    CorrectionViewModel(
            TaskExecutor tasks,
            DatasetSession data,
            Settings settings,
            ShownRecordingViewModel shown,
            ProblemsViewModel problems) {
        this.tasks = tasks;
        this.data = data;
        this.shown = shown;
        this.problems = problems;
        this.memory = new SpeakerMemory(settings);
        data.openProperty().subscribe(open -> open.map(memory::of).ifPresent(speaker::set));
        data.openProperty().subscribe(open -> look());
        shown.heardProperty().subscribe(heard -> look());
        speaker.subscribe(name -> look());
    }

    /** Says what it really was; the same again takes that back. */
    void was(String label) {
        shown.change(
                heard ->
                        heard.being(
                                heard.truth().filter(label::equals).isPresent()
                                        ? Optional.empty()
                                        : Optional.of(label)));
    }

    private void look() {
        Optional<RecognitionEntry> heard = shown.heardProperty().get();
        possible.set(false);
        place.set(heard.map(this::place).orElse(""));
    }

    private String place(RecognitionEntry heard) {
        if (heard.added().isPresent()) {
            return "Added as " + heard.added().get() + ".";
        }
        if (data.openProperty().get().isEmpty()) {
            return "Open a data set, and this can be added to it.";
        }
        LoadedDataset open = data.openProperty().get().get();
        if (heard.file().filter(file -> within(open, file)).isPresent()) {
            return "It is a recording of " + open.name() + " already.";
        }
        if (heard.truth().isEmpty()) {
            return "Say what it was, and it can be added to " + open.name() + ".";
        }
        try {
            Path file = new DatasetAddition(open.dataset()).file(heard.truth().get(), name());
            possible.set(true);
            return "It would lie at " + file;
        } catch (DatasetException refused) {
            return refused.getReason() + ".";
        }
    }

    private static boolean within(LoadedDataset open, Path file) {
        return file.toAbsolutePath()
                .normalize()
                .startsWith(open.folder().toAbsolutePath().normalize());
    }

    private String name() {
        return speaker.get().strip();
    }

    /** Adds the recording that is shown to the open data set, which is then read again. */
    void add() {
        if (!possible.get()) {
            return;
        }
        possible.set(false);
        problems.clear();
        RecognitionEntry heard = shown.heardProperty().get().orElseThrow();
        LoadedDataset open = data.openProperty().get().orElseThrow();
        Waveform waveform = shown.waveform();
        String label = heard.truth().orElseThrow();
        String name = name();
        tasks.start(
                BackgroundTask.quiet(
                                "Adding to " + open.name(),
                                progress ->
                                        new DatasetAddition(open.dataset())
                                                .add(label, name, waveform))
                        .onSuccess(file -> added(heard, open, name, file))
                        .onFailure(
                                failure -> {
                                    problems.add("It was not added", failure);
                                    look();
                                }));
    }

    private void added(RecognitionEntry heard, LoadedDataset open, String name, Path file) {
        memory.keep(open, name);
        shown.change(heard.number(), now -> now.addedAs(file));
        data.open(open.folder(), open.name());
    }

    /** Who speaks, as the data set is to call them. */
    StringProperty speakerProperty() {
        return speaker;
    }

    /** Where the recording would go or has gone, or what is missing first. */
    ReadOnlyStringProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Whether it can be added now. */
    ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }
}
