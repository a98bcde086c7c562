package org.audiodigit.model;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import java.nio.FloatBuffer;
import org.audiodigit.engine.TensorMemory;

/**
 * A copy of the last layer of a network.
 *
 * @param weights {@code [labels][units]}
 * @param bias one value per label
 */
public record OutputLayer(float[][] weights, float[] bias) {

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
