package org.audiodigit.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.audiodigit.TemporaryFolder;
import org.audiodigit.bench.ChildFigures;
import org.audiodigit.bench.Figures;
import org.audiodigit.bench.Machine;
import org.audiodigit.bench.MarkdownTable;
import org.audiodigit.bench.Wavs;
import org.audiodigit.training.EvaluationTimes;

/**
 * Measures what users wait for in the window, on a screen of its own, which needs Xvfb, and how
 * fast a data set is evaluated without a window: {@code mvn -q -Pbench test-compile exec:exec
 * -Dbench.main=org.audiodigit.app.WaitingBenchmark -Dbench.args="-Daudiodigit.bench.files=FSDD"}.
 * {@code -Daudiodigit.bench.before=FOLDER} are the classes of an earlier version, which takes turns
 * with this one.
 */
final class WaitingBenchmark {

    private static final int ROUNDS = Integer.getInteger("audiodigit.bench.rounds", 5);
    private static final String BEFORE = System.getProperty("audiodigit.bench.before", "");
    private static final String FILES = System.getProperty("audiodigit.bench.files");
    private static final String MODEL =
            System.getProperty("audiodigit.bench.model", "models/digit-cnn");
    private static final int LARGE_SET = 30_000;
    private static final String NOW = "now";
    private static final String EARLIER = "before";

    /** The waits of one version by name, for the first time in a process or again. */
    private record Kind(String name, boolean cold) {}

    private final Map<String, Map<Kind, List<Wait>>> measured = new LinkedHashMap<>();

    /** The figures of {@link EvaluationTimes} for each version and round. */
    private final Map<String, List<List<Double>>> evaluations = new LinkedHashMap<>();

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path large = Files.createTempDirectory("large");
        try {
            Wavs.write(large, LARGE_SET, 8000, 800);
            new WaitingBenchmark().run(large);
        } finally {
            TemporaryFolder.delete(large);
        }
    }

    private void run(Path large) throws IOException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            System.err.printf("round %d of %d%n", round + 1, ROUNDS);
            if (!BEFORE.isEmpty()) {
                measure(EARLIER, large);
            }
            measure(NOW, large);
        }
        System.out.printf("%s%n%n%s%n%s%n", Machine.here(), table(), evaluationTable());
    }

    private void measure(String version, Path large) throws IOException, InterruptedException {
        try (VirtualScreen screen = new VirtualScreen()) {
            ChildFigures children = children(version, Map.of("DISPLAY", screen.display()));
            String pixels = screen.pixels().toString();
            for (String line :
                    children.linesOf(WaitingTimes.class, pixels, FILES, large.toString(), MODEL)) {
                add(version, line.split("\t"));
            }
        }
        evaluations
                .computeIfAbsent(version, key -> new ArrayList<>())
                .add(children(version, Map.of()).of(EvaluationTimes.class, MODEL, FILES));
    }

    private static ChildFigures children(String version, Map<String, String> environment) {
        ChildFigures children = new ChildFigures(environment).with(List.of("-Dprism.order=sw"));
        return version.equals(NOW) ? children : children.withClasses(Path.of(BEFORE));
    }

    private void add(String version, String[] cells) {
        if (cells.length == 4) {
            Kind kind = new Kind(cells[1], cells[2].equals("1"));
            measured.computeIfAbsent(version, key -> new LinkedHashMap<>())
                    .computeIfAbsent(kind, key -> new ArrayList<>())
                    .add(Wait.of(cells[3]));
        }
    }

    private String table() {
        MarkdownTable table =
                new MarkdownTable(
                        "what",
                        "version",
                        "reaction, ms",
                        "end, ms",
                        "without a change, ms",
                        "thread busy, ms",
                        "of that CPU, ms",
                        "CPU of both threads, ms",
                        "CPU of all, ms");
        for (Kind kind : measured.get(NOW).keySet()) {
            for (String version : measured.keySet()) {
                List<Wait> waits = measured.get(version).getOrDefault(kind, List.of());
                if (!waits.isEmpty()) {
                    table.row(
                            kind.name() + (kind.cold() ? ", first time" : ""),
                            version,
                            median(waits, Wait::reaction),
                            median(waits, Wait::end),
                            median(waits, Wait::still),
                            median(waits, Wait::busy),
                            median(waits, Wait::busyCpu),
                            median(waits, Wait::used),
                            median(waits, Wait::cpu));
                }
            }
        }
        return table.toString();
    }

    private String evaluationTable() {
        MarkdownTable table =
                new MarkdownTable(
                        "evaluation",
                        "first, clips/s",
                        "CPU per clip, us",
                        "later, clips/s",
                        "CPU per clip, us",
                        "of that reading",
                        "reading and front end",
                        "network");
        evaluations.forEach(
                (version, rounds) -> {
                    List<String> cells = new ArrayList<>(List.of(version));
                    for (int i = 0; i < rounds.get(0).size(); i++) {
                        int column = i;
                        cells.add(
                                text(
                                        Figures.of(rounds.stream().map(r -> r.get(column)).toList())
                                                .median()));
                    }
                    table.row(cells.toArray(String[]::new));
                });
        return table.toString();
    }

    private static String text(double figure) {
        return String.format(Locale.ROOT, "%.0f", figure);
    }

    private static String median(List<Wait> waits, ToDoubleFunction<Wait> figure) {
        double median = Figures.of(waits.stream().mapToDouble(figure).boxed().toList()).median();
        return text(median);
    }
}
