package org.audiodigit.model;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.audiodigit.engine.TensorMemory;
import org.audiodigit.model.graph.InferenceLayer;

/**
 * A copy of the last layer of a network.
 *
 * @param weights {@code [labels][units]}
 * @param bias one value per label
 */
public record OutputLayer(float[][] weights, float[] bias) {

    static OutputLayer of(InferenceLayer.Dense layer) {
        float[][] weights = new float[layer.units()][];
        int units = layer.inputs();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Arrays.copyOfRange(layer.weights(), i * units, (i + 1) * units);
        }
        return new OutputLayer(weights, layer.bias().clone());
    }

    OutputLayer copy() {
        return new OutputLayer(
                Arrays.stream(weights).map(float[]::clone).toArray(float[][]::new), bias.clone());
    }

    /** Number of inputs. */
    int units() {
        return weights[0].length;
    }

    /**
     * Computes the outputs.
     *
     * @param inputs row-major {@code [rows][units]}
     * @return row-major {@code [rows][labels]}
     */
    float[] apply(float[] inputs) {
        int units = units();
        float[] outputs = new float[inputs.length / units * bias.length];
        int next = 0;
        for (int row = 0; row < inputs.length; row += units) {
            for (int label = 0; label < bias.length; label++) {
                float sum = bias[label];
                for (int i = 0; i < units; i++) {
                    sum += weights[label][i] * inputs[row + i];
                }
                outputs[next++] = sum;
            }
        }
        return outputs;
    }

    static OutputLayer read(Linear layer) {
        NDArray matrix = array(layer, Parameter.Type.WEIGHT);
        int labels = (int) matrix.getShape().get(0);
        float[][] weights = new float[labels][(int) matrix.getShape().get(1)];
        FloatBuffer values = TensorMemory.of(matrix);
        for (float[] row : weights) {
            values.get(row);
        }
        float[] bias = new float[labels];
        TensorMemory.of(array(layer, Parameter.Type.BIAS)).get(bias);
        return new OutputLayer(weights, bias);
    }

    void write(Linear layer) {
        FloatBuffer values = TensorMemory.of(array(layer, Parameter.Type.WEIGHT));
        for (float[] row : weights) {
            values.put(row);
        }
        TensorMemory.of(array(layer, Parameter.Type.BIAS)).put(bias);
    }

    private static NDArray array(Linear layer, Parameter.Type type) {
        return layer.getDirectParameters().values().stream()
                .filter(parameter -> parameter.getType() == type)
                .findFirst()
                .orElseThrow()
                .getArray();
    }
}
