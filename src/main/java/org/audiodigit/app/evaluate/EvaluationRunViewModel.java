package org.audiodigit.app.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
import org.audiodigit.app.task.TaskProgress;
import org.audiodigit.app.workspace.EvaluationProgress;
import org.audiodigit.app.workspace.EvaluationProgress.UnreadableFile;
import org.audiodigit.common.Failures;
import org.audiodigit.dataset.Problem;
import org.audiodigit.model.DigitModel;
import org.audiodigit.training.Evaluation;
import org.audiodigit.training.Evaluator;
import org.audiodigit.training.FeatureCache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs evaluations in the background and holds the last result. */
final class EvaluationRunViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationRunViewModel.class);

    private final TaskExecutor tasks;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<RunningTask>> task =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<EvaluationResult>> result =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private long lastRun;

    EvaluationRunViewModel(TaskExecutor tasks) {
        this.tasks = tasks;
    }

    void start(EvaluationSubject subject) {
        cancel();
        long number = ++lastRun;
        running.set(true);
        problem.set("");
        RunningTask started =
                tasks.start(
                        BackgroundTask.shown(
                                        "Evaluating " + subject.model().name(),
                                        progress -> evaluate(subject, progress))
                                .onSuccess(r -> finish(number, () -> show(r)))
                                .onFailure(e -> finish(number, () -> fail(subject, e)))
                                .onCancel(() -> finish(number, () -> {})));
        if (running.get()) {
            task.set(Optional.of(started));
        }
    }

    /**
     * @throws InterruptedException if the evaluation was cancelled; a partial result is useless
     */
    private static EvaluationResult evaluate(EvaluationSubject subject, TaskProgress progress)
            throws InterruptedException {
        EvaluationProgress listener = new EvaluationProgress(progress);
        DigitModel model = subject.model().model();
        List<String> labels = model.manifest().labels();
        Evaluation evaluation =
                Evaluator.evaluate(
                        model::classify,
                        labels,
                        subject.part().clips(),
                        FeatureCache.uncached(model.frontEnd()),
                        listener);
        if (listener.stopped()) {
            throw new InterruptedException("cancelled");
        }
        List<UnreadableFile> unreadable = new ArrayList<>();
        subject.data().dataset().problems().stream()
                .filter(p -> p.kind() == Problem.Kind.UNREADABLE)
                .map(p -> new UnreadableFile(p.file(), p.reason()))
                .forEach(unreadable::add);
        unreadable.addAll(listener.unreadable());
        return new EvaluationResult(subject, labels, evaluation, unreadable);
    }

    /** Ignores the end of a run that was cancelled before. */
    private void finish(long number, Runnable action) {
        if (number == lastRun) {
            task.set(Optional.empty());
            running.set(false);
            action.run();
        }
    }

    private void show(EvaluationResult finished) {
        LOG.info("Evaluated {}: {}", finished.subject().model().name(), finished.headline());
        result.set(Optional.of(finished));
    }

    private void fail(EvaluationSubject subject, Exception e) {
        LOG.info("Cannot evaluate {}", subject.describe(), e);
        problem.set(
                e instanceof IOException
                        ? Failures.sentence(e)
                        : "The evaluation failed (%s). Choose the model again."
                                .formatted(Failures.sentence(e)));
    }

    /** Stops the evaluation without a result; the previous result stays. */
    void cancel() {
        lastRun++;
        task.get().ifPresent(RunningTask::cancel);
        task.set(Optional.empty());
        running.set(false);
    }

    /**
     * Stops the evaluation without a result, not at the request of the user.
     *
     * @param reason a sentence for the user
     */
    void cancel(String reason) {
        cancel();
        problem.set(reason);
    }

    void clearResult() {
        result.set(Optional.empty());
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The running task, for its progress. */
    ReadOnlyObjectProperty<Optional<RunningTask>> taskProperty() {
        return task.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<EvaluationResult>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Why the last evaluation failed, as a sentence; empty if it did not. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
