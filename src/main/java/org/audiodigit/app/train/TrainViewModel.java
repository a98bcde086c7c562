package org.audiodigit.app.train;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.common.Failures;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.training.TrainingPlan;

/** View model of the room Train: combines its parts, which have view models of their own. */
final class TrainViewModel {

    private static final int DEFAULT_LABELS = 10;

    private final RoomContext context;
    private final RunStore store;
    private final PlanViewModel plan;
    private final SplitViewModel split;
    private final AppliedSplitViewModel appliedSplit;
    private final RunsViewModel runs;
    private final RunChartsViewModel charts;
    private final TrainingControlViewModel training;
    private final AugmentationViewModel augmentation;
    private final FoldRuns folds;
    private final InterruptedRunsViewModel interrupted;
    private final RunActions actions;
    private final ReadOnlyStringProperty obstacle;
    private final BooleanBinding opened;
    private final BooleanBinding ready;
    private final BooleanBinding stoppable;
    private final BooleanBinding resumable;
    private final StringBinding problem;
    private final ObjectBinding<LayerTableRows> layers;

    TrainViewModel(RoomContext context) {
        this(context, System::nanoTime);
    }

    /**
     * @param nanoClock the current time in nanoseconds, e.g. {@link System#nanoTime}
     */
    TrainViewModel(RoomContext context, LongSupplier nanoClock) {
        this.context = context;
        store = new RunStore(context.workspace().models(), context.workspace().shippedModel());
        plan = new PlanViewModel(context.settings());
        split = new SplitViewModel(context.settings());
        appliedSplit = new AppliedSplitViewModel(context.workspace().data(), plan, split);
        runs = new RunsViewModel(context.settings());
        charts = new RunChartsViewModel(runs, context.settings());
        training = new TrainingControlViewModel(context, runs, store, charts, nanoClock);
        augmentation = new AugmentationViewModel(context.tasks(), plan, appliedSplit);
        folds = new FoldRuns(context, training);
        interrupted =
                new InterruptedRunsViewModel(
                        runs, context.workspace().data(), training.runningProperty());
        actions = new RunActions(context, runs, store);
        var open = context.workspace().data().openProperty();
        obstacle = context.workspace().model().obstacleProperty();
        opened = Bindings.createBooleanBinding(() -> open.get().isPresent(), open);
        ready =
                Bindings.createBooleanBinding(
                                () -> appliedSplit.selection().isPresent(),
                                appliedSplit.selectionProperty())
                        .and(plan.problemProperty().isEmpty())
                        .and(obstacle.isEmpty())
                        .and(training.runningProperty().not());
        stoppable = training.runningProperty().and(training.stoppingProperty().not());
        resumable =
                Bindings.createBooleanBinding(
                                () -> interrupted.nextProperty().get().isPresent(),
                                interrupted.nextProperty())
                        .and(training.runningProperty().not())
                        .and(obstacle.isEmpty())
                        .and(opened);
        problem =
                Bindings.createStringBinding(
                        this::firstProblem,
                        obstacle,
                        plan.problemProperty(),
                        appliedSplit.problemProperty(),
                        training.problemProperty());
        layers =
                Bindings.createObjectBinding(
                        this::describeLayers,
                        plan.architectureProperty(),
                        plan.frontEndProperty(),
                        open);
        open.subscribe(
                (before, now) -> {
                    if (!before.map(LoadedDataset::folder).equals(now.map(LoadedDataset::folder))) {
                        training.clearMessages();
                    }
                });
        readRuns();
    }

    private void readRuns() {
        context.tasks()
                .start(
                        BackgroundTask.quiet("Reading the runs", progress -> store.readAll())
                                .onSuccess(runs::addStored)
                                .onFailure(
                                        e ->
                                                context.dialogs()
                                                        .warn(
                                                                "Cannot list the runs. "
                                                                        + Failures.sentence(e))));
        // the shipped model may be unpacked later
        context.workspace()
                .model()
                .activeProperty()
                .subscribe(
                        (before, active) ->
                                active.filter(model -> store.isShipped(model.folder()))
                                        .ifPresent(model -> readShipped()));
    }

    private void readShipped() {
        context.tasks()
                .start(
                        BackgroundTask.quiet(
                                        "Reading the shipped model",
                                        progress -> store.readShipped())
                                .onSuccess(found -> found.ifPresent(this::addShipped)));
    }

    /** Earlier versions listed a copy, which may be in the table. */
    private void addShipped(RunStore.StoredRun shipped) {
        boolean listed =
                runs.rows().stream()
                        .flatMap(row -> row.run().stream())
                        .anyMatch(shipped.run()::hasWeightsOf);
        if (!listed) {
            runs.addStored(List.of(shipped));
        }
    }

    private String firstProblem() {
        for (ObservableStringValue part :
                List.of(
                        obstacle,
                        plan.problemProperty(),
                        appliedSplit.problemProperty(),
                        training.problemProperty())) {
            if (!part.get().isEmpty()) {
                return part.get();
            }
        }
        return "";
    }

    private LayerTableRows describeLayers() {
        Optional<LoadedDataset> open = context.workspace().data().openProperty().get();
        return LayerTableRows.of(
                plan.architectureProperty().get(),
                plan.frontEndProperty().get(),
                open.map(o -> o.dataset().labels().size()).orElse(DEFAULT_LABELS));
    }

    void train() {
        if (!ready.get()) {
            return;
        }
        TrainingPlan chosen = plan.plan(split.specificationProperty().get().orElseThrow());
        ClipSelection clips = appliedSplit.selection().orElseThrow();
        if (split.allFoldsChosen()) {
            Dataset all = context.workspace().data().openProperty().get().orElseThrow().dataset();
            folds.start(chosen, all, parts -> appliedSplit.select(all, parts));
        } else {
            folds.cancel();
            training.train(chosen, clips);
        }
    }

    /** Resumes an interrupted training and shows its plan in the form. */
    void resume() {
        if (!resumable.get()) {
            return;
        }
        RunRow row = interrupted.nextProperty().get().orElseThrow();
        TrainingPlan remaining = row.run().flatMap(TrainedRun::interrupted).orElseThrow();
        plan.show(remaining);
        split.choose(remaining.split());
        folds.cancel();
        context.workspace()
                .data()
                .openProperty()
                .get()
                .flatMap(open -> appliedSplit.trySelect(open.dataset(), remaining))
                .ifPresent(clips -> training.resume(remaining, clips, row));
    }

    PlanViewModel plan() {
        return plan;
    }

    SplitViewModel split() {
        return split;
    }

    AppliedSplitViewModel appliedSplit() {
        return appliedSplit;
    }

    RunsViewModel runs() {
        return runs;
    }

    RunChartsViewModel charts() {
        return charts;
    }

    TrainingControlViewModel training() {
        return training;
    }

    AugmentationViewModel augmentation() {
        return augmentation;
    }

    RunActions actions() {
        return actions;
    }

    /** The layers of the chosen architecture for the labels of the open data set. */
    ObservableValue<LayerTableRows> layersProperty() {
        return layers;
    }

    /** Whether a data set is open. */
    BooleanBinding openedProperty() {
        return opened;
    }

    /** Whether a training can start. */
    BooleanBinding readyProperty() {
        return ready;
    }

    /** Whether a training runs that was not yet asked to stop. */
    BooleanBinding stoppableProperty() {
        return stoppable;
    }

    /** Whether there is an interrupted training and no other one runs. */
    BooleanBinding resumableProperty() {
        return resumable;
    }

    InterruptedRunsViewModel interrupted() {
        return interrupted;
    }

    /** The first problem, as a sentence; empty without problems. */
    StringBinding problemProperty() {
        return problem;
    }
}
