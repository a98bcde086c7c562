package org.audiodigit.app.browse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.RunningTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.workspace.ActiveModel;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.Prediction;
import org.audiodigit.training.Evaluation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the model in use name clips of the open data set, in the background. */
final class PredictViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(PredictViewModel.class);

    private final Workspace workspace;
    private final TaskExecutor tasks;
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private Optional<RunningTask> task = Optional.empty();
    private Optional<ActiveModel> said = Optional.empty();

    PredictViewModel(Workspace workspace, TaskExecutor tasks) {
        this.workspace = workspace;
        this.tasks = tasks;
        workspace.data().openProperty().subscribe(open -> forget());
    }

    private void forget() {
        note.set("");
        said = Optional.empty();
    }

    /** Begins with these clips, or stops what is running; what was named by then is kept. */
    void toggle(List<Clip> clips) {
        if (running.get()) {
            task.ifPresent(RunningTask::cancel);
            return;
        }
        Optional<ActiveModel> model = workspace.model().inUseProperty().get();
        Optional<LoadedDataset> open = workspace.data().openProperty().get();
        if (model.isEmpty()) {
            note.set("There is no model in use yet; choose one with File, Use model.");
        } else if (open.isPresent() && !clips.isEmpty()) {
            begin(new ClipPredictionTask(model.get(), open.get(), clips));
        }
    }

    private void begin(ClipPredictionTask work) {
        if (work.knowsNoLabel()) {
            note.set(work.labelsSentence());
            return;
        }
        running.set(true);
        note.set("");
        RunningTask started =
                tasks.start(
                        BackgroundTask.shown(work.title(), work::run)
                                .onSuccess(result -> end(work, result))
                                .onFailure(failure -> fail(work, failure))
                                .onCancel(() -> running.set(false)));
        task = Optional.of(started);
    }

    private void end(ClipPredictionTask work, ClipPredictionTask.Result result) {
        running.set(false);
        if (isOpen(work)) {
            workspace.data().setPredictions(withThoseBefore(work.model(), result.evaluation()));
            said = Optional.of(work.model());
            note.set(work.sentence(result));
        }
    }

    private boolean isOpen(ClipPredictionTask work) {
        return workspace
                .data()
                .openProperty()
                .get()
                .filter(open -> open.dataset() == work.open().dataset())
                .isPresent();
    }

    /** What the same model said of other clips still holds; what another said does not. */
    private Map<String, Prediction> withThoseBefore(ActiveModel model, Evaluation evaluation) {
        Map<String, Prediction> all = new HashMap<>();
        if (said.filter(model::equals).isPresent()) {
            all.putAll(workspace.data().predictionsProperty().get());
        }
        evaluation.clips().forEach(judged -> all.put(judged.clip().id(), judged.prediction()));
        return all;
    }

    private void fail(ClipPredictionTask work, Exception failure) {
        running.set(false);
        boolean replaced =
                workspace.model().inUseProperty().get().filter(work.model()::equals).isEmpty();
        if (replaced) {
            note.set(work.model().name() + " was replaced before it had named the clips.");
        } else {
            LOG.warn("{} failed", work.title(), failure);
            note.set("%s stopped: %s".formatted(work.model().name(), failure.getMessage()));
        }
    }

    /** How it went, or why it cannot be done; a sentence or two, or empty. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }
}
