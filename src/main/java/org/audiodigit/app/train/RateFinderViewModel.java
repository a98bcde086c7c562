package org.audiodigit.app.train;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.RunningTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.task.TaskProgress;
import org.audiodigit.common.Failures;
import org.audiodigit.common.Formats;
import org.audiodigit.training.RateCurve;
import org.audiodigit.training.RateFinder;
import org.audiodigit.training.StopSignal;
import org.audiodigit.training.TrainingPlan;

/** Finds a learning rate for a plan in the background, one at a time. */
final class RateFinderViewModel {

    private static final String NO_DESCENT =
            "No suggestion: the loss does not fall at any rate. Try larger batches or less"
                    + " augmentation, and check the labels.";

    private final TaskExecutor tasks;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<RateCurve> curve =
            new ReadOnlyObjectWrapper<>(RateCurve.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<Double>> suggestion =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private StopSignal stop = new StopSignal();

    RateFinderViewModel(TaskExecutor tasks) {
        this.tasks = tasks;
    }

    /** Starts a range test unless one is running. */
    void start(TrainingPlan plan, ClipSelection clips) {
        if (running.get()) {
            return;
        }
        stop = new StopSignal();
        running.set(true);
        curve.set(RateCurve.EMPTY);
        suggestion.set(Optional.empty());
        problem.set("");
        status.set("Starting…");
        StopSignal signal = stop;
        RunningTask task =
                tasks.start(
                        BackgroundTask.shown(
                                        "Finding a learning rate",
                                        progress -> find(plan, clips, signal, progress))
                                .onSuccess(found -> end(found, signal))
                                .onFailure(this::fail)
                                .onCancel(() -> end(curve.get(), signal)));
        task.cancellingProperty()
                .subscribe(
                        cancelling -> {
                            if (cancelling && running.get()) {
                                status.set("Stopping…");
                            }
                        });
    }

    private RateCurve find(
            TrainingPlan plan, ClipSelection clips, StopSignal signal, TaskProgress progress)
            throws Exception {
        progress.onCancel(signal::stop);
        progress.update(-1, "starting the engine");
        AtomicReference<RateCurve> latest = new AtomicReference<>();
        return new RateFinder(
                        plan,
                        clips.data(),
                        (soFar, steps) -> {
                            int done = soFar.points().size();
                            progress.update((double) done / steps, "step " + done + " of " + steps);
                            // at most one update waits for the window
                            if (latest.getAndSet(soFar) == null) {
                                tasks.runOnFxThread(() -> show(latest.getAndSet(null), steps));
                            }
                        },
                        signal)
                .find();
    }

    private void show(RateCurve soFar, int steps) {
        if (running.get() && !stop.stopped()) {
            curve.set(soFar);
            status.set(
                    "Step %d of %d, rate %s"
                            .formatted(
                                    soFar.points().size(),
                                    steps,
                                    Formats.rate(soFar.last().orElseThrow().rate())));
        }
    }

    private void end(RateCurve found, StopSignal signal) {
        show(found, signal);
        // last, since the next test may start then
        running.set(false);
    }

    private void show(RateCurve found, StopSignal signal) {
        curve.set(found);
        if (signal.stopped()) {
            status.set("Stopped.");
            return;
        }
        if (found.failure().isPresent()) {
            status.set("");
            problem.set(found.failure().get());
            return;
        }
        suggestion.set(found.suggestion());
        status.set(suggestion.get().map(rate -> sentence(found, rate)).orElse(NO_DESCENT));
    }

    private static String sentence(RateCurve curve, double rate) {
        String suggested =
                "Suggested: %s, between the steepest descent of the loss (up to %s) and its minimum"
                        + " (%s).";
        return suggested.formatted(
                Formats.rate(rate),
                Formats.rate(curve.steepest().orElseThrow()),
                Formats.rate(curve.minimum().orElseThrow().rate()));
    }

    private void fail(Exception failure) {
        status.set("");
        problem.set(Formats.sentence(Failures.sentence(failure)));
        running.set(false);
    }

    /** Ends the test after its current step; there is no suggestion then. */
    void stop() {
        if (running.get()) {
            status.set("Stopping…");
            stop.stop();
        }
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The steps so far; empty before the first test. */
    ReadOnlyObjectProperty<RateCurve> curveProperty() {
        return curve.getReadOnlyProperty();
    }

    /** The result of the last test; empty while one is running or without a result. */
    ReadOnlyObjectProperty<Optional<Double>> suggestionProperty() {
        return suggestion.getReadOnlyProperty();
    }

    /** The progress or the result, as a sentence. */
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Why the test failed, as a sentence; empty without a failure. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
