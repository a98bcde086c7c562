package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.SplitRule;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.Metrics;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.model.StoredModel;
import org.audiodigit.training.AuxiliaryClips;
import org.audiodigit.training.Folds;
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

/** Cross-validates a network on the five official folds of AudioMNIST. */
@Command(
        name = "folds",
        description = {
            "Trains and tests on each of AudioMNIST's five official folds, by speaker, and prints the"
                    + " mean next to published results.",
            "Run it again to continue after an interruption."
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
            description = "The folder to write the models to, in the subfolders fold-0 to fold-4.")
    private Path folder;

    /** Whether a recording could not be read. */
    private boolean failed;

    /** A fold of the JSON object; names and order are part of the interface. */
    private record Fold(
            String model, String split, double testAccuracy, double testLoss, int testClips) {}

    /** The JSON object of the result; names and order are part of the interface. */
    private record FoldsJson(
            List<Fold> folds,
            double mean,
            double deviation,
            List<Folds.PublishedResult> published) {}

    @Override
    @SuppressWarnings("try") // only held open for the duration of the block
    public Integer call() throws Exception {
        if (options.hasSplit()) {
            throw output.usageError("The folds define the split; omit --split.");
        }
        requireOnePlan();
        Dataset dataset = folders.dataset();
        new TrainReport(output).skipped(dataset);
        StopSignal stop = new StopSignal();
        List<Fold> folds = new ArrayList<>();
        try (InterruptHandler control = new InterruptHandler(stop::stop)) {
            for (String split : SplitStrategies.AUDIO_MNIST_FOLDS) {
                folds.add(fold(dataset, split, stop));
            }
        } catch (TrainingException e) {
            output.error(e.getMessage());
            return AudioDigit.SOME_INPUT_FAILED;
        }
        print(folds);
        return failed ? AudioDigit.SOME_INPUT_FAILED : ExitCode.OK;
    }

    /**
     * Folds of different networks or settings have no common mean. The default settings of an
     * architecture, which no option sets, may differ between versions of this program.
     */
    private void requireOnePlan() throws IOException {
        Set<Map<String, String>> networks = new HashSet<>();
        Set<TrainingPlan> plans = new HashSet<>();
        for (String split : SplitStrategies.AUDIO_MNIST_FOLDS) {
            networks.add(network(split));
            plans.add(
                    plan(SplitStrategies.AUDIO_MNIST_FOLDS.get(0), begun(split))
                            .withSplitRule(SplitRule.CURRENT));
        }
        if (plans.size() > 1) {
            throw output.usageError(
                    "The folds in %s were begun with different settings. Give all settings as options, or use another --output."
                            .formatted(folder));
        }
        if (networks.size() > 1) {
            throw output.usageError(
                    "Another version of this program trained folds in %s with another network. Use another --output to train all folds with the same network."
                            .formatted(folder));
        }
    }

    /** The settings of the network that a fold has, or that its training will begin with. */
    private Map<String, String> network(String split) throws IOException {
        Path model = model(split);
        TrainingPlan plan = plan(split, begun(split));
        if (ModelStore.isModel(model)
                && TrainingPlan.of(ModelStore.manifest(model)).equals(Optional.of(plan))) {
            return StoredModel.open(model).architecture().settings();
        }
        return Architectures.byName(plan.architecture()).settings();
    }

    private Path model(String split) {
        return folder.resolve("fold-" + split.substring(split.indexOf(':') + 1));
    }

    private Fold fold(Dataset dataset, String split, StopSignal stop)
            throws IOException, InterruptedException, TrainingException {
        Path model = model(split);
        Optional<TrainingPlan> before = begun(split);
        TrainingPlan chosen = plan(split, before);
        TrainingData data =
                new TrainingData(dataset, chosen.split(dataset), folders.auxiliaryClips());
        TrainingPlan plan = before.isPresent() ? chosen : options.forData(chosen, data);
        if (isFinished(model, plan, data)) {
            output.message(split + ": already finished in " + model + ".");
            return result(model, split);
        }
        boolean resume = isInterrupted(model, plan);
        output.message(split + ": " + TrainOptions.text(plan));
        TrainReport report = new TrainReport(output);
        try (TrainProgress progress = new TrainProgress(report, plan.epochs(), model)) {
            TrainingRun run = new TrainingRun(plan, data, model, progress, stop);
            TrainingOutcome outcome = resume ? run.resume() : run.start();
            progress.endBar();
            if (stop.stopped()) {
                throw new TrainingException("Stopped. Run the same command again to continue.");
            }
            report.summary(outcome);
            failed |= progress.failed();
        }
        return result(model, split);
    }

    /**
     * The plan of an earlier training of a fold, or of the first fold that has one, since folds of
     * different settings have no common mean.
     */
    private Optional<TrainingPlan> begun(String split) throws IOException {
        Optional<TrainingPlan> begun = before(model(split));
        for (String other : SplitStrategies.AUDIO_MNIST_FOLDS) {
            if (begun.isEmpty()) {
                begun = before(model(other));
            }
        }
        return begun;
    }

    /** The plan of an earlier training of the requested architecture in a fold's folder. */
    private Optional<TrainingPlan> before(Path model) throws IOException {
        Optional<TrainingPlan> before = TrainingRun.interrupted(model);
        if (before.isEmpty() && ModelStore.isModel(model)) {
            before = TrainingPlan.of(ModelStore.manifest(model));
        }
        return before.filter(options::hasArchitectureOf);
    }

    /**
     * Settings without an option are those of an earlier training, since the defaults may differ
     * between versions of this program.
     */
    private TrainingPlan plan(String split, Optional<TrainingPlan> before) {
        try {
            return before.map(options::applyTo).orElseGet(options::plan).withSplit(split);
        } catch (IllegalArgumentException e) {
            throw output.usageError(e.getMessage());
        }
    }

    private boolean isInterrupted(Path model, TrainingPlan plan) throws IOException {
        Optional<TrainingPlan> interrupted = TrainingRun.interrupted(model);
        if (interrupted.isPresent() && !interrupted.get().equals(plan)) {
            throw output.usageError(
                    "The interrupted training in %s has other options: %s. Use the same options or another --output."
                            .formatted(model, TrainOptions.text(interrupted.get())));
        }
        return interrupted.isPresent();
    }

    /**
     * Whether the same training on the same data is already finished in the folder. A model of an
     * older version, which does not record everything, counts only if the defaults are requested
     * for the rest.
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
                && hasSameAuxiliaryClips(training.draws(), data.auxiliary())
                && TrainingPlan.of(manifest).equals(Optional.of(plan));
    }

    private static boolean hasSameAuxiliaryClips(
            ModelManifest.Sampling sampling, AuxiliaryClips auxiliary) {
        int trainingOnly = sampling == null ? 0 : sampling.onlyTrainedClips();
        int unlabelled = sampling == null ? 0 : sampling.otherClips();
        return auxiliary.trainingOnly().size() == trainingOnly
                && auxiliary.unlabelled().size() == unlabelled;
    }

    private static Fold result(Path model, String split) throws IOException {
        Metrics metrics = ModelStore.manifest(model).metrics();
        return new Fold(
                model.toString(),
                split,
                metrics.testAccuracy(),
                metrics.testLoss(),
                metrics.testClips());
    }

    private void print(List<Fold> folds) {
        Folds all = new Folds(folds.stream().map(Fold::testAccuracy).toList());
        if (output.isJson()) {
            output.json(new FoldsJson(folds, all.mean(), all.deviation(), Folds.PUBLISHED));
            return;
        }
        TextTable table = TextTable.ofNumbers(List.of("fold", "test clips", "test accuracy"));
        for (Fold fold : folds) {
            table.row(
                    List.of(
                            fold.split(),
                            Integer.toString(fold.testClips()),
                            Formats.percent(fold.testAccuracy())));
        }
        table.row(List.of("mean of five folds, by speaker", "", text(all.mean(), all.deviation())));
        for (Folds.PublishedResult published : Folds.PUBLISHED) {
            table.row(
                    List.of(
                            "published: " + published.network(),
                            "",
                            text(published.mean(), published.deviation())));
        }
        table.lines().forEach(output::line);
    }

    private static String text(double mean, Double deviation) {
        return deviation == null
                ? Formats.percent(mean)
                : String.format(Locale.ROOT, "%.2f +- %.2f %%", 100 * mean, 100 * deviation);
    }
}
