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

/**
 * A trained network that is asked and no longer trained, but for its last layer. All of its methods
 * belong on the engine's thread; close it before its network.
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

    /**
     * Classifies input tensors, all in one batch.
     *
     * @param inputs each row-major {@code [rows][columns]}
     * @return one prediction an input, in their order
     */
    public List<Prediction> predict(List<float[]> inputs) {
        try (NDManager batch = manager.newSubManager()) {
            ParameterStore parameters = new ParameterStore(batch, false);
            NDList found = found(parameters, inputs, batch);
            NDArray logits =
                    network.lastLayer().forward(parameters, found, false).singletonOrThrow();
            Shape expected = new Shape(inputs.size(), network.labels().size());
            if (!logits.getShape().equals(expected)) {
                throw new IllegalStateException(
                        "the network gives " + logits.getShape() + " instead of " + expected);
            }
            return network.predictions(logits.toFloatArray());
        }
    }

    /**
     * What the layers before the last one find in inputs.
     *
     * @param inputs each row-major {@code [rows][columns]}
     * @return one value a unit for each input, in their order
     */
    public List<float[]> activations(List<float[]> inputs) {
        try (NDManager batch = manager.newSubManager()) {
            ParameterStore parameters = new ParameterStore(batch, false);
            NDArray found = found(parameters, inputs, batch).singletonOrThrow();
            NDArray flat = found.reshape(inputs.size(), -1);
            int units = (int) flat.getShape().get(1);
            float[] all = flat.toFloatArray();
            List<float[]> rows = new ArrayList<>();
            for (int at = 0; at < all.length; at += units) {
                rows.add(Arrays.copyOfRange(all, at, at + units));
            }
            return rows;
        }
    }

    private NDList found(ParameterStore parameters, List<float[]> inputs, NDManager batch) {
        NDList found = new NDList(Tensors.batch(batch, inputs, network.inputShape(inputs.size())));
        for (Block layer : beforeLast) {
            found = layer.forward(parameters, found, false);
        }
        return found;
    }

    @Override
    public void close() {
        manager.close();
    }
}
