package org.audiodigit.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.audiodigit.bench.ChildFigures;
import org.audiodigit.bench.Figures;
import org.audiodigit.bench.Machine;
import org.audiodigit.bench.MemorySpeed;
import org.audiodigit.bench.MemoryTimes;
import org.audiodigit.bench.SameNetwork;
import org.audiodigit.bench.SpeedJson;
import org.audiodigit.bench.SpeedReport;
import org.audiodigit.bench.SpeedText;
import org.audiodigit.bench.StepComparison;

/**
 * Compares the training step with that of TensorFlow for the same network, batches and optimiser:
 * {@code mvn -q -Pbench,tensorflow test-compile exec:exec
 * -Dbench.main=org.audiodigit.training.TensorFlowBenchmark}. Each figure is the median over {@code
 * audiodigit.bench.rounds} of the median step of a process; the two alternate. {@code
 * -Daudiodigit.bench.json=FILE} also writes all of it to a file.
 */
final class TensorFlowBenchmark {

    private static final int ROUNDS = Integer.getInteger("audiodigit.bench.rounds", 5);
    private static final int[] BATCHES = {6, 32, 64, 128};
    private static final String OTHER_NETWORK = "digit-cnn";
    private static final int OTHER_BATCH = 64;

    /** Hides remarks of TensorFlow on the processor. */
    private static final Map<String, String> QUIET = Map.of("TF_CPP_MIN_LOG_LEVEL", "1");

    private final ChildFigures children = new ChildFigures(QUIET).withOwnModules();
    private final long parameters = DenseSizes.ofSeedDense().parameters();
    private final List<Double> copies = new ArrayList<>();
    private final List<Double> updates = new ArrayList<>();
    private final List<List<Double>> ours = lists();
    private final List<List<Double>> theirs = lists();
    private final List<Double> others = new ArrayList<>();

    public static void main(String[] arguments) throws IOException, InterruptedException {
        TensorFlowBenchmark benchmark = new TensorFlowBenchmark();
        SameNetwork same = benchmark.sameNetwork();
        if (!same.holds()) {
            System.err.println(SpeedText.of(same));
            System.exit(1);
        }
        for (int round = 0; round < ROUNDS; round++) {
            System.err.printf("round %d of %d%n", round + 1, ROUNDS);
            benchmark.round();
        }
        SpeedReport report = benchmark.report(same);
        System.out.println(SpeedText.of(report));
        String json = System.getProperty("audiodigit.bench.json", "");
        if (!json.isEmpty()) {
            Files.writeString(Path.of(json), SpeedJson.of(report) + "\n");
        }
    }

    private static List<List<Double>> lists() {
        List<List<Double>> lists = new ArrayList<>();
        for (int i = 0; i < BATCHES.length; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private SameNetwork sameNetwork() throws IOException, InterruptedException {
        Path weights = Files.createTempFile("first-weights", ".bin");
        try {
            List<Double> own =
                    children.of(OwnFirstSteps.class, DenseSizes.NETWORK, weights.toString());
            List<Double> other = children.of(TensorFlowFirstSteps.class, weights.toString());
            return SameNetwork.of(own, other);
        } finally {
            Files.delete(weights);
        }
    }

    private void round() throws IOException, InterruptedException {
        List<Double> memory = children.of(MemoryTimes.class, Long.toString(parameters));
        copies.add(memory.get(0));
        updates.add(memory.get(1));
        for (int i = 0; i < BATCHES.length; i++) {
            ours.get(i).add(ownStep(DenseSizes.NETWORK, BATCHES[i]));
            String batch = Integer.toString(BATCHES[i]);
            theirs.get(i).add(children.of(TensorFlowSteps.class, batch).get(0));
        }
        others.add(ownStep(OTHER_NETWORK, OTHER_BATCH));
    }

    private double ownStep(String network, int batch) throws IOException, InterruptedException {
        return children.of(StepTimes.class, network, Integer.toString(batch), "own").get(0);
    }

    private SpeedReport report(SameNetwork same) throws IOException {
        MemorySpeed memory = new MemorySpeed(Figures.of(copies), Figures.of(updates));
        OptionalDouble limit = OptionalDouble.of(memory.millisOfDenseStep(parameters));
        List<StepComparison> steps = new ArrayList<>();
        for (int i = 0; i < BATCHES.length; i++) {
            steps.add(
                    new StepComparison(
                            DenseSizes.NETWORK,
                            BATCHES[i],
                            Figures.of(ours.get(i)),
                            Optional.of(Figures.of(theirs.get(i))),
                            limit));
        }
        steps.add(
                new StepComparison(
                        OTHER_NETWORK,
                        OTHER_BATCH,
                        Figures.of(others),
                        Optional.empty(),
                        OptionalDouble.empty()));
        return new SpeedReport(Machine.here(), ROUNDS, memory, same, steps);
    }
}
