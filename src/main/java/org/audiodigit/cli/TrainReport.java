package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Split;
import org.audiodigit.model.Metrics;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.training.EpochResult;
import org.audiodigit.training.TrainingData;
import org.audiodigit.training.TrainingOutcome;
import org.audiodigit.training.TrainingPlan;

/** What {@code train} prints: for reading, or with {@code --json} one object at the end. */
final class TrainReport {

    private static final String HEADINGS =
            "%5s  %8s  %9s  %8s  %12s  %8s  %10s"
                    .formatted(
                            "epoch",
                            "loss",
                            "accuracy",
                            "val_loss",
                            "val_accuracy",
                            "seconds",
                            "samples/s");

    private final CommandOutput output;

    TrainReport(CommandOutput output) {
        this.output = output;
    }

    /** The last line of {@code --json}; the names and their order are part of the interface. */
    private record Result(
            String model,
            Double testAccuracy,
            Double testLoss,
            Integer testClips,
            long parameters,
            double seconds) {}

    void note(String sentence) {
        output.complain(sentence);
    }

    /** For reading: on standard output, unless that belongs to the JSON. */
    private void line(String text) {
        if (output.isJson()) {
            output.message(text);
        } else {
            output.line(text);
        }
    }

    void begin(TrainingData data, TrainingPlan plan) {
        Dataset dataset = data.dataset();
        Split split = data.split();
        if (!dataset.problems().isEmpty()) {
            note(
                    "%d files of the data set are left out; 'audiodigit scan' lists them."
                            .formatted(dataset.problems().size()));
        }
        split.summary().forEach(this::line);
        split.warnings().forEach(this::note);
        line("Split " + split.name() + ": " + split.description());
        data.auxiliary().sentences(plan.sampling()).forEach(this::line);
        line("Training " + text(plan));
        line(HEADINGS);
    }

    void epoch(EpochResult epoch, boolean best) {
        line(
                "%5d  %8.4f  %9.4f  %8.4f  %12.4f  %8.1f  %10.0f%s"
                        .formatted(
                                epoch.epoch(),
                                epoch.trainLoss(),
                                epoch.trainAccuracy(),
                                epoch.validationLoss(),
                                epoch.validationAccuracy(),
                                epoch.seconds(),
                                epoch.samplesPerSecond(),
                                best ? "  best so far" : ""));
    }

    void end(TrainingOutcome outcome) {
        if (!outcome.finished()) {
            note(
                    "Stopped after epoch %d of %d; --resume goes on."
                            .formatted(
                                    outcome.history().size(),
                                    outcome.manifest().training().epochs()));
        }
        print(outcome.folder(), outcome.manifest(), outcome.parameters(), outcome.seconds());
    }

    /** How one of several trainings ended, which is no result yet. */
    void endInWords(TrainingOutcome outcome) {
        words(outcome.folder(), outcome.manifest(), outcome.parameters(), outcome.seconds());
    }

    /** Says again how a training ended; false if none ended there. */
    boolean finishedBefore(Path folder) throws IOException {
        if (!Files.isDirectory(folder) || !ModelStore.isModel(folder)) {
            return false;
        }
        ModelManifest manifest = ModelStore.manifest(folder);
        if (manifest.training().finished()) {
            note("The training in " + folder + " is finished; there is nothing to resume.");
            print(folder, manifest, ModelStore.parameters(manifest), manifest.training().seconds());
        }
        return manifest.training().finished();
    }

    private void print(Path folder, ModelManifest manifest, long parameters, double seconds) {
        Metrics metrics = manifest.metrics();
        if (output.isJson()) {
            output.json(
                    new Result(
                            folder.toString(),
                            metrics.testAccuracy(),
                            metrics.testLoss(),
                            metrics.testClips(),
                            parameters,
                            seconds));
            return;
        }
        words(folder, manifest, parameters, seconds);
    }

    private void words(Path folder, ModelManifest manifest, long parameters, double seconds) {
        Metrics metrics = manifest.metrics();
        line(
                "Kept epoch %d in %s: validation accuracy %.2f %%."
                        .formatted(
                                manifest.training().epoch(),
                                folder,
                                100 * metrics.validationAccuracy()));
        line(
                metrics.testAccuracy() == null
                        ? "Not tested; 'audiodigit evaluate' does that."
                        : "Test accuracy %.2f %%, loss %.4f, on %d clips: %s"
                                .formatted(
                                        100 * metrics.testAccuracy(),
                                        metrics.testLoss(),
                                        metrics.testClips(),
                                        manifest.training().splitDescription()));
        line("%,d parameters, %.1f seconds.".formatted(parameters, seconds));
    }

    /** The plan as options. */
    static String text(TrainingPlan plan) {
        return "--architecture %s --front-end %s --split %s --seed %d --epochs %d --batch %d --rate %s --augment %s --only-train-share %s --others-share %s --balance %s%s"
                .formatted(
                        plan.architecture(),
                        plan.frontEnd(),
                        plan.split(),
                        plan.seed(),
                        plan.epochs(),
                        plan.batch(),
                        plan.rate(),
                        plan.augmentation().text(),
                        plan.sampling().trainingOnly(),
                        plan.sampling().unlabelled(),
                        plan.sampling().balance(),
                        plan.keepLast() ? " --keep-last" : "");
    }
}
