package org.audiodigit.app.train;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.task.TaskProgress;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.training.AugmentationMode;
import org.audiodigit.training.SpeedMeasurement;
import org.audiodigit.training.StopSignal;
import org.audiodigit.training.TrainingCost;
import org.audiodigit.training.TrainingPlan;
import org.audiodigit.training.TrainingSpeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Estimates the cost of the training that the form describes. The speed is measured once for each
 * kind of training while the room is visible, and never while a training runs. After a training,
 * its own speed is used.
 */
final class CostViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(CostViewModel.class);
    private static final int FOLDS = 5;

    /**
     * The settings that determine the speed.
     *
     * @param dataset its folder
     */
    private record Kind(
            Path dataset,
            String architecture,
            String frontEnd,
            int batch,
            AugmentationMode augmentation) {

        static Kind of(TrainingPlan plan, ClipSelection clips) {
            return new Kind(
                    clips.dataset().directory(),
                    plan.architecture(),
                    plan.frontEnd(),
                    plan.batch(),
                    plan.augmentation());
        }
    }

    private final RoomContext context;
    private final PlanViewModel plan;
    private final SplitViewModel split;
    private final AppliedSplitViewModel appliedSplit;
    private final ObservableBooleanValue busy;
    private final long delayMillis;
    private final LatestTask estimating;
    private final Map<Kind, TrainingSpeed> measured = new HashMap<>();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private StopSignal stop = new StopSignal();

    /**
     * @param busy whether a training or another test uses the engine
     * @param delayMillis time without changes before the speed is measured
     */
    CostViewModel(
            RoomContext context,
            PlanViewModel plan,
            SplitViewModel split,
            AppliedSplitViewModel appliedSplit,
            ObservableBooleanValue busy,
            long delayMillis) {
        this.context = context;
        this.plan = plan;
        this.split = split;
        this.appliedSplit = appliedSplit;
        this.busy = busy;
        this.delayMillis = delayMillis;
        this.estimating = new LatestTask(context.tasks());
        List<ObservableValue<?>> inputs =
                List.of(
                        plan.architectureProperty(),
                        plan.frontEndProperty(),
                        plan.epochsProperty(),
                        plan.batchProperty(),
                        plan.augmentationProperty(),
                        plan.problemsProperty(),
                        split.optionProperty(),
                        appliedSplit.selectionProperty(),
                        context.workspace().model().trainingObstacleProperty(),
                        context.workspace().navigation().roomProperty());
        // not invalidation listeners, which run before the plan has checked its fields
        inputs.forEach(input -> input.subscribe((before, after) -> update()));
        busy.subscribe((wasBusy, isBusy) -> update());
    }

    /** Estimates further trainings of this kind by its speed. */
    void learn(TimedTraining training) {
        measured.put(Kind.of(training.plan(), training.clips()), training.speed());
    }

    private void update() {
        stop.stop();
        estimating.cancel();
        Optional<TrainingPlan> chosen = chosenPlan();
        Optional<ClipSelection> clips = appliedSplit.selection();
        boolean possible = context.workspace().model().trainingObstacleProperty().get().isEmpty();
        if (chosen.isEmpty() || clips.isEmpty() || !possible) {
            text.set("");
            return;
        }
        Kind kind = Kind.of(chosen.get(), clips.get());
        if (measured.containsKey(kind)) {
            estimate(chosen.get(), clips.get(), measured.get(kind));
        } else if (busy.get()) {
            text.set("Time and memory of the next training: unknown while a training runs");
        } else if (context.workspace().navigation().roomProperty().get() == RoomId.TRAIN) {
            measure(chosen.get(), clips.get(), kind);
        } else {
            text.set("");
        }
    }

    private Optional<TrainingPlan> chosenPlan() {
        return plan.problemsProperty().get().isEmpty()
                ? split.specificationProperty().get().map(plan::plan)
                : Optional.empty();
    }

    private void measure(TrainingPlan chosen, ClipSelection clips, Kind kind) {
        stop = new StopSignal();
        StopSignal signal = stop;
        text.set("Estimating time and memory…");
        estimating.start(
                BackgroundTask.quiet(
                                "Measuring the speed of a training",
                                progress -> measure(chosen, clips, signal, progress))
                        .onSuccess(
                                speed ->
                                        speed.ifPresent(
                                                known -> {
                                                    measured.put(kind, known);
                                                    estimate(chosen, clips, known);
                                                }))
                        .onFailure(
                                e -> {
                                    LOG.info("Cannot measure the speed of a training", e);
                                    text.set("");
                                }));
    }

    private Optional<TrainingSpeed> measure(
            TrainingPlan chosen, ClipSelection clips, StopSignal signal, TaskProgress progress)
            throws Exception {
        Thread.sleep(delayMillis);
        progress.onCancel(signal::stop);
        return new SpeedMeasurement(chosen, clips.data(), signal).run();
    }

    private void estimate(TrainingPlan chosen, ClipSelection clips, TrainingSpeed speed) {
        int trainings = split.allFoldsChosen() ? FOLDS : 1;
        estimating.start(
                BackgroundTask.quiet(
                                "Estimating the cost of a training",
                                progress -> TrainingCost.of(chosen, clips.data(), speed))
                        .onSuccess(
                                cost -> text.set(CostText.of(cost, chosen.epochs(), trainings))));
    }

    /** The cost as a phrase; empty if the form is invalid. */
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }
}
