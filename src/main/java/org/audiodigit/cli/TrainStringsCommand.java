package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.audiodigit.common.Failures;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.training.LabelledRecordings;
import org.audiodigit.training.SamplingShares;
import org.audiodigit.training.StopSignal;
import org.audiodigit.training.StringTraining;
import org.audiodigit.training.TrainingData;
import org.audiodigit.training.TrainingException;
import org.audiodigit.training.TrainingOutcome;
import org.audiodigit.training.TrainingPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains the network that splits strings of words. */
@Command(
        name = "train-strings",
        description = {
            "Trains the network that finds words without pauses between them.",
            "Joins the single recordings of each speaker to strings of words. Accuracies are those of"
                    + " frames of 20 ms.",
            "Ctrl-C stops and keeps the model of the last complete epoch."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class TrainStringsCommand implements Callable<Integer> {

    @Mixin private CommandOutput output;

    @Option(
            names = "--output",
            paramLabel = "MODEL_DIR",
            required = true,
            description = "The folder to write the model to.")
    private Path folder;

    @Option(
            names = "--split",
            paramLabel = "SPLIT",
            defaultValue = "auto",
            converter = Converters.ToSplit.class,
            description = "As that of 'train'; default: ${DEFAULT-VALUE}.")
    private String split;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Random seed; default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            defaultValue = "7",
            description =
                    "Number of epochs, each with one string for every training clip; default:"
                            + " ${DEFAULT-VALUE}.")
    private int epochs;

    @Option(
            names = "--only-train-share",
            paramLabel = "S",
            defaultValue = "0.45",
            description =
                    "Share of the strings from clips of --only-train; default: ${DEFAULT-VALUE}.")
    private double onlyTrainShare;

    @Option(
            names = "--others-share",
            paramLabel = "S",
            defaultValue = "0.1",
            description =
                    "Share of the strings with a recording of --others; default:"
                            + " ${DEFAULT-VALUE}.")
    private double othersShare;

    @Option(
            names = "--balance",
            paramLabel = "B",
            defaultValue = "0.2",
            description = "As that of 'train'; default: ${DEFAULT-VALUE}.")
    private double balance;

    @Option(
            names = "--strings",
            paramLabel = "DIR",
            description =
                    "Recordings of several words, each with a label file of the same name beside it:"
                            + " .txt (Audacity), .TextGrid, .csv or .json.")
    private Path recordings;

    @Option(
            names = "--strings-share",
            paramLabel = "S",
            defaultValue = "0.3",
            description =
                    "Share of the strings from the recordings of --strings; default:"
                            + " ${DEFAULT-VALUE}.")
    private double recordingsShare;

    @Mixin private TrainFolders folders;

    @Override
    public Integer call() throws Exception {
        TrainingPlan plan = plan();
        Dataset dataset = folders.dataset();
        TrainingData data =
                new TrainingData(dataset, plan.split(dataset), folders.auxiliaryClips());
        LabelledRecordings labelled =
                recordings == null
                        ? LabelledRecordings.NONE
                        : LabelledRecordings.find(recordings, recordingsShare);
        TrainReport report = new TrainReport(output);
        report.start(data, plan);
        return train(plan, data, labelled, report);
    }

    private TrainingPlan plan() {
        try {
            LabelledRecordings.checkShare(recordingsShare);
            SamplingShares sampling = new SamplingShares(onlyTrainShare, othersShare, balance);
            return StringTraining.plan(split, seed, epochs, sampling);
        } catch (IllegalArgumentException e) {
            throw output.usageError(e.getMessage());
        }
    }

    @SuppressWarnings("try") // only held open for the duration of the block
    private int train(
            TrainingPlan plan, TrainingData data, LabelledRecordings labelled, TrainReport report)
            throws InterruptedException {
        StopSignal stop = new StopSignal();
        try (TrainProgress progress = new TrainProgress(report, plan.epochs(), folder);
                InterruptHandler control = new InterruptHandler(stop::stop)) {
            TrainingOutcome outcome =
                    new StringTraining(plan, data, labelled, folder, progress, stop).run();
            progress.endBar();
            report.summary(outcome);
            return progress.failed() || !outcome.finished()
                    ? AudioDigit.SOME_INPUT_FAILED
                    : ExitCode.OK;
        } catch (TrainingException e) {
            report.warning(e.getMessage());
        } catch (IOException e) {
            report.warning(Failures.sentence(e));
        }
        return AudioDigit.SOME_INPUT_FAILED;
    }
}
