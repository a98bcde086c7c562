package org.audiodigit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.audiodigit.app.browse.BrowseBenchmarkMain;
import org.audiodigit.bench.ChildFigures;
import org.audiodigit.bench.Machine;
import org.audiodigit.bench.MarkdownTable;
import org.audiodigit.bench.Wavs;

/**
 * Measures how time and memory grow with the number of clips: scanning, evaluating and one epoch of
 * training as commands, and opening and filtering in the window, each in its own process with a
 * heap of at most 1 GB. The clips are noise with the layout of AudioMNIST.
 *
 * <p>{@code -Daudiodigit.bench.sizes=1000,10000} changes the numbers of clips. The window is
 * measured if there is a display.
 */
final class ScaleBenchmark {

    private static final String SIZES =
            System.getProperty("audiodigit.bench.sizes", "1000,10000,100000,300000");
    private static final String MODEL =
            System.getProperty("audiodigit.bench.model", "models/digit-cnn");
    private static final int RATE = 8000;
    private static final int SAMPLES = 3200;

    private final Path temporary;
    private final ChildFigures children;
    private final MarkdownTable table =
            new MarkdownTable("clips", "what", "seconds", "processor, s", "largest memory, MB");

    private ScaleBenchmark(Path temporary) {
        this.temporary = temporary;
        children =
                new ChildFigures(Map.of())
                        .with(List.of("-Xmx1g", "-Daudiodigit.home=" + temporary.resolve("home")));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path temporary = Files.createTempDirectory("scale-benchmark");
        try {
            ScaleBenchmark benchmark = new ScaleBenchmark(temporary);
            for (int clips : Stream.of(SIZES.split(",")).mapToInt(Integer::parseInt).toArray()) {
                benchmark.measure(clips);
            }
            System.out.printf("%s%n%n%s", Machine.here(), benchmark.table);
        } finally {
            TemporaryFolder.delete(temporary);
        }
    }

    private void measure(int clips) throws IOException, InterruptedException {
        Path folder = Files.createDirectory(temporary.resolve("clips"));
        Wavs.write(folder, clips, RATE, SAMPLES);
        String data = folder.toString();
        command(clips, "scan", "scan", data);
        if (System.getenv("DISPLAY") != null) {
            window(clips, data);
        }
        command(clips, "evaluate", "evaluate", data, "--model", MODEL);
        String model = temporary.resolve("model-" + clips).toString();
        command(clips, "one epoch", "train", data, "--epochs", "1", "--output", model);
        TemporaryFolder.delete(folder);
    }

    private void command(int clips, String name, String... arguments)
            throws IOException, InterruptedException {
        add(clips, name, children.of(CommandCosts.class, arguments));
    }

    private void window(int clips, String data) throws IOException, InterruptedException {
        List<Double> figures =
                children.with(List.of("-Daudiodigit.bench.files=" + data))
                        .of(BrowseBenchmarkMain.class);
        add(clips, "window opened, filtered, scrolled", figures);
        table.row(count(clips), "opened and listed", digits(figures.get(3)), "", "");
        table.row(count(clips), "a filter, median", "", digits(figures.get(4)), "");
        table.row(count(clips), "heap afterwards", "", "", digits(figures.get(5)));
    }

    private void add(int clips, String name, List<Double> figures) {
        table.row(
                count(clips),
                name,
                digits(figures.get(0)),
                digits(figures.get(1)),
                digits(figures.get(2)));
        System.err.printf("%d clips, %s: %s%n", clips, name, figures);
    }

    private static String count(int clips) {
        return String.format(Locale.ROOT, "%,d", clips);
    }

    private static String digits(double figure) {
        return String.format(
                Locale.ROOT, figure < 1 ? "%.3f" : figure < 10 ? "%.1f" : "%.0f", figure);
    }
}
