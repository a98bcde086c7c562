package org.audiodigit.training;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.audiodigit.bench.StepServer;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.engine.MxnetRuntime;
import org.audiodigit.model.Architecture;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.model.Network;
import org.audiodigit.training.BatchPreparation.PreparedBatch;

/** Runs training steps of this program on request. Argument: the architecture. */
final class OwnSteps {

    private static final float RATE = 1e-3f;

    /** Earlier versions did not receive the next batch. */
    private static final boolean LOOKS_AHEAD =
            Stream.of(TrainingStep.class.getDeclaredMethods())
                    .anyMatch(
                            method ->
                                    method.getReturnType() == Score.class
                                            && method.getParameterCount() == 3);

    private final Network network;
    private final TrainingStep step;

    private OwnSteps(Architecture architecture) {
        List<String> labels = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
        MxnetRuntime.seed(0);
        network = Network.build(architecture, FrontEnds.byName(architecture.frontEnd()), labels);
        step = new TrainingStep(network, architecture.recipe(), false);
    }

    public static void main(String[] arguments) throws Exception {
        Architecture architecture = Architectures.byName(arguments[0]);
        EngineThread.shared()
                .call(
                        () -> {
                            OwnSteps steps = new OwnSteps(architecture);
                            StepServer.serve(steps::ofBatch);
                            return null;
                        });
        System.exit(0);
    }

    private Runnable ofBatch(int size) {
        int inputs = network.frontEnd().rows() * network.frontEnd().columns();
        List<PreparedBatch<float[]>> batches =
                LabelledBatch.noise(StepTimes.BATCHES, size, inputs).stream()
                        .map(LabelledBatch::prepared)
                        .toList();
        int[] number = new int[1];
        if (!LOOKS_AHEAD) {
            return () -> step.run(batches.get(number[0]++ % batches.size()), RATE);
        }
        return () -> {
            PreparedBatch<float[]> batch = batches.get(number[0]++ % batches.size());
            PreparedBatch<float[]> next = batches.get(number[0] % batches.size());
            step.run(batch, RATE, Optional.of(next));
        };
    }
}
