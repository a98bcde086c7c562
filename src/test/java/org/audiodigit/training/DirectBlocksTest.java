package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.List;
import org.audiodigit.engine.MxnetRuntime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class DirectBlocksTest {

    @Test
    void byVectorsAndByCopiesItIsTheSameToTheBit() throws InterruptedException, IOException {
        RmsProp rule = new RmsProp(0.9f, 1e-7f);
        assumeTrue(rule.direct().isPresent(), "this Java was started without vectors");
        MxnetRuntime.thread()
                .call(
                        () -> {
                            goBothWays(rule);
                            return null;
                        });
    }

    private static void goBothWays(RmsProp rule) throws IOException {
        try (NDManager manager = MxnetRuntime.newManager()) {
            List<TrainedParameter> one = OptimiserSteps.parameters(manager);
            List<TrainedParameter> other = OptimiserSteps.parameters(manager);
            try (Optimiser direct = new Optimiser(rule, one);
                    Optimiser copied = new Optimiser(new WithoutVectors(rule), other)) {
                OptimiserSteps.steps(direct, one, 0, 3);
                OptimiserSteps.steps(copied, other, 0, 3);
                byte[] saved = OptimiserSteps.saved(direct);
                assertThat(OptimiserSteps.saved(copied)).isEqualTo(saved);
                // a training that was saved in one way goes on in the other
                copied.load(OptimiserSteps.read(saved));
                direct.load(OptimiserSteps.read(saved));
                OptimiserSteps.steps(direct, one, 3, 5);
                OptimiserSteps.steps(copied, other, 3, 5);
                assertThat(OptimiserSteps.saved(copied)).isEqualTo(OptimiserSteps.saved(direct));
            }
            for (int i = 0; i < one.size(); i++) {
                assertThat(other.get(i).weights().toFloatArray())
                        .containsExactly(one.get(i).weights().toFloatArray());
            }
        }
    }

    private record WithoutVectors(UpdateRule rule) implements UpdateRule {

        @Override
        public int states() {
            return rule.states();
        }

        @Override
        public void update(
                float[] weights,
                float[] gradients,
                float[][] states,
                int length,
                boolean decays,
                float rate,
                long step) {
            rule.update(weights, gradients, states, length, decays, rate, step);
        }
    }
}
