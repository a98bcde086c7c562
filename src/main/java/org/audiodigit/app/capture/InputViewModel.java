package org.audiodigit.app.capture;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.audio.device.AudioDevice;

/** Which of the machine's microphones is listened to. */
public final class InputViewModel {

    private static final String SETTING = "recognise.input";

    private final AudioInput ears;
    private final Settings settings;
    private final LatestTask looking;
    private final ObservableList<AudioDevice> inputs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<AudioDevice>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper none = new ReadOnlyBooleanWrapper();

    public InputViewModel(AudioInput ears, TaskExecutor tasks, Settings settings) {
        this.ears = ears;
        this.settings = settings;
        this.looking = new LatestTask(tasks);
    }

    /** Looks what is plugged in now. */
    public void look() {
        looking.start(
                BackgroundTask.quiet("Looking for microphones", progress -> ears.inputs())
                        .onSuccess(this::found));
    }

    private void found(List<AudioDevice> now) {
        if (!now.equals(inputs)) {
            inputs.setAll(now);
        }
        String wanted = settings.get(SETTING, chosen.get().map(AudioDevice::id).orElse(""));
        Optional<AudioDevice> same = now.stream().filter(d -> d.id().equals(wanted)).findFirst();
        chosen.set(same.or(() -> now.stream().findFirst()));
        none.set(now.isEmpty());
    }

    public void choose(AudioDevice input) {
        settings.put(SETTING, input.id());
        chosen.set(Optional.of(input));
    }

    public ObservableList<AudioDevice> inputs() {
        return FXCollections.unmodifiableObservableList(inputs);
    }

    /** The one that is listened to; the remembered one if it is plugged in, else the first. */
    public ReadOnlyObjectProperty<Optional<AudioDevice>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Whether it was looked, and there was nothing. */
    public ReadOnlyBooleanProperty noneProperty() {
        return none.getReadOnlyProperty();
    }
}
