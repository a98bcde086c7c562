package org.audiodigit.app.suspicious;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.RunningTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.common.Failures;
import org.audiodigit.dataset.Relabelling;
import org.audiodigit.training.suspicion.SuspicionReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks the clips of the open data set in the background. The first check starts when its result
 * is shown, later ones on request.
 */
final class CheckViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(CheckViewModel.class);

    /**
     * The result of a check.
     *
     * @param work the data set and the model
     */
    record CheckedClips(SuspicionTask work, SuspicionReport report) {

        CheckedClips withRenamed(Relabelling renamed) {
            return new CheckedClips(work, report.withRenamed(renamed.before(), renamed.after()));
        }
    }

    private final Workspace workspace;
    private final TaskExecutor tasks;
    private final Path embeddings;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<CheckedClips>> checked =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** The last check of the open data set; empty before the first. */
    private Optional<SuspicionTask> started = Optional.empty();

    /** Clips that were renamed since it started. */
    private final List<Relabelling> renamed = new ArrayList<>();

    private final ReadOnlyObjectWrapper<Optional<RunningTask>> task =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param embeddings folder of the stored embeddings
     */
    CheckViewModel(RoomContext context, Path embeddings) {
        this.workspace = context.workspace();
        this.tasks = context.tasks();
        this.embeddings = embeddings;
        shown.subscribe(this::startIfNeeded);
        workspace.data().openProperty().subscribe(this::datasetChanged);
        workspace.model().activeProperty().subscribe(this::startIfNeeded);
    }

    private void datasetChanged() {
        Optional<Path> folder = open().map(LoadedDataset::folder);
        problem.set("");
        if (started.filter(s -> folder.filter(s.open().folder()::equals).isEmpty()).isPresent()) {
            stop();
            started = Optional.empty();
            checked.set(Optional.empty());
        }
        startIfNeeded();
    }

    private Optional<LoadedDataset> open() {
        return workspace.data().openProperty().get();
    }

    private Optional<LoadedModel> model() {
        return workspace.model().activeProperty().get();
    }

    private void startIfNeeded() {
        boolean loading = model().isEmpty() && workspace.model().obstacleProperty().get().isEmpty();
        if (shown.get() && started.isEmpty() && !running.get() && !loading) {
            start();
        }
    }

    /** Checks the data set with the active model, or stops the check. */
    void toggle() {
        if (running.get()) {
            stop();
        } else {
            start();
        }
    }

    private void start() {
        if (open().isEmpty()) {
            return;
        }
        SuspicionTask work = new SuspicionTask(open().get(), model(), embeddings);
        started = Optional.of(work);
        renamed.clear();
        problem.set("");
        BackgroundTask<SuspicionReport> background =
                BackgroundTask.shown(work.title(), work::run)
                        .onSuccess(found -> finish(work, found))
                        .onFailure(failure -> fail(work, failure))
                        .onCancel(() -> end(work));
        running.set(true);
        RunningTask begun = tasks.start(background);
        // a task of a test may have ended already
        task.set(running.get() ? Optional.of(begun) : Optional.empty());
    }

    /** Names a clip of the open data set as it is named now. */
    void rename(Relabelling relabelling) {
        renamed.add(relabelling);
        checked.set(checked.get().map(result -> result.withRenamed(relabelling)));
    }

    private void stop() {
        task.get().ifPresent(RunningTask::cancel);
    }

    private boolean isCurrent(SuspicionTask work) {
        return started.filter(current -> current == work).isPresent();
    }

    private void finish(SuspicionTask work, SuspicionReport found) {
        if (isCurrent(work)) {
            CheckedClips result = new CheckedClips(work, found);
            for (Relabelling relabelling : renamed) {
                result = result.withRenamed(relabelling);
            }
            checked.set(Optional.of(result));
        }
        end(work);
    }

    private void fail(SuspicionTask work, Exception failure) {
        LOG.warn("{} failed", work.title(), failure);
        if (isModelClosed(work)) {
            problem.set("The check was stopped, since the active model was replaced.");
        } else if (isCurrent(work)) {
            problem.set(work.title() + " failed: " + Failures.sentence(failure));
        }
        end(work);
    }

    /** A renamed model is still open, and the same model that was loaded again is not. */
    private boolean isModelClosed(SuspicionTask work) {
        return work.model()
                .filter(asked -> model().filter(m -> m.model() == asked.model()).isEmpty())
                .isPresent();
    }

    /** A check of a data set that was closed meanwhile is followed by that of the open one. */
    private void end(SuspicionTask work) {
        running.set(false);
        task.set(Optional.empty());
        if (!isCurrent(work)) {
            startIfNeeded();
        }
    }

    /** Whether the result is shown. */
    BooleanProperty shownProperty() {
        return shown;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The running check, for its progress. */
    ReadOnlyObjectProperty<Optional<RunningTask>> taskProperty() {
        return task.getReadOnlyProperty();
    }

    /** The last result; empty before the first. */
    ReadOnlyObjectProperty<Optional<CheckedClips>> checkedProperty() {
        return checked.getReadOnlyProperty();
    }

    /** Why the last check failed, as a sentence; empty if it did not. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
