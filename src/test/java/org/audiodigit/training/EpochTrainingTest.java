package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.audiodigit.engine.MxnetRuntime;
import org.audiodigit.engine.TensorMemory;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.model.Network;
import org.audiodigit.testing.SampleClips;
import org.audiodigit.testing.ToneTraining;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class EpochTrainingTest {

    @Test
    void aLossThatIsNoNumberEndsTheTrainingWithASentence() throws Exception {
        FrontEnd frontEnd = FrontEnds.byName("log-mel");
        float[] input = new float[frontEnd.rows() * frontEnd.columns()];
        TrainingEvents heard = new TrainingEvents();
        Network network = MxnetRuntime.thread().call(() -> network(frontEnd));
        TrainingStep step = MxnetRuntime.thread().call(() -> step(network));
        try (BatchPreparation batches =
                new BatchPreparation(SampleClips.some(6), 2, (clip, place) -> input)) {
            EpochTraining epoch =
                    new EpochTraining(ToneTraining.plan(0), step, heard, new StopSignal());

            assertThatThrownBy(() -> epoch.run(3, batches))
                    .isInstanceOf(TrainingException.class)
                    .hasMessageContaining("batch 1 of epoch 3");
        } finally {
            MxnetRuntime.thread().call(() -> close(step, network));
        }
        assertThat(heard.batches).isEmpty();
    }

    private static Network network(FrontEnd frontEnd) {
        return Network.build(Architectures.byName("digit-cnn"), frontEnd, List.of("a", "b"));
    }

    /** With a weight in the last layer that is not a number; ReLUs would hide one before it. */
    private static TrainingStep step(Network network) {
        TrainingStep step = new TrainingStep(network, Recipe.of("digit-cnn"));
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
