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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The available microphones and the selected one. */
public final class InputViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(InputViewModel.class);

    private static final String SETTING = "recognise.input";

    private final AudioInput input;
    private final Settings settings;
    private final LatestTask refreshTask;
    private final ObservableList<AudioDevice> inputs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<AudioDevice>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper missing = new ReadOnlyBooleanWrapper();

    public InputViewModel(AudioInput input, TaskExecutor tasks, Settings settings) {
        this.input = input;
        this.settings = settings;
        this.refreshTask = new LatestTask(tasks);
    }

    /** Updates the list of devices in the background. */
    public void refresh() {
        refreshTask.start(
                BackgroundTask.quiet("Looking for microphones", progress -> input.inputs())
                        .onSuccess(this::show));
    }

    private void show(List<AudioDevice> available) {
        if (!available.equals(inputs)) {
            inputs.setAll(available);
        }
        String id = settings.get(SETTING, selected.get().map(AudioDevice::id).orElse(""));
        Optional<AudioDevice> saved =
                available.stream().filter(device -> device.id().equals(id)).findFirst();
        setSelected(saved.or(() -> available.stream().findFirst()));
        missing.set(available.isEmpty());
    }

    public void select(AudioDevice device) {
        settings.put(SETTING, device.id());
        setSelected(Optional.of(device));
    }

    private void setSelected(Optional<AudioDevice> device) {
        if (!device.equals(selected.get())) {
            LOG.info("Microphone: {}", device.map(AudioDevice::name).orElse("none"));
        }
        selected.set(device);
    }

    public ObservableList<AudioDevice> inputs() {
        return FXCollections.unmodifiableObservableList(inputs);
    }

    /** The device that the user selected if it is available, else the first one. */
    public ReadOnlyObjectProperty<Optional<AudioDevice>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Whether a search found no microphone; false before the first search. */
    public ReadOnlyBooleanProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }
}
