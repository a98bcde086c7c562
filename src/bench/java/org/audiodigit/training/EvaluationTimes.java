package org.audiodigit.training;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.model.DigitModel;

/**
 * Prints clips per second and CPU microseconds per clip of evaluations of a data set as in the
 * window: the first one of the process, and the median of five more; then the CPU microseconds per
 * clip of reading, of reading and the front end, and of the network. Arguments: the folders of the
 * model and of the data set.
 */
public final class EvaluationTimes {

    private static final int WARM_UPS = 2;
    private static final int RUNS = 5;
    private static final int BATCH = 64;

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private EvaluationTimes() {}

    /** Work on all clips. */
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    /**
     * The costs of work on all clips.
     *
     * @param nanos by the clock
     * @param cpu in nanoseconds
     */
    private record Cost(double nanos, double cpu) {

        static Cost of(Work work) throws IOException, InterruptedException {
            long cpu = SYSTEM.getProcessCpuTime();
            long begin = System.nanoTime();
            work.run();
            long end = System.nanoTime();
            return new Cost(end - begin, SYSTEM.getProcessCpuTime() - cpu);
        }

        /** The median of each figure. */
        static Cost median(Work work) throws IOException, InterruptedException {
            List<Cost> costs = new ArrayList<>();
            for (int run = 0; run < WARM_UPS + RUNS; run++) {
                costs.add(of(work));
            }
            List<Cost> warm = costs.subList(WARM_UPS, costs.size());
            return new Cost(
                    warm.stream().mapToDouble(Cost::nanos).sorted().toArray()[RUNS / 2],
                    warm.stream().mapToDouble(Cost::cpu).sorted().toArray()[RUNS / 2]);
        }

        double clipsPerSecond(int clips) {
            return clips / (nanos / 1e9);
        }

        double micros(int clips) {
            return cpu / 1e3 / clips;
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        DigitModel model = DigitModel.load(Path.of(arguments[0]));
        model.warmUp();
        List<Clip> clips =
                DatasetScanner.standard().scan(Path.of(arguments[1]), (done, total) -> {}).clips();
        Work evaluation =
                () ->
                        Evaluator.evaluate(
                                model::classify,
                                model.manifest().labels(),
                                clips,
                                FeatureCache.uncached(model.frontEnd()),
                                new Evaluator.Listener() {});
        Cost cold = Cost.of(evaluation);
        Cost warm = Cost.median(evaluation);
        List<float[]> tensors = new ArrayList<>();
        for (Clip clip : clips) {
            tensors.add(model.frontEnd().apply(WavReader.read(clip.file()).waveform()));
        }
        Cost reading =
                Cost.median(
                        () -> {
                            for (Clip clip : clips) {
                                WavReader.read(clip.file());
                            }
                        });
        Cost frontEnd =
                Cost.median(
                        () -> {
                            for (Clip clip : clips) {
                                model.frontEnd().apply(WavReader.read(clip.file()).waveform());
                            }
                        });
        Cost network =
                Cost.median(
                        () -> {
                            for (int start : batches(clips.size())) {
                                int end = Math.min(start + BATCH, clips.size());
                                model.classify(tensors.subList(start, end));
                            }
                        });
        int count = clips.size();
        System.out.printf(
                Locale.ROOT,
                "%f %f %f %f %f %f %f%n",
                cold.clipsPerSecond(count),
                cold.micros(count),
                warm.clipsPerSecond(count),
                warm.micros(count),
                reading.micros(count),
                frontEnd.micros(count),
                network.micros(count));
        Runtime.getRuntime().halt(0);
    }

    private static int[] batches(int clips) {
        return IntStream.iterate(0, start -> start < clips, start -> start + BATCH).toArray();
    }
}
