package org.audiodigit.training.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.audiodigit.model.OutputLayer;
import org.junit.jupiter.api.Test;

class OutputFitTest {

    private static final OutputLayer OLD =
            new OutputLayer(new float[][] {{1, 0, 0}, {0, 1, 0}}, new float[] {0.5f, -0.5f});

    @Test
    void examplesThatTheLayerGetsWrongAreLearned() {
        List<AdaptationExample> examples = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            int label = i % 2;
            // the old layer looks at the first two; what matters is in the third
            float[] found = {
                (float) random.nextGaussian(), (float) random.nextGaussian(), label == 0 ? 1 : -1
            };
            examples.add(AdaptationExample.toLearn(found, label, 2, 0, 1));
        }

        OutputLayer fitted = new OutputFit(0.001, 300).fit(OLD, examples);

        assertThat(right(OLD, examples)).isLessThan(32);
        assertThat(right(fitted, examples)).isEqualTo(40);
    }

    private static long right(OutputLayer layer, List<AdaptationExample> examples) {
        return examples.stream()
                .filter(
                        example ->
                                (output(layer, example, 1) > output(layer, example, 0))
                                        == (example.target()[1] == 1))
                .count();
    }

    private static double output(OutputLayer layer, AdaptationExample example, int label) {
        double sum = layer.bias()[label];
        for (int i = 0; i < 3; i++) {
            sum += layer.weights()[label][i] * example.activations()[i];
        }
        return sum;
    }

    @Test
    void aStrongPullKeepsTheLayerWhereItWas() {
        List<AdaptationExample> examples =
                List.of(AdaptationExample.toLearn(new float[] {1, 2, 3}, 1, 2, 0, 1));

        OutputLayer fitted = new OutputFit(1e6, 50).fit(OLD, examples);

        for (int label = 0; label < 2; label++) {
            assertThat(fitted.weights()[label])
                    .containsExactly(OLD.weights()[label], within(1e-4f));
        }
        assertThat(fitted.bias()).containsExactly(OLD.bias(), within(1e-4f));
    }

    @Test
    void theSlopeIsZeroWhereItEnds() {
        double pull = 0.1;
        List<AdaptationExample> examples =
                List.of(
                        AdaptationExample.toLearn(new float[] {1, -1, 0.5f}, 0, 2, 0.1, 2),
                        AdaptationExample.toLearn(new float[] {-0.5f, 1, 2}, 1, 2, 0, 1),
                        AdaptationExample.toKeep(new float[] {0.3f, 0.2f, -1}, OLD, 1));

        OutputLayer fitted = new OutputFit(pull, 2000).fit(OLD, examples);

        // the gradient by hand, of the weight of the first label and the third unit
        double slope = pull * (fitted.weights()[0][2] - OLD.weights()[0][2]);
        for (AdaptationExample example : examples) {
            double first = Math.exp(output(fitted, example, 0));
            double share = first / (first + Math.exp(output(fitted, example, 1)));
            double error = share - example.target()[0];
            slope += example.weight() / 4 * error * example.activations()[2];
        }
        assertThat(slope).isCloseTo(0, within(1e-5));
    }

    @Test
    void whatIsToBeKeptGivesNoReasonToMove() {
        Random random = new Random(2);
        List<AdaptationExample> examples = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            float[] found = {
                (float) random.nextGaussian(),
                (float) random.nextGaussian(),
                (float) random.nextGaussian()
            };
            examples.add(AdaptationExample.toKeep(found, OLD, 1));
        }

        OutputLayer fitted = new OutputFit(0.001, 300).fit(OLD, examples);

        for (int label = 0; label < 2; label++) {
            assertThat(fitted.weights()[label])
                    .containsExactly(OLD.weights()[label], within(1e-5f));
        }
    }

    @Test
    void aSmoothedTargetSpreadsItsShareOverAllLabels() {
        AdaptationExample example = AdaptationExample.toLearn(new float[3], 1, 4, 0.2, 1);

        assertThat(example.target()).containsExactly(new float[] {0.05f, 0.85f, 0.05f, 0.05f});
    }
}
