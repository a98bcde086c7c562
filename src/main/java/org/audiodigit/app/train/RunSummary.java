package org.audiodigit.app.train;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.audiodigit.app.workspace.TestResult;
import org.audiodigit.model.Metrics;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.training.EpochResult;
import org.audiodigit.training.TrainedSplit;
import org.audiodigit.training.TrainingPlan;

/**
 * The settings and results of a run that the table shows.
 *
 * @param name for the user
 * @param split name of the split for the user; for an adapted model, where it comes from
 * @param plannedEpochs number of epochs of the plan
 * @param finished whether all epochs were trained
 * @param best validation result of the best epoch; empty during the first epoch and for an adapted
 *     model, which was not validated
 * @param test result on the test part; empty if the run was not tested
 * @param seconds training time so far, or duration of the adaptation
 * @param parent name of the model that was adapted; empty for a trained model
 */
record RunSummary(
        String name,
        RunSettings settings,
        String split,
        int plannedEpochs,
        boolean finished,
        Optional<Best> best,
        Optional<TestResult> test,
        double seconds,
        Instant date,
        Optional<String> parent) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    /** Validation result of the epoch whose weights are kept. */
    record Best(int epoch, double loss, double accuracy) {}

    static RunSummary of(TrainedRun run) {
        ModelManifest.Training training = run.manifest().training();
        Metrics metrics = run.manifest().metrics();
        Best best =
                new Best(training.epoch(), metrics.validationLoss(), metrics.validationAccuracy());
        boolean adapted = run.parent().isPresent();
        return new RunSummary(
                run.name(),
                RunSettings.of(run.manifest()),
                run.parent().map("adapted from "::concat).orElse(TrainedSplit.label(training)),
                training.epochs(),
                training.finished(),
                adapted ? Optional.empty() : Optional.of(best),
                TestResult.of(metrics),
                adapted && run.details().seconds() != null
                        ? run.details().seconds()
                        : training.seconds(),
                run.date(),
                run.parent());
    }

    /** The summary of a run that starts now. */
    static RunSummary of(String name, TrainingPlan plan, ClipSelection clips) {
        return new RunSummary(
                name,
                RunSettings.of(plan, clips),
                clips.split().label(),
                plan.epochs(),
                false,
                Optional.empty(),
                Optional.empty(),
                0,
                Instant.now(),
                Optional.empty());
    }

    /** The summary after another epoch. */
    RunSummary after(EpochResult epoch, boolean isBest) {
        Best result = new Best(epoch.epoch(), epoch.validationLoss(), epoch.validationAccuracy());
        return new RunSummary(
                name,
                settings,
                split,
                plannedEpochs,
                false,
                isBest ? Optional.of(result) : best,
                test,
                seconds + epoch.seconds(),
                date,
                parent);
    }

    RunSummary withName(String newName) {
        return new RunSummary(
                newName,
                settings,
                split,
                plannedEpochs,
                finished,
                best,
                test,
                seconds,
                date,
                parent);
    }

    /** The date in the local time zone. */
    String dateText() {
        return DATE.format(date.atZone(ZoneId.systemDefault()));
    }
}
