package org.audiodigit.training.adaptation;

import java.util.List;
import org.audiodigit.model.OutputLayer;
import org.audiodigit.model.Softmax;

/**
 * Moves the last layer of a network towards examples, but no further from where it was than they
 * give reason for: it minimises the weighted mean cross-entropy plus half the squared distance from
 * the old layer times {@code pull} (multinomial logistic regression with a prior at the old
 * weights). Convex, so where it starts does not matter; accelerated gradient descent (Nesterov
 * 1983) with the step that the curvature allows.
 *
 * @param pull back towards the old layer
 * @param steps of the descent
 */
public record OutputFit(double pull, int steps) {

    /** The layer that fits. */
    public OutputLayer fit(OutputLayer old, List<AdaptationExample> examples) {
        int labels = old.bias().length;
        int units = old.weights()[0].length;
        double[] start = flat(old, units);
        double[] now = start.clone();
        double[] before = start.clone();
        double[] ahead = start.clone();
        double[] gradient = new double[start.length];
        double step = 1 / (pull + curvature(examples));
        for (int i = 1; i <= steps; i++) {
            double momentum = (i - 1.0) / (i + 2.0);
            for (int k = 0; k < now.length; k++) {
                ahead[k] = now[k] + momentum * (now[k] - before[k]);
                gradient[k] = pull * (ahead[k] - start[k]);
            }
            addCrossEntropy(ahead, labels, units, examples, gradient);
            double[] next = before;
            for (int k = 0; k < now.length; k++) {
                next[k] = ahead[k] - step * gradient[k];
            }
            before = now;
            now = next;
        }
        return layer(now, labels, units);
    }

    /** The cross-entropy's second derivative is at most half the mean square of an example. */
    private static double curvature(List<AdaptationExample> examples) {
        double sum = 0;
        double weights = 0;
        for (AdaptationExample example : examples) {
            double square = 1;
            for (float value : example.activations()) {
                square += (double) value * value;
            }
            sum += example.weight() * square / 2;
            weights += example.weight();
        }
        return sum / weights;
    }

    private static void addCrossEntropy(
            double[] layer,
            int labels,
            int units,
            List<AdaptationExample> examples,
            double[] gradient) {
        double weights = examples.stream().mapToDouble(AdaptationExample::weight).sum();
        double[] outputs = new double[labels];
        for (AdaptationExample example : examples) {
            float[] found = example.activations();
            softmax(layer, units, found, outputs);
            for (int label = 0; label < labels; label++) {
                double error =
                        (outputs[label] - example.target()[label]) * example.weight() / weights;
                int row = label * (units + 1);
                for (int unit = 0; unit < units; unit++) {
                    gradient[row + unit] += error * found[unit];
                }
                gradient[row + units] += error;
            }
        }
    }

    /** What a layer says of what was found, one a label, 1 together. */
    static float[] probabilities(OutputLayer layer, float[] found) {
        double[] outputs = new double[layer.bias().length];
        softmax(flat(layer, found.length), found.length, found, outputs);
        float[] probabilities = new float[outputs.length];
        for (int label = 0; label < outputs.length; label++) {
            probabilities[label] = (float) outputs[label];
        }
        return probabilities;
    }

    private static void softmax(double[] layer, int units, float[] found, double[] outputs) {
        for (int label = 0; label < outputs.length; label++) {
            int row = label * (units + 1);
            double sum = layer[row + units];
            for (int unit = 0; unit < units; unit++) {
                sum += layer[row + unit] * found[unit];
            }
            outputs[label] = sum;
        }
        Softmax.inPlace(outputs);
    }

    /** Row after row, each with its bias at the end. */
    private static double[] flat(OutputLayer layer, int units) {
        double[] values = new double[layer.bias().length * (units + 1)];
        for (int label = 0; label < layer.bias().length; label++) {
            for (int unit = 0; unit < units; unit++) {
                values[label * (units + 1) + unit] = layer.weights()[label][unit];
            }
            values[label * (units + 1) + units] = layer.bias()[label];
        }
        return values;
    }

    private static OutputLayer layer(double[] values, int labels, int units) {
        float[][] weights = new float[labels][units];
        float[] bias = new float[labels];
        for (int label = 0; label < labels; label++) {
            for (int unit = 0; unit < units; unit++) {
                weights[label][unit] = (float) values[label * (units + 1) + unit];
            }
            bias[label] = (float) values[label * (units + 1) + units];
        }
        return new OutputLayer(weights, bias);
    }
}
