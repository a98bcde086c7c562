package org.audiodigit.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.audiodigit.engine.TensorMemory;

/**
 * A copy of a network for inference, with folded layers. Only the last layer follows later changes
 * of the network. Close it before its network.
 *
 * <p>Inputs are row-major {@code [rows][columns]} tensors of the front end; all inputs of a call
 * form one batch. The methods must be called on the engine's thread.
 */
public final class FrozenNetwork implements AutoCloseable {

    private final Network network;
    private final List<Block> beforeLast;
    private final NDManager manager;

    FrozenNetwork(Network network, List<Block> beforeLast, NDManager manager) {
        this.network = network;
        this.beforeLast = beforeLast;
        this.manager = manager;
    }

    /** Classifies input tensors. The predictions are in the order of the inputs. */
    public List<Prediction> predict(List<float[]> inputs) {
        try (NDManager batch = manager.newSubManager()) {
            ParameterStore parameters = new ParameterStore(batch, false);
            return predict(parameters, hidden(parameters, inputs, batch), inputs.size());
        }
    }

    /**
     * Classifies the outputs of the layer before the last one, as {@link #activations} returns
     * them.
     */
    List<Prediction> predictActivations(List<float[]> activations) {
        try (NDManager batch = manager.newSubManager()) {
            Shape shape = new Shape(activations.size(), activations.get(0).length);
            NDList hidden = new NDList(TensorMemory.batch(batch, activations, shape));
            return predict(new ParameterStore(batch, false), hidden, activations.size());
        }
    }

    private List<Prediction> predict(ParameterStore parameters, NDList hidden, int count) {
        NDArray logits = network.lastLayer().forward(parameters, hidden, false).singletonOrThrow();
        Shape expected = new Shape(count, network.labels().size());
        if (!logits.getShape().equals(expected)) {
            throw new IllegalStateException(
                    "the network gives " + logits.getShape() + " instead of " + expected);
        }
        return network.predictions(logits.toFloatArray());
    }

    /**
     * Computes the outputs for one input with any number of rows.
     *
     * @param input row-major {@code [rows][columns]}
     * @return row-major
     */
    public float[] outputs(float[] input, int columns) {
        try (NDManager batch = manager.newSubManager()) {
            ParameterStore parameters = new ParameterStore(batch, false);
            Shape shape = new Shape(1, 1, input.length / columns, columns);
            NDList hidden = hidden(parameters, TensorMemory.batch(batch, List.of(input), shape));
            return network.lastLayer()
                    .forward(parameters, hidden, false)
                    .singletonOrThrow()
                    .toFloatArray();
        }
    }

    /** Computes the outputs of the layer before the last one: one value per unit for each input. */
    List<float[]> activations(List<float[]> inputs) {
        try (NDManager batch = manager.newSubManager()) {
            ParameterStore parameters = new ParameterStore(batch, false);
            NDArray hidden = hidden(parameters, inputs, batch).singletonOrThrow();
            NDArray flat = hidden.reshape(inputs.size(), -1);
            int units = (int) flat.getShape().get(1);
            float[] all = flat.toFloatArray();
            List<float[]> rows = new ArrayList<>();
            for (int start = 0; start < all.length; start += units) {
                rows.add(Arrays.copyOfRange(all, start, start + units));
            }
            return rows;
        }
    }

    private NDList hidden(ParameterStore parameters, List<float[]> inputs, NDManager batch) {
        Shape shape = network.inputShape(inputs.size());
        return hidden(parameters, TensorMemory.batch(batch, inputs, shape));
    }

    private NDList hidden(ParameterStore parameters, NDArray inputs) {
        NDList values = new NDList(inputs);
        for (Block layer : beforeLast) {
            values = layer.forward(parameters, values, false);
        }
        return values;
    }

    @Override
    public void close() {
        manager.close();
    }
}
