package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.audiodigit.common.Failures;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Split;
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
            "Trains a classifier and saves the epoch with the best result on the validation part,"
                    + " for digit-cnn one of the last quarter.",
            "Ctrl-C stops and saves the best epoch so far; --resume continues after the last one."
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
            description = "The folder to write the model to.")
    private Path folder;

    @ArgGroup private Interrupted interrupted = new Interrupted();

    /** What to do with an interrupted training in the folder. */
    private static final class Interrupted {

        @Option(names = "--resume", description = "Continue the interrupted training in MODEL_DIR.")
        private boolean resume;

        @Option(
                names = "--restart",
                description = "Discard the interrupted training in MODEL_DIR and start again.")
        private boolean restart;

        /** The name of {@code --restart} in earlier releases. */
        @Option(names = "--anew", hidden = true)
        private boolean restartByFormerName;

        boolean discards() {
            return restart || restartByFormerName;
        }
    }

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description = "Append one JSON object per epoch to this file.")
    private Path history;

    @Mixin private TrainFolders folders;

    @Override
    public Integer call() throws Exception {
        TrainingRun.requireFolder(folder);
        TrainReport report = new TrainReport(output);
        Optional<TrainingPlan> before =
                interrupted.discards() ? Optional.empty() : TrainingRun.interrupted(folder);
        if (before.isPresent() && !interrupted.resume) {
            TrainingRun.requireUnused(folder);
            throw output.usageError(
                    "A training in %s was interrupted. Use --resume to continue it or --restart to discard it."
                            .formatted(folder));
        }
        if (before.isEmpty() && interrupted.resume) {
            if (report.finishedBefore(folder)) {
                FolderLock.deleteStale(folder);
                return ExitCode.OK;
            }
            report.warning("No training in " + folder + " was interrupted; starting a new one.");
        }
        TrainingPlan chosen = plan(before);
        Dataset dataset = folders.dataset();
        Split split = chosen.split(dataset);
        TrainingData data = new TrainingData(dataset, split, folders.auxiliaryClips());
        TrainingPlan plan = before.isPresent() ? chosen : options.forData(chosen, data);
        report.start(data, plan);
        return train(plan, data, before.isPresent(), report);
    }

    @SuppressWarnings("try") // only held open for the duration of the block
    private int train(TrainingPlan plan, TrainingData data, boolean resume, TrainReport report)
            throws Exception {
        StopSignal stop = new StopSignal();
        try (TrainProgress progress = new TrainProgress(report, plan.epochs(), folder);
                InterruptHandler control = new InterruptHandler(stop::stop)) {
            if (history != null) {
                progress.writeTo(new HistoryFile(history));
            }
            TrainingRun run = new TrainingRun(plan, data, folder, progress, stop);
            return train(run, resume, progress, report);
        }
    }

    /**
     * Runs the training and prints its result, both before the interrupt handler is closed: after
     * Ctrl-C the process exits as soon as that happens.
     */
    private int train(TrainingRun run, boolean resume, TrainProgress progress, TrainReport report)
            throws InterruptedException {
        try {
            TrainingOutcome outcome = resume ? run.resume() : run.start();
            progress.endBar();
            report.end(outcome);
            return progress.failed() ? AudioDigit.SOME_INPUT_FAILED : ExitCode.OK;
        } catch (TrainingException e) {
            return failed(e.getMessage(), progress, report);
        } catch (IOException e) {
            return failed(Failures.sentence(e), progress, report);
        }
    }

    private int failed(String sentence, TrainProgress progress, TrainReport report) {
        progress.endBar();
        progress.deleteCurvesWithoutModel();
        report.warning(sentence);
        if (progress.finishedEpochs() > 0) {
            report.warning(
                    "The best epoch so far is saved in %s. Solve the problem and use --resume to continue after epoch %d."
                            .formatted(folder, progress.finishedEpochs()));
        }
        return AudioDigit.SOME_INPUT_FAILED;
    }

    private TrainingPlan plan(Optional<TrainingPlan> before) {
        TrainingPlan plan;
        try {
            plan = before.isPresent() ? options.applyTo(before.get()) : options.plan();
        } catch (IllegalArgumentException e) {
            throw output.usageError(e.getMessage());
        }
        if (before.isPresent() && !before.get().equals(plan)) {
            throw output.usageError(
                    "The interrupted training in %s has other options: %s. Use --resume with the same options or without options."
                            .formatted(folder, TrainOptions.text(before.get())));
        }
        return plan;
    }
}
