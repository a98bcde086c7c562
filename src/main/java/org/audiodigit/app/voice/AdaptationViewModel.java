package org.audiodigit.app.voice;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.audiodigit.app.capture.ProblemsViewModel;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.RunningTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.voice.AdaptationTask.AdaptedModel;

/** An adaptation in the background and its result. */
final class AdaptationViewModel {

    private final TaskExecutor tasks;
    private final ProblemsViewModel problems;
    private final ReadOnlyObjectWrapper<Optional<RunningTask>> task =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<AdaptedModel>> result =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    AdaptationViewModel(TaskExecutor tasks, ProblemsViewModel problems) {
        this.tasks = tasks;
        this.problems = problems;
    }

    void start(AdaptationTask adaptation) {
        problems.clear();
        result.set(Optional.empty());
        running.set(true);
        RunningTask started =
                tasks.start(
                        BackgroundTask.shown(
                                        "Adapting to " + adaptation.voice().speaker(), adaptation)
                                .onSuccess(this::succeeded)
                                .onFailure(this::failed)
                                .onCancel(this::ended));
        if (running.get()) {
            task.set(Optional.of(started));
        }
    }

    private void succeeded(AdaptedModel adapted) {
        result.set(Optional.of(adapted));
        ended();
    }

    private void failed(Exception failure) {
        ended();
        problems.add("Cannot adapt the model", failure);
    }

    private void ended() {
        task.set(Optional.empty());
        running.set(false);
    }

    void cancel() {
        task.get().ifPresent(RunningTask::cancel);
    }

    void clearResult() {
        result.set(Optional.empty());
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The running task with its progress; empty while none is running. */
    ReadOnlyObjectProperty<Optional<RunningTask>> taskProperty() {
        return task.getReadOnlyProperty();
    }

    /** The result until the user chooses a model. */
    ReadOnlyObjectProperty<Optional<AdaptedModel>> resultProperty() {
        return result.getReadOnlyProperty();
    }
}
