package org.audiodigit.app.train;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.RunningTask;
import org.audiodigit.model.RunDetails;
import org.audiodigit.training.StopSignal;
import org.audiodigit.training.TrainingException;
import org.audiodigit.training.TrainingOutcome;
import org.audiodigit.training.TrainingPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops trainings, one at a time, and shows their progress and result. */
final class TrainingControlViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingControlViewModel.class);

    private final RoomContext context;
    private final RunsViewModel runs;
    private final RunStore store;
    private final RunChartsViewModel charts;
    private final LongSupplier nanoClock;
    private final StoppedRunEvaluator evaluator;
    private final NewModelViewModel newModel;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<TrainedRun>> finished =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<TimedTraining>> timed =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<String> unreadable = FXCollections.observableArrayList();
    private StopSignal stop = new StopSignal();
    private TrainingTask work;
    private Optional<RunningTask> task = Optional.empty();
    private Optional<RunRow> current = Optional.empty();

    /**
     * @param nanoClock the current time in nanoseconds, e.g. {@link System#nanoTime}
     */
    TrainingControlViewModel(
            RoomContext context,
            RunsViewModel runs,
            RunStore store,
            RunChartsViewModel charts,
            LongSupplier nanoClock) {
        this.context = context;
        this.runs = runs;
        this.store = store;
        this.charts = charts;
        this.nanoClock = nanoClock;
        this.evaluator = new StoppedRunEvaluator(context.tasks());
        this.newModel = new NewModelViewModel(context);
    }

    void train(TrainingPlan plan, ClipSelection clips) {
        if (!running.get()) {
            Path folder = store.newFolder(plan.architecture(), LocalDateTime.now());
            String name = RunDetails.NONE.nameIn(folder);
            begin(
                    new TrainingTask.Request(plan, clips, folder, false),
                    runs.begin(folder, RunSummary.of(name, plan, clips)));
        }
    }

    void resume(TrainingPlan plan, ClipSelection clips, RunRow interrupted) {
        if (!running.get()) {
            interrupted.shownProperty().set(true);
            begin(new TrainingTask.Request(plan, clips, interrupted.folder(), true), interrupted);
        }
    }

    /** Clears the result of the last training, e.g. when another data set is open. */
    void clearMessages() {
        if (!running.get()) {
            problem.set("");
            status.set("");
            unreadable.clear();
        }
    }

    private void begin(TrainingTask.Request request, RunRow row) {
        LOG.info("Training in {} started", row.folder());
        current = Optional.of(row);
        running.set(true);
        stopping.set(false);
        finished.set(Optional.empty());
        problem.set("");
        newModel.dismiss();
        unreadable.clear();
        status.set(request.resume() ? "resuming" : "starting");
        charts.setRunning(current);
        stop = new StopSignal();
        TrainingProgressText text = new TrainingProgressText(request.plan().epochs());
        TrainingFeed feed =
                new TrainingFeed(context.tasks(), update -> show(update, row, text), nanoClock);
        WriteRetryQuestion question =
                new WriteRetryQuestion(context.tasks()::runOnFxThread, context.dialogs(), stop);
        work = new TrainingTask(request, feed, stop, question);
        RunningTask started =
                context.tasks()
                        .start(
                                BackgroundTask.shown(
                                                "Training " + request.plan().architecture(), work)
                                        .onSuccess(result -> show(result, request, row))
                                        .onFailure(e -> fail(e, row))
                                        .onCancel(() -> end("Stopped.", row)));
        task = running.get() ? Optional.of(started) : Optional.empty();
        started.cancellingProperty()
                .subscribe(cancelling -> stopping.set(cancelling && running.get()));
    }

    /** Whether a run is being trained. */
    boolean isTraining(RunRow row) {
        return running.get() && current.filter(trained -> trained.equals(row)).isPresent();
    }

    private void show(TrainingFeed.Update update, RunRow row, TrainingProgressText text) {
        if (update.resumed()) {
            row.clearCurves();
        }
        row.add(update.points());
        for (TrainingFeed.Epoch epoch : update.epochs()) {
            row.show(row.summary().after(epoch.result(), epoch.best()));
            text.onEpoch(epoch.result());
            LOG.debug("Epoch {} trained", epoch.result().epoch());
        }
        unreadable.addAll(update.unreadable());
        if (update.batch() != null) {
            text.onBatch(update.batch());
        }
        if (stoppable() && text.hasBegun()) {
            status.set(text.longText());
        }
        charts.refresh();
    }

    /** Stops the training and keeps its best epoch. */
    void stop() {
        stop.stop();
        if (running.get()) {
            stopping.set(true);
            status.set("stopping");
        }
        task.ifPresent(RunningTask::cancel);
    }

    private boolean stoppable() {
        return running.get() && !stopping.get();
    }

    /** Stops the training and moves its folder to the bin. */
    void discard() {
        current.filter(row -> running.get())
                .ifPresent(
                        row -> {
                            work.setLast(
                                    () -> store.discard(row.folder(), context.workspace().bin()));
                            stop();
                        });
    }

    /** The run that is being trained. */
    Optional<RunRow> currentRun() {
        return current.filter(row -> running.get());
    }

    private void show(TrainingTask.Result result, TrainingTask.Request request, RunRow row) {
        problem.set(result.curvesProblem());
        if (result.outcome() == null) {
            result.saved().ifPresent(row::show);
            fail(result.failure(), row);
            return;
        }
        TrainingOutcome outcome = result.outcome();
        if (!request.resume()) {
            timed.set(Optional.of(TimedTraining.of(request, outcome)));
        }
        TrainedRun run =
                new TrainedRun(
                        outcome.folder(),
                        row.summary().name(),
                        row.details(),
                        outcome.manifest(),
                        outcome.finished() ? Optional.empty() : Optional.of(request.plan()));
        row.show(run);
        context.workspace().library().refresh();
        end(TrainingEndText.of(outcome, request.plan()), row);
        if (outcome.finished() || request.clips().split().test().isEmpty()) {
            newModel.offer(run, request.clips());
            if (outcome.finished()) {
                finished.set(Optional.of(run));
            }
        } else {
            evaluator.run(row, request.clips().split(), () -> offer(row, request.clips()));
        }
    }

    /** Offers the model of a run, unless the user deleted the run while it was tested. */
    private void offer(RunRow row, ClipSelection clips) {
        row.run()
                .filter(run -> runs.rows().contains(row))
                .ifPresent(run -> newModel.offer(run, clips));
    }

    /** Shows a sentence about several trainings. */
    void showStatus(String sentence) {
        status.set(sentence);
    }

    private void fail(Exception failure, RunRow row) {
        Optional<TrainedRun> saved = row.run();
        if (saved.isEmpty() && row.summary().best().isEmpty()) {
            runs.remove(row);
            deleteFolder(row);
        }
        String sentence = TrainingEndText.ofFailure(failure);
        if (stop.stopped() && failure instanceof TrainingException) {
            end(sentence, row);
            return;
        }
        LOG.info("The training in {} failed", row.folder(), failure);
        problem.set(sentence);
        end(saved.map(TrainingEndText::ofSaved).orElse(""), row);
    }

    /** Deletes a folder that contains at most the start of the curves. */
    private void deleteFolder(RunRow row) {
        context.tasks()
                .start(
                        BackgroundTask.quiet(
                                        "Deleting an empty run",
                                        progress -> {
                                            store.delete(row.folder());
                                            return row;
                                        })
                                .onFailure(e -> LOG.info("Cannot delete {}", row.folder(), e)));
    }

    private void end(String sentence, RunRow row) {
        LOG.info("Training in {} ended. {}", row.folder(), sentence);
        running.set(false);
        stopping.set(false);
        task = Optional.empty();
        status.set(sentence);
        charts.setRunning(Optional.empty());
    }

    /** The model of the last training, which the user may use. */
    NewModelViewModel newModel() {
        return newModel;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether the training was asked to stop and is still running. */
    ReadOnlyBooleanProperty stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }

    /** The progress of the training or its result. */
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Why the training failed, as a sentence; empty without a failure. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The last training if it was completed; empty while another one runs. */
    ReadOnlyObjectProperty<Optional<TrainedRun>> finishedProperty() {
        return finished.getReadOnlyProperty();
    }

    /** The last training that was not interrupted; empty before the first one. */
    ReadOnlyObjectProperty<Optional<TimedTraining>> timedProperty() {
        return timed.getReadOnlyProperty();
    }

    /** The clips that the training cannot read, with the reasons. */
    ObservableList<String> unreadable() {
        return unreadable;
    }
}
