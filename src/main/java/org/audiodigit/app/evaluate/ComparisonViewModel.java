package org.audiodigit.app.evaluate;

import java.nio.file.Path;
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
import org.audiodigit.app.workspace.Navigation.ModelRequest;
import org.audiodigit.common.Failures;
import org.audiodigit.training.comparison.RunsComparison;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Evaluates other models on the clips of a result and compares the runs. */
final class ComparisonViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(ComparisonViewModel.class);

    private final TaskExecutor tasks;
    private final EvaluationRunViewModel run;
    private final SubjectViewModel subjects;
    private final ComparisonTask work = new ComparisonTask();
    private final ReadOnlyObjectWrapper<Optional<RunsComparison>> result =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<RunningTask>> task =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    private List<ModelRequest> others = List.of();

    /** The model that must be loaded before the comparison can start. */
    private Optional<Path> awaited = Optional.empty();

    /** Whether the first model is to be evaluated without a click. */
    private boolean evaluatesFirst;

    private long lastRun;

    ComparisonViewModel(TaskExecutor tasks, EvaluationRunViewModel run, SubjectViewModel subjects) {
        this.tasks = tasks;
        this.run = run;
        this.subjects = subjects;
        subjects.subjectProperty().subscribe((before, subject) -> proceed());
    }

    /** Compares other models with the chosen one, which is evaluated if necessary. */
    void compare(List<ModelRequest> models) {
        request(Optional.empty(), models);
    }

    /** Adds a model to the comparison, or removes it. */
    void toggle(ModelRequest model) {
        if (isEvaluated(model)) {
            problem.set(
                    "%s is the model that is evaluated. Choose another one to compare it with."
                            .formatted(model.name()));
            return;
        }
        List<ModelRequest> models = new ArrayList<>(others);
        if (!models.removeIf(other -> other.folder().equals(model.folder()))) {
            models.add(model);
        }
        if (models.isEmpty()) {
            clear();
        } else {
            compare(models);
        }
    }

    private boolean isEvaluated(ModelRequest model) {
        return subjects.subjectProperty()
                .get()
                .filter(subject -> subject.model().isFrom(model.folder()))
                .isPresent();
    }

    /** Ends a request whose first model is still being loaded when another model is chosen. */
    void choose(Optional<Path> chosen) {
        if (awaited.isPresent() && !chosen.equals(awaited)) {
            clear();
        }
    }

    /** Whether a model is compared with the chosen one. */
    boolean isCompared(Path folder) {
        return others.stream().anyMatch(other -> other.folder().equals(folder));
    }

    /**
     * Compares other models with a model that is being loaded.
     *
     * @param first folder of the model
     */
    void compare(Path first, List<ModelRequest> models) {
        request(Optional.of(first), models);
    }

    private void request(Optional<Path> first, List<ModelRequest> models) {
        clear();
        others = List.copyOf(models);
        awaited = first;
        evaluatesFirst = true;
        proceed();
    }

    /** Ends the comparison; the result of the first model stays. */
    void clear() {
        abandon();
        others = List.of();
        awaited = Optional.empty();
        evaluatesFirst = false;
        problem.set("");
    }

    /** Stops a comparison that has no result yet. */
    void stop() {
        if (result.get().isEmpty()) {
            clear();
        }
    }

    /** Compares the same models with the new result of the first model. */
    void firstChanged() {
        abandon();
        others = others.stream().filter(other -> !isEvaluated(other)).toList();
        proceed();
    }

    private void abandon() {
        lastRun++;
        task.get().ifPresent(RunningTask::cancel);
        task.set(Optional.empty());
        running.set(false);
        result.set(Optional.empty());
    }

    private void proceed() {
        Optional<EvaluationSubject> subject =
                subjects.subjectProperty()
                        .get()
                        .filter(s -> awaited.isEmpty() || s.model().isFrom(awaited.get()));
        if (subject.isEmpty() || others.stream().allMatch(this::isEvaluated)) {
            return;
        }
        awaited = Optional.empty();
        Optional<EvaluationResult> first =
                run.resultProperty().get().filter(r -> r.subject().sameAs(subject.get()));
        if (first.isPresent()) {
            evaluatesFirst = false;
            if (result.get().isEmpty() && !running.get()) {
                start(first.get());
            }
        } else if (evaluatesFirst && !subject.get().part().clips().isEmpty()) {
            evaluatesFirst = false;
            run.start(subject.get());
        }
    }

    private void start(EvaluationResult first) {
        long number = ++lastRun;
        running.set(true);
        problem.set("");
        List<ModelRequest> compared = others.stream().filter(o -> !isEvaluated(o)).toList();
        String title = compared.size() == 1 ? compared.get(0).name() : compared.size() + " models";
        RunningTask started =
                tasks.start(
                        BackgroundTask.shown(
                                        "Comparing with " + title,
                                        progress -> work.compare(first, compared, progress))
                                .onSuccess(c -> finish(number, () -> result.set(Optional.of(c))))
                                .onFailure(e -> finish(number, () -> fail(e)))
                                .onCancel(() -> finish(number, this::clear)));
        if (running.get()) {
            task.set(Optional.of(started));
        }
    }

    /** Ignores the end of a run that was replaced by another one. */
    private void finish(long number, Runnable action) {
        if (number == lastRun) {
            task.set(Optional.empty());
            running.set(false);
            action.run();
        }
    }

    private void fail(Exception e) {
        LOG.info("Cannot compare", e);
        others = List.of();
        problem.set("Cannot compare the models: " + Failures.sentence(e));
    }

    ReadOnlyObjectProperty<Optional<RunsComparison>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Whether other models are being evaluated. */
    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The running task, for its progress. */
    ReadOnlyObjectProperty<Optional<RunningTask>> taskProperty() {
        return task.getReadOnlyProperty();
    }

    /** Why the models could not be compared, as a sentence; empty without a problem. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
