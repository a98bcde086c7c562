package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Split;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.engine.TensorMemory;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.model.Network;
import org.audiodigit.testing.SampleClips;
import org.audiodigit.testing.ToneTraining;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class EpochCycleTest {

    @TempDir private Path folder;

    @Test
    void nonFiniteLossEndsTheTraining() throws Exception {
        FrontEnd frontEnd = FrontEnds.byName("log-mel");
        float[] input = new float[frontEnd.rows() * frontEnd.columns()];
        TrainingEvents listener = new TrainingEvents();
        Network network = EngineThread.shared().call(() -> network(frontEnd));
        TrainingStep step = EngineThread.shared().call(() -> step(network));
        try (BatchPreparation<float[]> batches =
                new BatchPreparation<>(SampleClips.some(6), 2, (clip, index) -> input)) {
            EpochCycle cycle = cycle(listener, network, step);

            assertThatThrownBy(() -> cycle.train(3, batches))
                    .isInstanceOf(TrainingException.class)
                    .hasMessage(
                            "The loss is not finite in batch 1 of epoch 3; use a smaller learning"
                                    + " rate.");
        } finally {
            EngineThread.shared().call(() -> close(step, network));
        }
        assertThat(listener.batches).isEmpty();
    }

    private EpochCycle cycle(TrainingListener listener, Network network, TrainingStep step) {
        TrainingPlan plan = ToneTraining.plan(0);
        List<Clip> clips = SampleClips.some(6);
        Dataset dataset =
                new Dataset(folder, "flat", clips, List.of("a", "b"), List.of(), List.of());
        TrainingData data =
                new TrainingData(dataset, new Split("all", "All.", clips, List.of(), List.of()));
        TrainingSession session = new TrainingSession(plan, data, listener, new StopSignal());
        return new EpochCycle(
                session,
                new TrainingInputs(plan, data, session.frontEnd()),
                network,
                step,
                new BestModel(folder, session),
                new Checkpoints(folder));
    }

    private static Network network(FrontEnd frontEnd) {
        return Network.build(Architectures.byName("digit-cnn"), frontEnd, List.of("a", "b"));
    }

    /** A step of a network with a NaN in the last layer; earlier ones would be hidden by ReLUs. */
    private static TrainingStep step(Network network) {
        TrainingStep step =
                new TrainingStep(network, Architectures.byName("digit-cnn").recipe(), false);
        List<TrainedParameter> parameters = TrainedParameter.of(network.block());
        TensorMemory.of(parameters.get(parameters.size() - 1).weights()).put(0, Float.NaN);
        return step;
    }

    private static Void close(TrainingStep step, Network network) {
        step.close();
        network.close();
        return null;
    }
}
