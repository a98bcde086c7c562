package org.audiodigit.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.training.RateCurve;
import org.audiodigit.training.RateFinder;
import org.audiodigit.training.StopSignal;
import org.audiodigit.training.TrainingData;
import org.audiodigit.training.TrainingException;
import org.audiodigit.training.TrainingPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Suggests a learning rate for a training. */
@Command(
        name = "find-rate",
        description = {
            "Suggests a learning rate for a training by a range test: trains a network for some steps"
                    + " with a rising rate, records the loss, and discards the network.",
            "Takes the options of train, so that the result can be used as its --rate; --rate and"
                    + " --epochs have no effect here."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class FindRateCommand implements Callable<Integer> {

    /** Lines of the table in a decade of the rate. */
    private static final int LINES_PER_DECADE = 4;

    @Mixin private CommandOutput output;
    @Mixin private TrainOptions options;
    @Mixin private TrainFolders folders;

    /** The JSON object of the result; names and order are part of the interface. */
    private record RateJson(
            Double suggestion, double lowest, boolean diverged, List<RateCurve.Point> points) {}

    @Override
    @SuppressWarnings("try") // only held open for the duration of the block
    public Integer call() throws Exception {
        TrainingPlan plan = plan();
        Dataset dataset = folders.dataset();
        TrainingData data =
                new TrainingData(dataset, plan.split(dataset), folders.auxiliaryClips());
        StopSignal stop = new StopSignal();
        try (InterruptHandler control = new InterruptHandler(stop::stop)) {
            RateCurve curve = new RateFinder(plan, data, (soFar, steps) -> {}, stop).find();
            if (curve.failure().isPresent()) {
                output.error(curve.failure().get());
                return AudioDigit.SOME_INPUT_FAILED;
            }
            if (stop.stopped()) {
                output.error("Stopped before the end of the range test.");
                return AudioDigit.SOME_INPUT_FAILED;
            }
            print(curve);
            return ExitCode.OK;
        } catch (TrainingException e) {
            output.error(e.getMessage());
            return AudioDigit.SOME_INPUT_FAILED;
        }
    }

    private TrainingPlan plan() {
        try {
            return options.plan();
        } catch (IllegalArgumentException e) {
            throw output.usageError(e.getMessage());
        }
    }

    private void print(RateCurve curve) {
        Optional<Double> suggestion = curve.suggestion();
        double lowest = curve.minimum().orElseThrow().rate();
        if (output.isJson()) {
            output.json(
                    new RateJson(
                            suggestion.orElse(null), lowest, curve.diverged(), curve.points()));
            return;
        }
        TextTable table = TextTable.ofNumbers(List.of("rate", "loss", "smoothed loss"));
        double next = 0;
        for (RateCurve.Point point : curve.points()) {
            if (point.rate() >= next) {
                next = point.rate() * Math.pow(10, 1.0 / LINES_PER_DECADE) * 0.999;
                table.row(
                        List.of(
                                Formats.rate(point.rate()),
                                Formats.decimal(point.loss(), 3),
                                Formats.decimal(point.smoothed(), 3)));
            }
        }
        table.lines().forEach(output::line);
        if (suggestion.isPresent()) {
            output.line(
                    "The loss falls most steeply up to "
                            + Formats.rate(curve.steepest().orElseThrow()));
        }
        output.line(
                "The smoothed loss is lowest at %s%s"
                        .formatted(
                                Formats.rate(lowest),
                                curve.diverged()
                                        ? " and diverges at "
                                                + Formats.rate(curve.last().orElseThrow().rate())
                                        : ""));
        output.line(
                suggestion
                        .map(rate -> "Suggested learning rate: " + Formats.rate(rate))
                        .orElse("No suggestion: the loss does not fall at any rate"));
    }
}
