package org.audiodigit.app.browse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.RunningTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.common.Failures;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.Prediction;
import org.audiodigit.training.ClassifiedClip;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Classifies clips of the open data set with the active model, in the background. */
final class PredictViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(PredictViewModel.class);

    private final Workspace workspace;
    private final TaskExecutor tasks;
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private Optional<RunningTask> task = Optional.empty();

    PredictViewModel(Workspace workspace, TaskExecutor tasks) {
        this.workspace = workspace;
        this.tasks = tasks;
        workspace.data().openProperty().subscribe(open -> resetNote());
        workspace.model().obstacleProperty().subscribe(obstacle -> resetNote());
    }

    private void resetNote() {
        note.set(workspace.model().obstacleProperty().get());
    }

    /** Classifies these clips, or stops the running task, whose predictions so far remain. */
    void toggle(List<Clip> clips) {
        if (running.get()) {
            task.ifPresent(RunningTask::cancel);
            return;
        }
        Optional<LoadedModel> model = workspace.model().activeProperty().get();
        Optional<LoadedDataset> open = workspace.data().openProperty().get();
        if (model.isEmpty()) {
            note.set("No model is active. Choose one with File > Use model.");
        } else if (open.isPresent() && !clips.isEmpty()) {
            start(new ClipPredictionTask(model.get(), open.get(), clips));
        }
    }

    private void start(ClipPredictionTask work) {
        if (work.hasNoCommonLabel()) {
            note.set(work.describeLabels());
            return;
        }
        running.set(true);
        note.set("");
        task =
                Optional.of(
                        tasks.start(
                                BackgroundTask.shown(work.title(), work::run)
                                        .onSuccess(result -> finish(work, result))
                                        .onFailure(failure -> fail(work, failure))
                                        .onCancel(() -> running.set(false))));
    }

    private void finish(ClipPredictionTask work, ClipPredictionTask.Result result) {
        running.set(false);
        Optional<LoadedDataset> open =
                workspace
                        .data()
                        .openProperty()
                        .get()
                        .filter(now -> now.folder().equals(work.open().folder()));
        if (open.isPresent()) {
            Set<Clip> existing = Set.copyOf(open.get().dataset().clips());
            List<ClassifiedClip> unchanged =
                    result.evaluation().clips().stream()
                            .filter(classified -> existing.contains(classified.clip()))
                            .toList();
            workspace.data().setPredictions(work.model(), merge(work.model(), unchanged));
            int changed = result.evaluation().clips().size() - unchanged.size();
            note.set(work.describe(result) + describeChanged(changed));
        }
    }

    private static String describeChanged(int clips) {
        return clips == 0
                ? ""
                : " %s renamed or changed meanwhile and %s no prediction."
                        .formatted(
                                Formats.count(clips, "clip") + (clips == 1 ? " was" : " were"),
                                clips == 1 ? "has" : "have");
    }

    /** Keeps the same model's predictions for other clips; drops those of another model. */
    private Map<String, Prediction> merge(LoadedModel model, List<ClassifiedClip> classified) {
        Map<String, Prediction> all = new HashMap<>();
        if (workspace.data().predictedBy().filter(model::isSameAs).isPresent()) {
            all.putAll(workspace.data().predictionsProperty().get());
        }
        classified.forEach(c -> all.put(c.clip().id(), c.prediction()));
        return all;
    }

    private void fail(ClipPredictionTask work, Exception failure) {
        running.set(false);
        boolean replaced =
                workspace
                        .model()
                        .activeProperty()
                        .get()
                        .filter(active -> active.model() == work.model().model())
                        .isEmpty();
        if (replaced) {
            note.set("Stopped, since %s was replaced.".formatted(work.model().name()));
        } else {
            LOG.warn("{} failed", work.title(), failure);
            note.set(work.title() + " failed: " + Failures.sentence(failure));
        }
    }

    /** Whether this machine can run models. */
    BooleanBinding possible() {
        return workspace.model().obstacleProperty().isEmpty();
    }

    /** The result, or the reason why there are no predictions, in sentences; may be empty. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }
}
