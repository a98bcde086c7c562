package org.audiodigit.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.audiodigit.CommandCosts;
import org.audiodigit.TemporaryFolder;
import org.audiodigit.bench.ChildFigures;
import org.audiodigit.bench.Figures;
import org.audiodigit.bench.Machine;
import org.audiodigit.bench.MarkdownTable;
import org.audiodigit.engine.EngineOptions;
import org.audiodigit.model.Metrics;
import org.audiodigit.model.ModelStore;

/**
 * Compares whole {@code train} commands of an earlier version and of this one, in turn, with the
 * accuracy of their models: one training of each for each seed. Arguments of the JVM:
 *
 * <ul>
 *   <li>{@code audiodigit.bench.files}: the data set's folder
 *   <li>{@code audiodigit.bench.before}: classes of the earlier version; without it only this
 *       version is measured
 *   <li>{@code audiodigit.bench.train}: options of both, separated by commas, e.g. {@code
 *       --split,random}
 *   <li>{@code audiodigit.bench.train.before}, {@code audiodigit.bench.train.now}: options of one
 *   <li>{@code audiodigit.bench.rounds}: number of seeds, from 0; 5 by default
 * </ul>
 */
final class TimeToAccuracyBenchmark {

    private static final int SEEDS = Integer.getInteger("audiodigit.bench.rounds", 5);
    private static final String DATA = System.getProperty("audiodigit.bench.files");
    private static final String BEFORE = System.getProperty("audiodigit.bench.before", "");
    private static final String OPTIONS = "audiodigit.bench.train";

    private final Path temporary;
    private final List<Training> before = new ArrayList<>();
    private final List<Training> now = new ArrayList<>();

    private record Training(double seconds, double processor, double validation, double test) {}

    private TimeToAccuracyBenchmark(Path temporary) {
        this.temporary = temporary;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path temporary = Files.createTempDirectory("time-to-accuracy");
        try {
            new TimeToAccuracyBenchmark(temporary).run();
        } finally {
            TemporaryFolder.delete(temporary);
        }
    }

    private void run() throws IOException, InterruptedException {
        ChildFigures children = new ChildFigures(Map.of()).with(javaOptions());
        for (int seed = 0; seed < SEEDS; seed++) {
            if (!BEFORE.isEmpty()) {
                ChildFigures earlier = children.withClasses(Path.of(BEFORE));
                before.add(train(earlier, seed, "before"));
            }
            now.add(train(children, seed, "now"));
        }
        MarkdownTable table =
                new MarkdownTable("version", "seconds", "processor, s", "validation, %", "test, %");
        row(table, "before", before);
        row(table, "now", now);
        if (!before.isEmpty()) {
            table.row(
                    "now / before",
                    ratio(Training::seconds),
                    ratio(Training::processor),
                    difference(Training::validation),
                    difference(Training::test));
        }
        System.out.printf("%s%n%n%s", Machine.here(), table);
    }

    private List<String> javaOptions() {
        String threads = System.getProperty(EngineOptions.THREADS_PROPERTY, "");
        Stream<String> home = Stream.of("-Daudiodigit.home=" + temporary.resolve("home"));
        return Stream.concat(
                        home,
                        Stream.of(threads)
                                .filter(number -> !number.isEmpty())
                                .map(
                                        number ->
                                                "-D"
                                                        + EngineOptions.THREADS_PROPERTY
                                                        + "="
                                                        + number))
                .toList();
    }

    private Training train(ChildFigures children, int seed, String version)
            throws IOException, InterruptedException {
        Path model = temporary.resolve(version + "-" + seed);
        List<String> command = new ArrayList<>(List.of("train", DATA));
        command.addAll(List.of("--seed", Integer.toString(seed), "--output", model.toString()));
        command.addAll(options(OPTIONS));
        command.addAll(options(OPTIONS + "." + version));
        List<Double> costs = children.of(CommandCosts.class, command.toArray(String[]::new));
        Metrics metrics = ModelStore.manifest(model).metrics();
        Training training =
                new Training(
                        costs.get(0),
                        costs.get(1),
                        100 * metrics.validationAccuracy(),
                        100 * metrics.testAccuracy());
        System.err.printf("seed %d, %s: %s%n", seed, version, training);
        return training;
    }

    private static List<String> options(String property) {
        String text = System.getProperty(property, "");
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    private static void row(MarkdownTable table, String name, List<Training> trainings) {
        if (!trainings.isEmpty()) {
            table.row(
                    name,
                    median(trainings, Training::seconds),
                    median(trainings, Training::processor),
                    mean(trainings, Training::validation),
                    mean(trainings, Training::test));
        }
    }

    private static String median(List<Training> trainings, ToDoubleFunction<Training> figure) {
        Figures figures = Figures.of(trainings.stream().mapToDouble(figure).boxed().toList());
        return text("%.1f (%.1f to %.1f)", figures.median(), figures.least(), figures.most());
    }

    private static String mean(List<Training> trainings, ToDoubleFunction<Training> figure) {
        List<Double> all = trainings.stream().mapToDouble(figure).boxed().toList();
        double mean = all.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        String each = String.join(", ", all.stream().map(value -> text("%.1f", value)).toList());
        return text("%.1f (%s)", mean, each);
    }

    private String ratio(ToDoubleFunction<Training> figure) {
        Figures ratio = paired((a, b) -> figure.applyAsDouble(b) / figure.applyAsDouble(a));
        return text("%.2f (%.2f to %.2f)", ratio.median(), ratio.least(), ratio.most());
    }

    private String difference(ToDoubleFunction<Training> figure) {
        Figures points = paired((a, b) -> figure.applyAsDouble(b) - figure.applyAsDouble(a));
        return text(
                "%+.1f points (%+.1f to %+.1f)", points.median(), points.least(), points.most());
    }

    /** A figure of the two trainings of each seed. */
    private Figures paired(ToDoubleBiFunction<Training, Training> figure) {
        return Figures.of(
                IntStream.range(0, now.size())
                        .mapToObj(seed -> figure.applyAsDouble(before.get(seed), now.get(seed)))
                        .toList());
    }

    private static String text(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
