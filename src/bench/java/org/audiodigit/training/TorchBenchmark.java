package org.audiodigit.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.audiodigit.bench.ChildFigures;
import org.audiodigit.bench.Figures;
import org.audiodigit.bench.Machine;
import org.audiodigit.bench.MarkdownTable;
import org.audiodigit.bench.MemoryTimes;
import org.audiodigit.bench.SameNetwork;
import org.audiodigit.bench.SpeedText;
import org.audiodigit.bench.StepDuration;
import org.audiodigit.bench.StepProcess;
import org.audiodigit.bench.StepTurns;
import org.audiodigit.bench.StepTurns.Turns;
import org.audiodigit.engine.EngineOptions;
import org.audiodigit.model.Architecture;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.model.LayerSummary;

/**
 * Compares the training step of {@code digit-cnn} with that of PyTorch for the same network,
 * batches and optimiser, and with an earlier version of this program: {@code mvn -q -Pbench,pytorch
 * test-compile exec:exec -Dbench.main=org.audiodigit.training.TorchBenchmark}. The programs take
 * turns within each round. {@code -Daudiodigit.bench.before=FOLDER} are the classes of the earlier
 * version. On a busy machine, compare one thread of each: {@code -Daudiodigit.engine.threads=1}.
 */
final class TorchBenchmark {

    private static final int ROUNDS = Integer.getInteger("audiodigit.bench.rounds", 5);
    private static final String THREADS =
            System.getProperty(
                    EngineOptions.THREADS_PROPERTY,
                    Integer.toString(Runtime.getRuntime().availableProcessors()));
    private static final String BEFORE = System.getProperty("audiodigit.bench.before", "");
    private static final int[] BATCHES = {32, 64, 128};
    private static final String NETWORK = "digit-cnn";
    private static final String OURS = "this program";
    private static final String TORCH = "PyTorch";
    private static final String BOUND = "this program, threads bound to cores";
    private static final String EARLIER = "before";
    private static final String MEMORY_LENGTH = Integer.toString(16 << 20);

    private final ChildFigures children = children(Map.of("OMP_NUM_THREADS", THREADS));
    private final double megaflops = megaflopsOfClip();

    public static void main(String[] arguments) throws IOException, InterruptedException {
        new TorchBenchmark().run();
    }

    private static ChildFigures children(Map<String, String> environment) {
        return new ChildFigures(environment)
                .with(
                        List.of(
                                "-D" + EngineOptions.THREADS_PROPERTY + "=" + THREADS,
                                "-Dai.djl.pytorch.num_threads=" + THREADS));
    }

    private void run() throws IOException, InterruptedException {
        SameNetwork same = sameNetwork();
        System.out.println(SpeedText.of(same));
        if (!same.holds()) {
            System.exit(1);
        }
        List<Double> memory = children.of(MemoryTimes.class, MEMORY_LENGTH);
        List<Double> product = children.of(MatrixTimes.class);
        Machine machine = Machine.here();
        System.out.println(
                text(
                        "%d cores of %s, Java %s; threads: %s%n"
                                + "memory: a copy %.1f GB/s, a pass over weights, gradients and"
                                + " state %.1f GB/s%n"
                                + "product of two matrices of 2048 x 2048 by MXNet: %.0f GFLOP/s, and"
                                + " %.0f in a second of CPU time%n"
                                + "training on a clip: %.1f MFLOP%n",
                        machine.cores(),
                        machine.processor(),
                        machine.java(),
                        THREADS,
                        memory.get(0),
                        memory.get(1),
                        product.get(0),
                        product.get(1),
                        megaflops));
        System.out.println(table(measure(), product.get(1)));
    }

    private SameNetwork sameNetwork() throws IOException, InterruptedException {
        Path weights = Files.createTempFile("first-weights", ".bin");
        try {
            List<Double> own = children.of(OwnFirstSteps.class, NETWORK, weights.toString());
            List<Double> other = children.of(TorchFirstSteps.class, NETWORK, weights.toString());
            return SameNetwork.of(own, other);
        } finally {
            Files.delete(weights);
        }
    }

    private List<Turns> measure() throws IOException {
        Map<String, StepProcess> programs = new LinkedHashMap<>();
        programs.put(OURS, new StepProcess(children, OwnSteps.class, NETWORK));
        programs.put(TORCH, new StepProcess(children, TorchSteps.class, NETWORK));
        if (!THREADS.equals("1")) {
            ChildFigures bound =
                    children(Map.of("OMP_NUM_THREADS", THREADS, "OMP_PROC_BIND", "true"));
            programs.put(BOUND, new StepProcess(bound, OwnSteps.class, NETWORK));
        }
        if (!BEFORE.isEmpty()) {
            ChildFigures earlier = children.withClasses(Path.of(BEFORE));
            programs.put(EARLIER, new StepProcess(earlier, OwnSteps.class, NETWORK));
        }
        List<Turns> measured = new ArrayList<>();
        try {
            StepTurns turns = new StepTurns(programs, ROUNDS);
            turns.warmUp(BATCHES[0]);
            for (int batch : BATCHES) {
                measured.add(turns.measure(batch));
            }
        } finally {
            programs.values().forEach(StepProcess::close);
        }
        return measured;
    }

    private String table(List<Turns> measured, double productPerCpuSecond) {
        MarkdownTable table =
                new MarkdownTable(
                        "batch",
                        "program",
                        "ms per step",
                        "CPU ms per step",
                        "clips/s",
                        "of the product's rate by CPU time",
                        "ours faster by",
                        "by CPU time");
        for (Turns turns : measured) {
            for (String program : turns.durations().keySet()) {
                double millis = turns.figures(program, StepDuration::wall).median();
                double cpu = turns.figures(program, StepDuration::cpu).median();
                double rate = turns.batch() * megaflops / cpu;
                table.row(
                        Integer.toString(turns.batch()),
                        program,
                        text("%.1f", millis),
                        text("%.1f", cpu),
                        text("%.0f", 1000 * turns.batch() / millis),
                        text("%.2f", rate / productPerCpuSecond),
                        ratio(turns, program, StepDuration::wall),
                        ratio(turns, program, StepDuration::cpu));
            }
        }
        return table.toString();
    }

    /** The median, minimum and maximum over the rounds. */
    private static String ratio(Turns turns, String program, ToDoubleFunction<StepDuration> time) {
        if (program.equals(OURS)) {
            return "";
        }
        Figures ratio = turns.ratio(program, OURS, time);
        return text("%.2f (%.2f to %.2f)", ratio.median(), ratio.least(), ratio.most());
    }

    /**
     * Multiplications and additions of the convolutions for one clip: forward, and backward to the
     * weights and, except in the first one, to the inputs.
     */
    private static double megaflopsOfClip() {
        Architecture network = Architectures.byName(NETWORK);
        double flops = 0;
        int passes = 2;
        for (LayerSummary layer : network.layers(FrontEnds.byName(network.frontEnd()), 10)) {
            if (layer.layer().endsWith("(Conv2d)")) {
                int positions = layer.outputShape().get(1) * layer.outputShape().get(2);
                flops += 2.0 * passes * layer.parameters() * positions;
                passes = 3;
            }
        }
        return flops / 1e6;
    }

    private static String text(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
