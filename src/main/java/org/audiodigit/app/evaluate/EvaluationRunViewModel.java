package org.audiodigit.app.evaluate;

import java.io.IOException;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.RunningTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.common.Failures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The evaluation that goes on, and what came of the last one that ended. */
final class EvaluationRunViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationRunViewModel.class);

    private final TaskExecutor tasks;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<RunningTask>> task =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<EvaluationResult>> result =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private long number;

    EvaluationRunViewModel(TaskExecutor tasks) {
        this.tasks = tasks;
    }

    void start(EvaluationSubject subject) {
        cancel();
        long own = ++number;
        running.set(true);
        problem.set("");
        RunningTask started =
                tasks.start(
                        BackgroundTask.shown(
                                        "Evaluating " + subject.model().name(),
                                        progress -> EvaluationTask.of(subject, progress))
                                .onSuccess(r -> end(own, () -> result.set(Optional.of(r))))
                                .onFailure(e -> end(own, () -> fail(subject, e)))
                                .onCancel(() -> end(own, () -> {})));
        if (running.get()) {
            task.set(Optional.of(started));
        }
    }

    /** What an evaluation says that was cancelled before is not heard. */
    private void end(long own, Runnable then) {
        if (own == number) {
            task.set(Optional.empty());
            running.set(false);
            then.run();
        }
    }

    private void fail(EvaluationSubject subject, Exception e) {
        LOG.info("{} cannot be evaluated", subject.words(), e);
        problem.set(
                e instanceof IOException io
                        ? Failures.sentence(io)
                        : "The evaluation failed ("
                                + e.getMessage()
                                + "). Choose the model again.");
    }

    /** Ends it without a result; the one before stays. */
    void cancel() {
        number++;
        task.get().ifPresent(RunningTask::cancel);
        task.set(Optional.empty());
        running.set(false);
    }

    /** There is no result any more. */
    void forget() {
        result.set(Optional.empty());
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The task while it runs, for its progress. */
    ReadOnlyObjectProperty<Optional<RunningTask>> taskProperty() {
        return task.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<EvaluationResult>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Why the last evaluation failed, one sentence; empty if it did not. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
