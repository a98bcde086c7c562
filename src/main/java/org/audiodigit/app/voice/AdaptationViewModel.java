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

/** Tuning in the background, and what came of it. */
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

    void start(AdaptationTask tuning) {
        problems.clear();
        result.set(Optional.empty());
        running.set(true);
        RunningTask begun =
                tasks.start(
                        BackgroundTask.shown("Tuning to " + tuning.voice().name(), tuning)
                                .onSuccess(this::tuned)
                                .onFailure(this::failed)
                                .onCancel(this::over));
        if (running.get()) {
            task.set(Optional.of(begun));
        }
    }

    private void tuned(AdaptedModel tuned) {
        result.set(Optional.of(tuned));
        over();
    }

    private void failed(Exception failure) {
        over();
        problems.add("The model was not tuned", failure);
    }

    private void over() {
        task.set(Optional.empty());
        running.set(false);
    }

    void cancel() {
        task.get().ifPresent(RunningTask::cancel);
    }

    /** The result was seen. */
    void forget() {
        result.set(Optional.empty());
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** How far it is; empty as long as it does not run. */
    ReadOnlyObjectProperty<Optional<RunningTask>> taskProperty() {
        return task.getReadOnlyProperty();
    }

    /** Empty as long as nobody has to choose. */
    ReadOnlyObjectProperty<Optional<AdaptedModel>> resultProperty() {
        return result.getReadOnlyProperty();
    }
}
