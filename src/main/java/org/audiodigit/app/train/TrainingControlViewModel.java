package org.audiodigit.app.train;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.RunningTask;
import org.audiodigit.common.Failures;
import org.audiodigit.training.StopSignal;
import org.audiodigit.training.TrainingException;
import org.audiodigit.training.TrainingOutcome;
import org.audiodigit.training.TrainingPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins trainings, one at a time, follows them and says how they ended. */
final class TrainingControlViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingControlViewModel.class);

    private final RoomContext context;
    private final RunsViewModel runs;
    private final RunStore store;
    private final RunChartsViewModel charts;
    private final LongSupplier nanoClock;
    private final StoppedRunEvaluator stoppedTest;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObservableList<String> unreadable = FXCollections.observableArrayList();
    private StopSignal stop = new StopSignal();
    private Optional<RunningTask> task = Optional.empty();
    private Optional<RunRow> current = Optional.empty();
    private Consumer<TrainedRun> finished = run -> {};

    /**
     * @param nanoClock the current time in nanoseconds, as {@link System#nanoTime} tells it
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
        this.stoppedTest = new StoppedRunEvaluator(context, this::tell);
    }

    /**
     * @param then is given each run that came to its end without being stopped
     */
    void onFinished(Consumer<TrainedRun> then) {
        finished = then;
    }

    void train(TrainingPlan plan, ClipSelection clips) {
        if (!running.get()) {
            TrainingRequest assignment =
                    new TrainingRequest(
                            plan,
                            clips,
                            store.folderFor(plan.architecture(), LocalDateTime.now()),
                            false);
            begin(assignment, runs.begin(assignment.folder(), RunSummary.of(plan, clips)));
        }
    }

    void resume(TrainingPlan plan, ClipSelection clips, RunRow before) {
        if (!running.get()) {
            begin(new TrainingRequest(plan, clips, before.folder(), true), runs.goOn(before));
        }
    }

    private void begin(TrainingRequest assignment, RunRow row) {
        LOG.info("Training in {} started", row.folder());
        current = Optional.of(row);
        running.set(true);
        stopping.set(false);
        problem.set("");
        unreadable.clear();
        line.set("starting");
        charts.live(Optional.of(row));
        stop = new StopSignal();
        TrainingProgressText words = new TrainingProgressText(assignment.plan().epochs());
        TrainingFeed feed =
                new TrainingFeed(context.tasks(), news -> hear(news, row, words), nanoClock);
        WriteRetryQuestion question =
                new WriteRetryQuestion(context.tasks()::runOnFxThread, context.dialogs(), stop);
        RunningTask started =
                context.tasks()
                        .start(
                                BackgroundTask.shown(
                                                "Training " + assignment.plan().architecture(),
                                                new TrainingTask(assignment, feed, stop, question))
                                        .onSuccess(ended -> ended(ended, assignment, row))
                                        .onFailure(e -> failed(e, row))
                                        .onCancel(() -> ended("Stopped.", row)));
        task = running.get() ? Optional.of(started) : Optional.empty();
        started.cancellingProperty().subscribe(is -> stopping.set(is && running.get()));
    }

    /** Whether a row's training goes on. */
    boolean runs(RunRow row) {
        return running.get() && current.filter(now -> now.equals(row)).isPresent();
    }

    private void hear(TrainingUpdate news, RunRow row, TrainingProgressText words) {
        news.points().forEach(row.curves()::add);
        for (TrainingUpdate.Epoch epoch : news.epochs()) {
            row.reached(row.facts().after(epoch.result(), epoch.best()));
            words.heard(epoch.result());
            LOG.debug("Epoch {} trained", epoch.result().epoch());
        }
        unreadable.addAll(news.unreadable());
        if (news.batch() != null) {
            words.heard(news.batch());
        }
        if (running.get() && words.begun()) {
            line.set(words.many());
        }
        charts.refresh();
    }

    /** Asks the training to end; its best epoch is kept. */
    void stop() {
        stop.stop();
        stopping.set(running.get());
        task.ifPresent(RunningTask::cancel);
    }

    private void ended(TrainingTask.Ended ended, TrainingRequest assignment, RunRow row) {
        problem.set(ended.notKept());
        if (ended.outcome() == null) {
            ended.kept().ifPresent(row::ended);
            failed(ended.failure(), row);
            return;
        }
        TrainingOutcome outcome = ended.outcome();
        TrainedRun run =
                new TrainedRun(
                        outcome.folder(),
                        outcome.manifest(),
                        outcome.finished() ? Optional.empty() : Optional.of(assignment.plan()));
        row.ended(run);
        context.workspace().model().use(run.folder());
        String begin =
                outcome.finished()
                        ? "Finished in " + TrainNumbers.time(outcome.seconds())
                        : "Stopped after epoch %d of %d"
                                .formatted(outcome.history().size(), assignment.plan().epochs());
        String kept = "%s, epoch %d kept.".formatted(begin, run.manifest().training().epoch());
        if (outcome.finished() || assignment.clips().split().test().isEmpty()) {
            ended(kept + " " + run.testSentence(), row);
            context.dialogs().tell(run.name() + ": " + run.testSentence());
            if (outcome.finished()) {
                finished.accept(run);
            }
        } else {
            ended(kept, row);
            stoppedTest.run(row, assignment.clips().split(), kept);
        }
    }

    /** Says something of more than one training. */
    void say(String sentence) {
        line.set(sentence);
    }

    /** A run that was stopped has been tested after all. */
    private void tell(RunRow row, String kept) {
        TrainedRun run = row.run().orElseThrow();
        if (!running.get()) {
            line.set(kept + " " + run.testSentence());
        }
        context.dialogs().tell(run.name() + ": " + run.testSentence());
    }

    private void failed(Exception failure, RunRow row) {
        Optional<TrainedRun> kept = row.run();
        if (kept.isEmpty() && row.facts().best().isEmpty()) {
            runs.remove(row);
            removeEmpty(row);
        }
        String sentence = sentence(failure);
        if (stop.stopped() && failure instanceof TrainingException) {
            ended(sentence, row);
            return;
        }
        LOG.info("the training in {} failed", row.folder(), failure);
        problem.set(sentence);
        ended(kept.map(TrainingControlViewModel::whatIsKept).orElse(""), row);
    }

    /** Nothing but the beginning of a curve is in there. */
    private void removeEmpty(RunRow row) {
        context.tasks()
                .start(
                        BackgroundTask.quiet(
                                        "Removing an empty run",
                                        progress -> {
                                            store.delete(row.folder());
                                            return row;
                                        })
                                .onFailure(e -> LOG.info("{} stays", row.folder(), e)));
    }

    private static String whatIsKept(TrainedRun run) {
        String epoch = "Epoch %d is kept.".formatted(run.manifest().training().epoch());
        return run.interrupted().isPresent() ? epoch + " Resume goes on." : epoch;
    }

    private static String sentence(Exception failure) {
        if (failure instanceof IOException e) {
            return TrainNumbers.sentence(Failures.sentence(e));
        }
        return failure instanceof TrainingException
                ? failure.getMessage()
                : "The training failed: "
                        + TrainNumbers.sentence(String.valueOf(failure.getMessage()));
    }

    private void ended(String sentence, RunRow row) {
        LOG.info("Training in {} ended. {}", row.folder(), sentence);
        running.set(false);
        stopping.set(false);
        task = Optional.empty();
        line.set(sentence);
        charts.live(Optional.empty());
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether it was asked to end and has not ended yet. */
    ReadOnlyBooleanProperty stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }

    /** Where the training is, or how it ended. */
    ReadOnlyStringProperty lineProperty() {
        return line.getReadOnlyProperty();
    }

    /** Why it failed, one sentence; empty if it did not. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The clips that this training cannot read, with the reasons. */
    ObservableList<String> unreadable() {
        return unreadable;
    }
}
