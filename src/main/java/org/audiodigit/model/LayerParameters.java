package org.audiodigit.model;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.HashMap;
import java.util.Map;
import org.audiodigit.engine.TensorMemory;

/** Copies the parameters of a layer. */
final class LayerParameters {

    private LayerParameters() {}

    /** The values of each parameter by name, row-major. */
    static Map<String, float[]> of(Block layer) {
        Map<String, float[]> values = new HashMap<>();
        for (Parameter parameter : layer.getDirectParameters().values()) {
            values.put(parameter.getName(), values(parameter.getArray()));
        }
        return values;
    }

    private static float[] values(NDArray array) {
        float[] values = new float[(int) array.size()];
        TensorMemory.of(array).get(values);
        return values;
    }
}
