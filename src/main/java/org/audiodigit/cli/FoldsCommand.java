package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.model.Metrics;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.training.AuxiliaryClips;
import org.audiodigit.training.StopSignal;
import org.audiodigit.training.TrainingData;
import org.audiodigit.training.TrainingException;
import org.audiodigit.training.TrainingOutcome;
import org.audiodigit.training.TrainingPlan;
import org.audiodigit.training.TrainingRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains and tests a network on each of AudioMNIST's five official folds. */
@Command(
        name = "folds",
        description = {
            "Trains and tests on each of AudioMNIST's five official folds, by speaker, and prints the",
            "mean beside published figures. Begun again, it goes on where it was stopped."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class FoldsCommand implements Callable<Integer> {

    @Mixin private CommandOutput output;

    @Mixin private TrainOptions options;

    @Mixin private TrainFolders folders;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            required = true,
            description = "The folder that the models go to, fold-0 to fold-4.")
    private Path folder;

    /** A row of the JSON; the names and their order are part of the interface. */
    record Fold(String model, String split, double testAccuracy, double testLoss, int testClips) {}

    @Override
    @SuppressWarnings("try") // Ctrl-C is waited for, not asked
    public Integer call() throws Exception {
        if (options.namesSplit()) {
            throw output.wrongUse("The folds are the split; leave out --split.");
        }
        Dataset dataset = folders.dataset();
        StopSignal stop = new StopSignal();
        List<Fold> folds = new ArrayList<>();
        try (InterruptHandler control = new InterruptHandler(stop::stop)) {
            for (String split : SplitStrategies.AUDIO_MNIST_FOLDS) {
                folds.add(fold(dataset, split, stop));
            }
        } catch (TrainingException e) {
            output.complain(e.getMessage());
            return AudioDigit.SOME_INPUT_FAILED;
        }
        new FoldsReport(output).print(folds);
        return ExitCode.OK;
    }

    private Fold fold(Dataset dataset, String split, StopSignal stop)
            throws IOException, InterruptedException, TrainingException {
        Path model = folder.resolve("fold-" + split.substring(split.indexOf(':') + 1));
        TrainingPlan plan = plan(split);
        TrainingData data =
                new TrainingData(
                        dataset,
                        SplitStrategies.parse(split).split(dataset, plan.seed()),
                        folders.extras());
        if (isFinished(model, plan, data)) {
            output.message(split + ": finished before in " + model + ".");
            return of(model, split);
        }
        boolean goOn = isInterrupted(model, plan);
        output.message(split + ": " + TrainReport.text(plan));
        TrainReport report = new TrainReport(output);
        try (TrainProgress progress = new TrainProgress(report, plan.epochs())) {
            TrainingRun run = new TrainingRun(plan, data, model, progress, stop);
            TrainingOutcome outcome = goOn ? run.resume() : run.start();
            progress.endBar();
            if (stop.stopped()) {
                throw new TrainingException("Stopped; the same command goes on from here.");
            }
            report.endInWords(outcome);
        }
        return of(model, split);
    }

    private TrainingPlan plan(String split) {
        try {
            return options.plan().withSplit(split);
        } catch (IllegalArgumentException e) {
            throw output.wrongUse(e.getMessage());
        }
    }

    private boolean isInterrupted(Path model, TrainingPlan plan) throws IOException {
        Optional<TrainingPlan> before = TrainingRun.interrupted(model);
        if (before.isPresent() && !before.get().equals(plan)) {
            throw output.wrongUse(
                    "The training in %s was begun with other options: %s. Give the same, or another --output."
                            .formatted(model, TrainReport.text(before.get())));
        }
        return before.isPresent();
    }

    /**
     * Whether the same training on the same data was finished there before. A model of an older
     * version, which does not record everything, counts only if the defaults are requested for the
     * rest.
     */
    private static boolean isFinished(Path model, TrainingPlan plan, TrainingData data)
            throws IOException {
        if (!ModelStore.isModel(model)) {
            return false;
        }
        ModelManifest manifest = ModelStore.manifest(model);
        ModelManifest.Training training = manifest.training();
        return training.finished()
                && manifest.metrics().testAccuracy() != null
                && training.clips() == data.dataset().clips().size()
                && hasSameExtras(training.draws(), data.auxiliary())
                && TrainingPlan.of(manifest).equals(Optional.of(plan));
    }

    private static boolean hasSameExtras(ModelManifest.Sampling draws, AuxiliaryClips extras) {
        int onlyTrained = draws == null ? 0 : draws.onlyTrainedClips();
        int others = draws == null ? 0 : draws.otherClips();
        return extras.trainingOnly().size() == onlyTrained && extras.unlabelled().size() == others;
    }

    private static Fold of(Path model, String split) throws IOException {
        Metrics metrics = ModelStore.manifest(model).metrics();
        return new Fold(
                model.toString(),
                split,
                metrics.testAccuracy(),
                metrics.testLoss(),
                metrics.testClips());
    }
}
