package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.audiodigit.common.Failures;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Split;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.files.FolderLock;
import org.audiodigit.training.StopSignal;
import org.audiodigit.training.TrainingData;
import org.audiodigit.training.TrainingException;
import org.audiodigit.training.TrainingOutcome;
import org.audiodigit.training.TrainingPlan;
import org.audiodigit.training.TrainingRun;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains a classifier on a data set. */
@Command(
        name = "train",
        description = {
            "Trains a classifier and keeps the epoch that did best on the validation part.",
            "Ctrl-C keeps the best epoch so far; --resume goes on from the last one."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class TrainCommand implements Callable<Integer> {

    @Mixin private CommandOutput output;

    @Mixin private TrainOptions options;

    @Option(
            names = "--output",
            paramLabel = "MODEL_DIR",
            required = true,
            description = "The folder that the model goes to.")
    private Path folder;

    @ArgGroup private Interrupted interrupted = new Interrupted();

    /** What becomes of a training that was interrupted in the folder. */
    private static final class Interrupted {

        @Option(
                names = "--resume",
                description = "Go on with the training that was interrupted in MODEL_DIR.")
        private boolean resume;

        @Option(
                names = "--anew",
                description =
                        "Give up the training that was interrupted in MODEL_DIR, and begin anew.")
        private boolean anew;
    }

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description = "Append one JSON object an epoch to this file.")
    private Path history;

    @Mixin private TrainFolders folders;

    @Override
    public Integer call() throws Exception {
        TrainingRun.requireFolder(folder);
        TrainReport report = new TrainReport(output);
        Optional<TrainingPlan> before =
                interrupted.anew ? Optional.empty() : TrainingRun.interrupted(folder);
        if (before.isPresent() && !interrupted.resume) {
            TrainingRun.requireUnused(folder);
            throw output.wrongUse(
                    "A training was interrupted in %s. Give --resume to go on with it, or --anew to give it up."
                            .formatted(folder));
        }
        if (before.isEmpty() && interrupted.resume) {
            if (report.finishedBefore(folder)) {
                FolderLock.deleteStale(folder);
                return ExitCode.OK;
            }
            report.note("No training was interrupted in " + folder + "; this one begins anew.");
        }
        TrainingPlan plan = plan(before);
        Dataset dataset = folders.dataset();
        Split split = SplitStrategies.parse(plan.split()).split(dataset, plan.seed());
        TrainingData data = new TrainingData(dataset, split, folders.extras());
        report.begin(data, plan);
        return train(plan, data, before.isPresent(), report);
    }

    @SuppressWarnings("try") // Ctrl-C is waited for, not asked
    private int train(TrainingPlan plan, TrainingData data, boolean goOn, TrainReport report)
            throws Exception {
        StopSignal stop = new StopSignal();
        try (TrainProgress progress = new TrainProgress(report, plan.epochs());
                InterruptHandler control = new InterruptHandler(stop::stop)) {
            if (history != null) {
                progress.record(new HistoryFile(history));
            }
            TrainingRun run = new TrainingRun(plan, data, folder, progress, stop);
            return report(run, goOn, progress, report);
        }
    }

    /** Says all there is to say, since after Ctrl-C the process ends as soon as this is over. */
    private int report(TrainingRun run, boolean goOn, TrainProgress progress, TrainReport report)
            throws InterruptedException {
        try {
            TrainingOutcome outcome = goOn ? run.resume() : run.start();
            progress.endBar();
            report.end(outcome);
            return progress.failed() ? AudioDigit.SOME_INPUT_FAILED : ExitCode.OK;
        } catch (TrainingException e) {
            return broken(e.getMessage(), progress, report);
        } catch (IOException e) {
            return broken(Failures.sentence(e), progress, report);
        }
    }

    private int broken(String sentence, TrainProgress progress, TrainReport report) {
        progress.endBar();
        report.note(sentence);
        if (progress.epochsDone() > 0) {
            report.note(
                    "The best epoch so far is in %s; when that is mended, --resume goes on after epoch %d."
                            .formatted(folder, progress.epochsDone()));
        }
        return AudioDigit.SOME_INPUT_FAILED;
    }

    private TrainingPlan plan(Optional<TrainingPlan> before) {
        TrainingPlan plan;
        try {
            plan = before.isPresent() ? options.over(before.get()) : options.plan();
        } catch (IllegalArgumentException e) {
            throw output.wrongUse(e.getMessage());
        }
        if (before.isPresent() && !before.get().equals(plan)) {
            throw output.wrongUse(
                    "The training in %s was begun with other options: %s. With --resume, give the same or none."
                            .formatted(folder, TrainReport.text(before.get())));
        }
        return plan;
    }
}
