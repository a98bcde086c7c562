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

/** Prints the output of {@code train}: text, or with {@code --json} one object at the end. */
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

    /** The JSON object of the result; names and order are part of the interface. */
    private record TrainJson(
            String model,
            Double testAccuracy,
            Double testLoss,
            Integer testClips,
            long parameters,
            double seconds) {}

    void warning(String sentence) {
        output.error(sentence);
    }

    /** Prints to standard output, with {@code --json} to standard error. */
    private void line(String text) {
        if (output.isJson()) {
            output.message(text);
        } else {
            output.line(text);
        }
    }

    /** Warns about the files of a data set that cannot be used. */
    void skipped(Dataset dataset) {
        if (!dataset.problems().isEmpty()) {
            warning(
                    "%d files of the data set are skipped. Use 'audiodigit scan' to list them."
                            .formatted(dataset.problems().size()));
        }
    }

    void start(TrainingData data, TrainingPlan plan) {
        Split split = data.split();
        skipped(data.dataset());
        split.summary().forEach(this::line);
        split.warnings().forEach(this::warning);
        line("Split " + split.name() + ": " + split.description());
        data.auxiliary().sentences(plan.sampling()).forEach(this::line);
        line("Training " + TrainOptions.text(plan));
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
                                best ? "  saved" : ""));
    }

    void end(TrainingOutcome outcome) {
        if (!outcome.finished()) {
            warning(
                    "Stopped after epoch %d of %d. Use --resume to continue."
                            .formatted(
                                    outcome.history().size(),
                                    outcome.manifest().training().epochs()));
        }
        print(outcome.folder(), outcome.manifest(), outcome.parameters(), outcome.seconds());
    }

    /** Prints the result of one of several trainings, without a JSON object. */
    void summary(TrainingOutcome outcome) {
        summary(outcome.folder(), outcome.manifest(), outcome.parameters(), outcome.seconds());
    }

    /** Prints the result of a finished training; returns false if the folder contains none. */
    boolean finishedBefore(Path folder) throws IOException {
        if (!Files.isDirectory(folder) || !ModelStore.isModel(folder)) {
            return false;
        }
        ModelManifest manifest = ModelStore.manifest(folder);
        if (manifest.training().finished()) {
            warning("The training in " + folder + " is finished; there is nothing to resume.");
            print(folder, manifest, ModelStore.parameters(manifest), manifest.training().seconds());
        }
        return manifest.training().finished();
    }

    private void print(Path folder, ModelManifest manifest, long parameters, double seconds) {
        Metrics metrics = manifest.metrics();
        if (output.isJson()) {
            output.json(
                    new TrainJson(
                            folder.toString(),
                            metrics.testAccuracy(),
                            metrics.testLoss(),
                            metrics.testClips(),
                            parameters,
                            seconds));
            return;
        }
        summary(folder, manifest, parameters, seconds);
    }

    private void summary(Path folder, ModelManifest manifest, long parameters, double seconds) {
        Metrics metrics = manifest.metrics();
        line(
                "Saved epoch %d in %s: validation accuracy %.2f %%."
                        .formatted(
                                manifest.training().epoch(),
                                folder,
                                100 * metrics.validationAccuracy()));
        line(
                metrics.testAccuracy() == null
                        ? "Not tested. Use 'audiodigit evaluate' to test the model."
                        : "Test accuracy %.2f %%, loss %.4f, on %d clips: %s"
                                .formatted(
                                        100 * metrics.testAccuracy(),
                                        metrics.testLoss(),
                                        metrics.testClips(),
                                        manifest.training().splitDescription()));
        line("%,d parameters, %.1f seconds.".formatted(parameters, seconds));
    }
}
