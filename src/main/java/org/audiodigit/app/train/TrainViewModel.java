package org.audiodigit.app.train;

import java.util.ArrayList;
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
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.training.TrainingPlan;

/** View model of the room Train: combines its parts, which have view models of their own. */
final class TrainViewModel {

    private static final int DEFAULT_LABELS = 10;

    /** A speed is not measured for each digit that the user types. */
    private static final int MEASUREMENT_DELAY_MILLIS = 700;

    private final RoomContext context;
    private final RunStore store;
    private final PlanViewModel plan;
    private final SplitViewModel split;
    private final AppliedSplitViewModel appliedSplit;
    private final RunsViewModel runs;
    private final RunColumns columns;
    private final RunChartsViewModel charts;
    private final TrainingControlViewModel training;
    private final AugmentationViewModel augmentation;
    private final RateFinderViewModel rateFinder;
    private final CostViewModel cost;
    private final FoldRuns folds;
    private final InterruptedRunsViewModel interrupted;
    private final RunActions actions;
    private final ReadOnlyStringProperty obstacle;
    private final BooleanBinding opened;
    private final BooleanBinding ready;
    private final BooleanBinding stoppable;
    private final BooleanBinding resumable;
    private final StringBinding problem;
    private final ObjectBinding<List<String>> formProblems;
    private final ObjectBinding<LayerTableRows> layers;

    TrainViewModel(RoomContext context) {
        this(context, System::nanoTime, MEASUREMENT_DELAY_MILLIS);
    }

    /**
     * @param nanoClock the current time in nanoseconds, e.g. {@link System#nanoTime}
     * @param measurementDelay time in milliseconds before the speed of a changed plan is measured
     */
    TrainViewModel(RoomContext context, LongSupplier nanoClock, long measurementDelay) {
        this.context = context;
        store = new RunStore(context.workspace().models(), context.workspace().shippedModel());
        plan = new PlanViewModel(context.settings());
        split = new SplitViewModel(context.settings());
        appliedSplit = new AppliedSplitViewModel(context.workspace().data(), plan, split);
        appliedSplit
                .selectionProperty()
                .subscribe(
                        found ->
                                found.ifPresent(
                                        clips ->
                                                plan.fitEpochsTo(clips.split().training().size())));
        runs = new RunsViewModel(context.settings(), context.workspace().model().activeProperty());
        columns = new RunColumns(runs.rows(), context.settings());
        charts = new RunChartsViewModel(runs, context.settings());
        training = new TrainingControlViewModel(context, runs, store, charts, nanoClock);
        augmentation = new AugmentationViewModel(context, plan, appliedSplit);
        rateFinder = new RateFinderViewModel(context.tasks());
        training.runningProperty().subscribe((before, running) -> rateFinder.stop());
        cost =
                new CostViewModel(
                        context,
                        plan,
                        split,
                        appliedSplit,
                        training.runningProperty().or(rateFinder.runningProperty()),
                        measurementDelay);
        training.timedProperty().subscribe(timed -> timed.ifPresent(cost::learn));
        folds = new FoldRuns(context, training);
        interrupted =
                new InterruptedRunsViewModel(
                        runs, context.workspace().data(), training.runningProperty());
        actions = new RunActions(context, runs, store, training.newModel());
        var open = context.workspace().data().openProperty();
        obstacle = context.workspace().model().trainingObstacleProperty();
        opened = Bindings.createBooleanBinding(() -> open.get().isPresent(), open);
        ready =
                Bindings.createBooleanBinding(
                                () -> appliedSplit.selection().isPresent(),
                                appliedSplit.selectionProperty())
                        .and(
                                Bindings.createBooleanBinding(
                                        this::planIsValid, plan.problemsProperty()))
                        .and(obstacle.isEmpty())
                        .and(training.runningProperty().not())
                        .and(rateFinder.runningProperty().not());
        stoppable = training.runningProperty().and(training.stoppingProperty().not());
        resumable =
                Bindings.createBooleanBinding(
                                () -> interrupted.nextProperty().get().isPresent(),
                                interrupted.nextProperty())
                        .and(training.runningProperty().not())
                        .and(rateFinder.runningProperty().not())
                        .and(obstacle.isEmpty())
                        .and(opened);
        problem =
                Bindings.createStringBinding(
                        this::firstProblem, obstacle, training.problemProperty());
        formProblems =
                Bindings.createObjectBinding(
                        this::findFormProblems,
                        plan.problemsProperty(),
                        appliedSplit.problemProperty());
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
        new StoredRuns(context, store, runs).list();
    }

    private boolean planIsValid() {
        return plan.problemsProperty().get().isEmpty();
    }

    private List<String> findFormProblems() {
        List<String> sentences = new ArrayList<>(plan.problemsProperty().get());
        String ofSplit = appliedSplit.problemProperty().get();
        if (!ofSplit.isEmpty()) {
            sentences.add(ofSplit);
        }
        return sentences;
    }

    private String firstProblem() {
        for (ObservableStringValue part : List.of(obstacle, training.problemProperty())) {
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
        TrainingPlan chosen = chosenPlan();
        ClipSelection clips = appliedSplit.selection().orElseThrow();
        if (split.allFoldsChosen()) {
            Dataset all = context.workspace().data().openProperty().get().orElseThrow().dataset();
            folds.start(chosen, all, appliedSplit.selector(all));
        } else {
            folds.cancel();
            training.train(chosen, clips);
        }
    }

    /** Starts a range test of the learning rate with the plan of the form. */
    void findRate() {
        if (ready.get()) {
            rateFinder.start(chosenPlan(), appliedSplit.selection().orElseThrow());
        }
    }

    private TrainingPlan chosenPlan() {
        return plan.plan(split.specificationProperty().get().orElseThrow());
    }

    /** Resumes an interrupted training and shows its plan in the form. */
    void resume() {
        if (!resumable.get()) {
            return;
        }
        RunRow row = interrupted.nextProperty().get().orElseThrow();
        TrainingPlan remaining = row.run().flatMap(TrainedRun::interrupted).orElseThrow();
        Optional<ClipSelection> clips =
                context.workspace()
                        .data()
                        .openProperty()
                        .get()
                        .flatMap(open -> appliedSplit.trySelect(open.dataset(), remaining));
        if (clips.isEmpty()) {
            training.showStatus(
                    "Open the data set of %s to resume it; this one cannot be split in the same way."
                            .formatted(row.summary().name()));
            return;
        }
        plan.show(remaining);
        split.choose(remaining.split());
        folds.cancel();
        training.resume(remaining, clips.get(), row);
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

    RunColumns columns() {
        return columns;
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

    RateFinderViewModel rateFinder() {
        return rateFinder;
    }

    CostViewModel cost() {
        return cost;
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

    /** A sentence for each invalid field of the plan and the split; empty if the form is valid. */
    ObjectBinding<List<String>> formProblemsProperty() {
        return formProblems;
    }

    /** The first problem of the system or of a training, as a sentence; empty without problems. */
    StringBinding problemProperty() {
        return problem;
    }
}
