package org.audiodigit.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.audiodigit.TemporaryFolder;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.model.Architectures;

/**
 * Compares the rate that {@link RateFinder} suggests with trainings at a grid of rates, for each
 * architecture with its default plan, split by speaker. Properties: {@code audiodigit.bench.files}
 * (the data set), {@code audiodigit.bench.epochs} and {@code audiodigit.bench.networks} (names
 * separated by commas).
 */
final class RateFinderBenchmark {

    private static final int EPOCHS = Integer.getInteger("audiodigit.bench.epochs", 4);
    private static final Map<String, List<Double>> GRID =
            Map.of(
                    "digit-cnn", List.of(3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 1e-1),
                    "dense", List.of(1e-5, 3e-5, 1e-4, 3e-4, 1e-3, 3e-3));

    private RateFinderBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path files = Path.of(System.getProperty("audiodigit.bench.files"));
        Dataset dataset = DatasetScanner.standard().scan(files);
        String names =
                System.getProperty(
                        "audiodigit.bench.networks", String.join(",", Architectures.names()));
        for (String architecture : names.split(",")) {
            TrainingPlan plan = plan(architecture, TrainingPlan.standard(architecture).rate());
            TrainingData data = new TrainingData(dataset, plan.split(dataset));
            RateCurve curve =
                    new RateFinder(plan, data, (soFar, steps) -> {}, new StopSignal()).find();
            print(
                    "%s: suggested %s, steepest up to %s, lowest loss at %s",
                    architecture,
                    curve.suggestion().map(Formats::rate).orElse("none"),
                    curve.steepest().map(Formats::rate).orElse("none"),
                    Formats.rate(curve.minimum().orElseThrow().rate()));
            for (double rate : GRID.get(architecture)) {
                train(plan(architecture, rate), data);
            }
        }
        System.exit(0); // the engine's threads may be alive
    }

    private static TrainingPlan plan(String architecture, double rate) {
        TrainingPlan standard = TrainingPlan.standard(architecture);
        return new TrainingPlan(
                architecture,
                standard.frontEnd(),
                "speaker",
                0,
                EPOCHS,
                standard.batch(),
                rate,
                standard.augment());
    }

    private static void train(TrainingPlan plan, TrainingData data)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("rate-finder");
        try {
            TrainingOutcome outcome =
                    new TrainingRun(
                                    plan,
                                    data,
                                    folder.resolve("model"),
                                    new TrainingListener() {},
                                    new StopSignal())
                            .start();
            EpochResult last = outcome.history().get(outcome.history().size() - 1);
            print(
                    "%.0e  training loss %.3f  validation loss %.3f, accuracy %.1f %%, test %.1f %%",
                    plan.rate(),
                    last.trainLoss(),
                    last.validationLoss(),
                    100 * last.validationAccuracy(),
                    100 * outcome.manifest().metrics().testAccuracy());
        } catch (TrainingException diverged) {
            print("%.0e  %s", plan.rate(), diverged.getMessage());
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
