package org.audiodigit.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.stream.IntStream;
import org.audiodigit.bench.StepDuration;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.engine.MxnetRuntime;
import org.audiodigit.engine.TensorMemory;
import org.audiodigit.model.Architecture;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.model.Network;
import org.audiodigit.training.BatchPreparation.PreparedBatch;

/**
 * Runs training steps for {@link StepProfileBenchmark}: prints {@code @step} before each, and at
 * the end {@code @total} with milliseconds of CPU time per step: of the process, of the thread that
 * calls the engine, of the update, and of copying the inputs. Arguments: architecture and batch.
 */
final class ProfiledSteps {

    private static final int WARM_UP = 60;
    private static final int STEPS = Integer.getInteger("audiodigit.bench.steps", 40);
    private static final float RATE = 1e-3f;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ProfiledSteps() {}

    public static void main(String[] arguments) throws InterruptedException {
        EngineThread.shared()
                .call(
                        () -> {
                            run(Architectures.byName(arguments[0]), Integer.parseInt(arguments[1]));
                            return null;
                        });
        System.exit(0);
    }

    private static void run(Architecture architecture, int size) {
        List<String> labels = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
        MxnetRuntime.seed(0);
        Network network =
                Network.build(architecture, FrontEnds.byName(architecture.frontEnd()), labels);
        int length = network.frontEnd().rows() * network.frontEnd().columns();
        PreparedBatch<float[]> batch = LabelledBatch.noise(1, size, length).get(0).prepared();
        try (TrainingStep step = new TrainingStep(network, architecture.recipe(), false)) {
            for (int i = 0; i < WARM_UP; i++) {
                step.run(batch, RATE);
            }
            long[] thread = new long[1];
            StepDuration all =
                    StepDuration.of(
                            STEPS,
                            () -> {
                                System.out.println("@step");
                                long begin = THREADS.getCurrentThreadCpuTime();
                                step.run(batch, RATE);
                                thread[0] += THREADS.getCurrentThreadCpuTime() - begin;
                            });
            System.out.printf(
                    "@total %s %s %s %s%n",
                    all.cpu(),
                    thread[0] / 1e6 / STEPS,
                    update(architecture, network).cpu(),
                    inputs(network, batch).cpu());
        }
    }

    private static StepDuration update(Architecture architecture, Network network) {
        UpdateRule rule = UpdateRule.byName(architecture.recipe().optimisation().rule());
        try (Optimiser optimiser = new Optimiser(rule, TrainedParameter.of(network.block()))) {
            StepDuration.of(STEPS, () -> optimiser.step(RATE));
            return StepDuration.of(10 * STEPS, () -> optimiser.step(RATE));
        }
    }

    private static StepDuration inputs(Network network, PreparedBatch<float[]> batch) {
        try (NDManager manager = MxnetRuntime.newManager()) {
            Runnable copy =
                    () -> {
                        try (NDArray inputs =
                                TensorMemory.batch(
                                        manager,
                                        batch.inputs(),
                                        network.inputShape(batch.inputs().size()))) {
                            TensorMemory.await(inputs);
                        }
                    };
            StepDuration.of(STEPS, copy);
            return StepDuration.of(10 * STEPS, copy);
        }
    }
}
