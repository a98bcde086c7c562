package org.audiodigit.training;

import java.util.Arrays;
import java.util.List;
import org.audiodigit.model.OutputLayer;
import org.audiodigit.model.Softmax;

/**
 * Fits the last layer of a network to examples by multinomial logistic regression with a Gaussian
 * prior at the original layer: it minimises the weighted mean cross-entropy plus {@code pull} times
 * half the squared distance from the original layer. The problem is convex; it is solved by
 * accelerated gradient descent (Nesterov 1983) with the step that the curvature allows.
 *
 * @param pull strength of the prior
 * @param steps number of gradient steps
 */
public record OutputFit(double pull, int steps) {

    /**
     * One example.
     *
     * @param activations of the layer before the last, {@code [units]}
     * @param target probability of each label
     * @param weight relative to the other examples
     */
    public record Example(float[] activations, float[] target, double weight) {

        /**
         * An example with a true label.
         *
         * @param label index of the label
         * @param labels number of labels
         * @param smoothing share of the probability that is spread over all labels
         */
        public static Example labelled(
                float[] activations, int label, int labels, double smoothing, double weight) {
            float[] target = new float[labels];
            Arrays.fill(target, (float) (smoothing / labels));
            target[label] += (float) (1 - smoothing);
            return new Example(activations, target, weight);
        }

        /** An example whose target is the output of the original layer. */
        static Example distilled(float[] activations, OutputLayer original, double weight) {
            return new Example(activations, probabilities(original, activations), weight);
        }
    }

    /**
     * Returns the fitted layer.
     *
     * @throws InterruptedException if the thread is interrupted between two steps
     */
    public OutputLayer fit(OutputLayer original, List<Example> examples)
            throws InterruptedException {
        int labels = original.bias().length;
        int units = original.weights()[0].length;
        double[] start = flat(original, units);
        double[] current = start.clone();
        double[] previous = start.clone();
        double[] lookahead = start.clone();
        double[] gradient = new double[start.length];
        double step = 1 / (pull + curvature(examples));
        for (int i = 1; i <= steps; i++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            double momentum = (i - 1.0) / (i + 2.0);
            for (int k = 0; k < current.length; k++) {
                lookahead[k] = current[k] + momentum * (current[k] - previous[k]);
                gradient[k] = pull * (lookahead[k] - start[k]);
            }
            addCrossEntropy(lookahead, labels, units, examples, gradient);
            double[] next = previous;
            for (int k = 0; k < current.length; k++) {
                next[k] = lookahead[k] - step * gradient[k];
            }
            previous = current;
            current = next;
        }
        return layer(current, labels, units);
    }

    /** An upper bound of the second derivative: half the weighted mean square of the examples. */
    private static double curvature(List<Example> examples) {
        double sum = 0;
        double weights = 0;
        for (Example example : examples) {
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
            double[] layer, int labels, int units, List<Example> examples, double[] gradient) {
        double weights = examples.stream().mapToDouble(Example::weight).sum();
        double[] outputs = new double[labels];
        for (Example example : examples) {
            float[] activations = example.activations();
            softmax(layer, units, activations, outputs);
            for (int label = 0; label < labels; label++) {
                double error =
                        (outputs[label] - example.target()[label]) * example.weight() / weights;
                int row = label * (units + 1);
                for (int unit = 0; unit < units; unit++) {
                    gradient[row + unit] += error * activations[unit];
                }
                gradient[row + units] += error;
            }
        }
    }

    /** The probability of each label. */
    public static float[] probabilities(OutputLayer layer, float[] activations) {
        double[] outputs = new double[layer.bias().length];
        softmax(flat(layer, activations.length), activations.length, activations, outputs);
        float[] probabilities = new float[outputs.length];
        for (int label = 0; label < outputs.length; label++) {
            probabilities[label] = (float) outputs[label];
        }
        return probabilities;
    }

    private static void softmax(double[] layer, int units, float[] activations, double[] outputs) {
        for (int label = 0; label < outputs.length; label++) {
            int row = label * (units + 1);
            double sum = layer[row + units];
            for (int unit = 0; unit < units; unit++) {
                sum += layer[row + unit] * activations[unit];
            }
            outputs[label] = sum;
        }
        Softmax.inPlace(outputs);
    }

    /** The weights row by row, each row with its bias at the end. */
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
