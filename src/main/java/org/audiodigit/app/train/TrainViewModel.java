package org.audiodigit.app.train;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.training.TrainingPlan;

/** What the room Train shows and does. */
final class TrainViewModel {

    private final RoomContext context;
    private final PlanViewModel plan;
    private final SplitViewModel split;
    private final AppliedSplit state;
    private final RunsViewModel runs;
    private final RunChartsViewModel charts;
    private final TrainingControlViewModel desk;
    private final FoldRuns folds;
    private final RunActions actions;
    private final ObjectProperty<RunRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper opened = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper resumable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    TrainViewModel(RoomContext context) {
        this(context, System::nanoTime);
    }

    /**
     * @param nanoClock the current time in nanoseconds, as {@link System#nanoTime} tells it
     */
    TrainViewModel(RoomContext context, LongSupplier nanoClock) {
        this.context = context;
        this.plan = new PlanViewModel(context.settings());
        this.split = new SplitViewModel(context.settings());
        this.state = new AppliedSplit(context.workspace().data(), plan, split);
        this.runs = new RunsViewModel(context.settings());
        this.charts = new RunChartsViewModel(runs, context.settings());
        RunStore store = new RunStore(context.workspace().models());
        this.desk = new TrainingControlViewModel(context, runs, store, charts, nanoClock);
        this.folds = new FoldRuns(context, desk);
        this.actions = new RunActions(context, runs, store);
        runs.onChange(charts::refresh);
        plan.onChange(this::judge);
        selected.subscribe((before, now) -> judge());
        desk.runningProperty().subscribe((before, now) -> judge());
        desk.problemProperty().subscribe((before, now) -> judge());
        context.workspace().data().openProperty().subscribe(open -> opened.set(open.isPresent()));
        state.begin(this::judge);
        context.tasks()
                .start(
                        BackgroundTask.quiet("Reading the runs", progress -> store.readAll())
                                .onSuccess(this::show)
                                .onFailure(
                                        e ->
                                                context.dialogs()
                                                        .warn("The runs cannot be listed: " + e)));
    }

    private void show(List<StoredRun> stored) {
        runs.addStored(stored);
        judge();
    }

    /** Says what can be done, or why not. */
    private void judge() {
        boolean busy = desk.runningProperty().get();
        String wrong = wrong();
        ready.set(!busy && wrong.isEmpty() && state.selection().isPresent());
        resumable.set(!busy && toResume().isPresent() && opened.get());
        problem.set(wrong.isEmpty() ? desk.problemProperty().get() : wrong);
    }

    private String wrong() {
        try {
            plan.plan(split.strategy().orElse("auto"));
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
        return state.problemProperty().get();
    }

    void train() {
        if (!ready.get()) {
            return;
        }
        TrainingPlan wanted = plan.plan(split.strategy().orElseThrow());
        if (split.wantsAllFolds()) {
            Dataset all = context.workspace().data().openProperty().get().orElseThrow().dataset();
            folds.start(wanted, all, parts -> state.select(all, parts));
        } else {
            folds.leave();
            desk.train(wanted, state.selection().orElseThrow());
        }
    }

    void stop() {
        desk.stop();
    }

    /** The selected run if it was interrupted, else the last one that was. */
    Optional<RunRow> toResume() {
        Optional<RunRow> chosen =
                Optional.ofNullable(selected.get()).filter(TrainViewModel::goesOn);
        return chosen.isPresent()
                ? chosen
                : runs.rows().stream().filter(TrainViewModel::goesOn).findFirst();
    }

    private static boolean goesOn(RunRow row) {
        return row.run().flatMap(TrainedRun::interrupted).isPresent();
    }

    /** Goes on with a training that was interrupted; the form shows its plan from then on. */
    void resume() {
        if (!resumable.get()) {
            return;
        }
        RunRow row = toResume().orElseThrow();
        TrainingPlan before = row.run().flatMap(TrainedRun::interrupted).orElseThrow();
        plan.show(before);
        split.choose(before.split());
        folds.leave();
        state.selection().ifPresent(clips -> desk.resume(before, clips, row));
    }

    /** The augmentation of the form's front end, on a clip of the training part. */
    AugmentationViewModel augmentation() {
        return new AugmentationViewModel(
                context.tasks(),
                plan,
                () -> state.selection().map(s -> s.split().training()).orElse(List.of()));
    }

    /** The layers of the form's architecture for the labels of the open data set. */
    LayerTableRows layers() {
        Optional<LoadedDataset> open = context.workspace().data().openProperty().get();
        return LayerTableRows.of(
                plan.architectureProperty().get(),
                plan.frontEndProperty().get(),
                open.map(o -> o.dataset().labels().size()).orElse(10));
    }

    PlanViewModel plan() {
        return plan;
    }

    SplitViewModel split() {
        return split;
    }

    AppliedSplit state() {
        return state;
    }

    RunsViewModel runs() {
        return runs;
    }

    RunChartsViewModel charts() {
        return charts;
    }

    TrainingControlViewModel desk() {
        return desk;
    }

    RunActions actions() {
        return actions;
    }

    /** The row that is selected in the table; may hold null. */
    ObjectProperty<RunRow> selectedProperty() {
        return selected;
    }

    /** Whether the selected run is the one that is trained. */
    BooleanBinding busyWithSelectedProperty() {
        return Bindings.createBooleanBinding(
                () -> desk.runs(selected.get()), selected, desk.runningProperty());
    }

    /** Whether there is a data set. */
    ReadOnlyBooleanProperty openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** Whether a training can begin. */
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** Whether a training can go on. */
    ReadOnlyBooleanProperty resumableProperty() {
        return resumable.getReadOnlyProperty();
    }

    /** What is wrong, one sentence; empty if nothing is. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
