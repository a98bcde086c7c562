package org.audiodigit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.audiodigit.app.FirstWindowTimes;
import org.audiodigit.app.train.InWindowTimes;
import org.audiodigit.audio.device.ReadTimes;
import org.audiodigit.bench.ChildFigures;
import org.audiodigit.bench.Machine;
import org.audiodigit.bench.Measured;
import org.audiodigit.bench.MeasuredReport;
import org.audiodigit.bench.SciPy;
import org.audiodigit.bench.Wavs;
import org.audiodigit.dataset.ScanTimes;
import org.audiodigit.model.ClassifyTimes;
import org.audiodigit.model.FrontEndTimes;
import org.audiodigit.training.AloneTimes;
import org.audiodigit.training.FeatureShareTimes;

/**
 * Measures the operations that users wait for, each in its own process, alternately:
 *
 * <pre>
 * mvn -q -Pbench test-compile exec:exec -Dbench.main=org.audiodigit.WorkbenchBenchmark
 *     -Dbench.args="-Daudiodigit.bench.files=FSDD -Daudiodigit.bench.model=MODEL_DIR"</pre>
 *
 * <p>{@code -Daudiodigit.bench.json=FILE} also writes the results to a file. The first window is
 * measured if there is a display, SciPy if it is installed.
 */
final class WorkbenchBenchmark {

    private static final int ROUNDS = Integer.getInteger("audiodigit.bench.rounds", 5);
    private static final int NOTEBOOK_RATE = 48_000;
    private static final int NOTEBOOK_SAMPLES = 30_000;
    private static final int NOTEBOOK_CLIPS = 600;
    private static final int LARGE_SET = 30_000;
    private static final String EPOCHS = "20";
    private static final String ALONE = "digit-cnn, an epoch of twenty, without a window";
    private static final String IN_WINDOW = "digit-cnn, an epoch of twenty, in the window";

    private final Path fsdd = Path.of(System.getProperty("audiodigit.bench.files"));
    private final String model = System.getProperty("audiodigit.bench.model");
    private final Path notebookClips;
    private final Path large;
    private final ChildFigures children;
    private final Measured measured = new Measured();
    private final List<String> notes = new ArrayList<>();

    private WorkbenchBenchmark(Path temporary) throws IOException {
        notebookClips = Files.createDirectory(temporary.resolve("clips"));
        large = Files.createDirectory(temporary.resolve("large"));
        Wavs.write(notebookClips, NOTEBOOK_CLIPS, NOTEBOOK_RATE, NOTEBOOK_SAMPLES);
        Wavs.write(large, LARGE_SET, 8000, 800);
        children =
                new ChildFigures(Map.of())
                        .with(List.of("-Daudiodigit.home=" + temporary.resolve("home")));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path temporary = Files.createTempDirectory("workbench-benchmark");
        try {
            new WorkbenchBenchmark(temporary).run();
        } finally {
            TemporaryFolder.delete(temporary);
        }
    }

    private void run() throws IOException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            System.err.printf("round %d of %d%n", round + 1, ROUNDS);
            frontEnds();
            files();
            answers();
            features();
            window();
        }
        new MeasuredReport(Machine.here(), ROUNDS, measured.figures(), notes).publish();
    }

    private void frontEnds() throws IOException, InterruptedException {
        double seed = frontEnd("stft");
        double logMel = frontEnd("log-mel");
        measured.add("log-mel / seed", "ratio", logMel / seed);
        Optional<Double> theirs = SciPy.clipsASecond(notebookClips);
        if (theirs.isPresent()) {
            measured.add("SciPy's stft, 48 kHz, from the file", "clips/s", theirs.get());
            measured.add("seed / SciPy's stft", "ratio", seed / theirs.get());
        } else if (notes.isEmpty()) {
            notes.add("SciPy for python3 is not installed (Debian: python3-scipy).");
        }
    }

    /** Clips per second with all cores. */
    private double frontEnd(String name) throws IOException, InterruptedException {
        List<Double> aSecond = children.of(FrontEndTimes.class, name, notebookClips.toString());
        measured.add(name + ", 48 kHz, from the file, one thread", "clips/s", aSecond.get(0));
        measured.add(name + ", 48 kHz, from the file", "clips/s", aSecond.get(1));
        return aSecond.get(1);
    }

    private void files() throws IOException, InterruptedException {
        List<Double> small = children.of(ReadTimes.class, fsdd.toString());
        measured.add("reading WAVs of FSDD", "files/s", small.get(0));
        List<Double> longer = children.of(ReadTimes.class, notebookClips.toString());
        measured.add("reading WAVs of 60 kB", "MB/s", longer.get(1));
        List<Double> scan = children.of(ScanTimes.class, large.toString());
        measured.add("scan of 30,000 files, warm", "s", scan.get(0));
    }

    private void answers() throws IOException, InterruptedException {
        List<Double> millis = children.of(ClassifyTimes.class, model, fsdd.toString());
        measured.add("classify one file, warm, p50", "ms", millis.get(0));
        measured.add("classify one file, warm, p99", "ms", millis.get(1));
        String one = Wavs.in(fsdd).get(0).toString();
        measured.add(
                "classify one file, from a cold JVM",
                "s",
                children.secondsOf(Main.class, "classify", "--model", model, one));
        double all = children.secondsOf(Main.class, "classify", "--model", model, fsdd.toString());
        int count = Wavs.in(fsdd).size();
        measured.add(
                "classify %,d files, from a cold JVM".formatted(count), "files/s", count / all);
    }

    private void features() throws IOException, InterruptedException {
        for (String kind : List.of("none", "picture", "sound")) {
            List<Double> millis = children.of(FeatureShareTimes.class, kind, fsdd.toString());
            double share = 100 * millis.get(0) / (millis.get(0) + millis.get(1));
            String name = "digit-cnn, second epoch, time for inputs, varied: ";
            measured.add(name + kind, "%", share);
        }
    }

    private void window() throws IOException, InterruptedException {
        if (System.getenv("DISPLAY") != null) {
            measured.add("first window", "s", children.of(FirstWindowTimes.class).get(0));
            String clips = fsdd.toString();
            double alone = children.of(AloneTimes.class, clips, EPOCHS).get(0);
            double inWindow = children.of(InWindowTimes.class, clips, EPOCHS).get(0);
            measured.add(ALONE, "s", alone);
            measured.add(IN_WINDOW, "s", inWindow);
            measured.add("an epoch in the window / without", "ratio", inWindow / alone);
        }
    }
}
