package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.audiodigit.model.OutputLayer;
import org.audiodigit.training.OutputFit.Example;
import org.junit.jupiter.api.Test;

class OutputFitTest {

    private static final OutputLayer ORIGINAL =
            new OutputLayer(new float[][] {{1, 0, 0}, {0, 1, 0}}, new float[] {0.5f, -0.5f});

    @Test
    void learnsMisclassifiedExamples() throws Exception {
        List<Example> examples = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            int label = i % 2;
            // the original layer uses the first two values; the label depends on the third
            float[] activations = {
                (float) random.nextGaussian(), (float) random.nextGaussian(), label == 0 ? 1 : -1
            };
            examples.add(Example.labelled(activations, label, 2, 0, 1));
        }

        OutputLayer fitted = new OutputFit(0.001, 300).fit(ORIGINAL, examples);

        assertThat(correct(ORIGINAL, examples)).isLessThan(32);
        assertThat(correct(fitted, examples)).isEqualTo(40);
    }

    private static long correct(OutputLayer layer, List<Example> examples) {
        return examples.stream()
                .filter(
                        example ->
                                (output(layer, example, 1) > output(layer, example, 0))
                                        == (example.target()[1] == 1))
                .count();
    }

    private static double output(OutputLayer layer, Example example, int label) {
        double sum = layer.bias()[label];
        for (int i = 0; i < 3; i++) {
            sum += layer.weights()[label][i] * example.activations()[i];
        }
        return sum;
    }

    @Test
    void strongPullKeepsTheOriginalLayer() throws Exception {
        List<Example> examples = List.of(Example.labelled(new float[] {1, 2, 3}, 1, 2, 0, 1));

        OutputLayer fitted = new OutputFit(1e6, 50).fit(ORIGINAL, examples);

        for (int label = 0; label < 2; label++) {
            assertThat(fitted.weights()[label])
                    .containsExactly(ORIGINAL.weights()[label], within(1e-4f));
        }
        assertThat(fitted.bias()).containsExactly(ORIGINAL.bias(), within(1e-4f));
    }

    @Test
    void gradientIsZeroAtTheResult() throws Exception {
        double pull = 0.1;
        List<Example> examples =
                List.of(
                        Example.labelled(new float[] {1, -1, 0.5f}, 0, 2, 0.1, 2),
                        Example.labelled(new float[] {-0.5f, 1, 2}, 1, 2, 0, 1),
                        Example.distilled(new float[] {0.3f, 0.2f, -1}, ORIGINAL, 1));

        OutputLayer fitted = new OutputFit(pull, 2000).fit(ORIGINAL, examples);

        // the gradient of the weight of the first label and the third unit, computed by hand
        double slope = pull * (fitted.weights()[0][2] - ORIGINAL.weights()[0][2]);
        for (Example example : examples) {
            double first = Math.exp(output(fitted, example, 0));
            double share = first / (first + Math.exp(output(fitted, example, 1)));
            double error = share - example.target()[0];
            slope += example.weight() / 4 * error * example.activations()[2];
        }
        assertThat(slope).isCloseTo(0, within(1e-5));
    }

    @Test
    void distilledExamplesDoNotChangeTheLayer() throws Exception {
        Random random = new Random(2);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            float[] activations = {
                (float) random.nextGaussian(),
                (float) random.nextGaussian(),
                (float) random.nextGaussian()
            };
            examples.add(Example.distilled(activations, ORIGINAL, 1));
        }

        OutputLayer fitted = new OutputFit(0.001, 300).fit(ORIGINAL, examples);

        for (int label = 0; label < 2; label++) {
            assertThat(fitted.weights()[label])
                    .containsExactly(ORIGINAL.weights()[label], within(1e-5f));
        }
    }

    @Test
    void smoothedTargetSpreadsItsShareOverAllLabels() throws Exception {
        Example example = Example.labelled(new float[3], 1, 4, 0.2, 1);

        assertThat(example.target()).containsExactly(new float[] {0.05f, 0.85f, 0.05f, 0.05f});
    }
}
