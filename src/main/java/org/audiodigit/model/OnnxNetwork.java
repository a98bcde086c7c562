package org.audiodigit.model;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.audiodigit.engine.OnnxRuntime;
import org.audiodigit.model.graph.InferenceLayer;
import org.audiodigit.model.graph.NetworkFile;

/**
 * A network that ONNX Runtime runs. Its graph is made from the weights when it is loaded, so every
 * model that was trained elsewhere runs. The graph ends before the last layer, which is so small
 * that it is computed here and can be replaced.
 */
final class OnnxNetwork implements LoadedNetwork {

    private final StoredModel stored;

    /** The content of the file, kept to be saved, since the folder may change meanwhile. */
    private final byte[] weights;

    private final Model beforeLast;
    private OutputLayer last;
    private boolean closed;

    private OnnxNetwork(StoredModel stored, byte[] weights, Model beforeLast, OutputLayer last) {
        this.stored = stored;
        this.weights = weights;
        this.beforeLast = beforeLast;
        this.last = last;
    }

    static OnnxNetwork load(StoredModel stored) throws IOException {
        List<InferenceLayer> layers = layers(stored);
        byte[] weights = WeightsFile.content(stored);
        int before = layers.size() - 1;
        byte[] graph =
                NetworkFile.of(
                        layers.subList(0, before),
                        stored.architecture().inputShape(1, stored.frontEnd()).dimension());
        Model model;
        try {
            model = OnnxRuntime.load(stored.architecture().name(), graph);
        } catch (IllegalArgumentException invalid) {
            throw new ModelException(
                    stored.folder(), "is damaged: its layers do not fit together", invalid);
        }
        return new OnnxNetwork(
                stored, weights, model, OutputLayer.of((InferenceLayer.Dense) layers.get(before)));
    }

    private static List<InferenceLayer> layers(StoredModel stored) throws IOException {
        try {
            return WeightsFile.layers(stored);
        } catch (UnsupportedOperationException e) {
            throw new ModelException(
                    stored.folder(), "runs only with MXNet, since its network " + e.getMessage());
        }
    }

    @Override
    public List<Prediction> predict(List<float[]> inputs) {
        float[] hidden = hidden(inputs);
        int units = last.units();
        if (hidden.length != inputs.size() * units) {
            throw new IllegalStateException(
                    "the network gives %d values for %d inputs of the last layer's %d units"
                            .formatted(hidden.length, inputs.size(), units));
        }
        return predictions(hidden);
    }

    @Override
    public List<float[]> activations(List<float[]> inputs) {
        float[] hidden = hidden(inputs);
        int units = hidden.length / inputs.size();
        List<float[]> rows = new ArrayList<>();
        for (int start = 0; start < hidden.length; start += units) {
            rows.add(Arrays.copyOfRange(hidden, start, start + units));
        }
        return rows;
    }

    @Override
    public List<Prediction> predictActivations(List<float[]> activations) {
        FloatBuffer rows = FloatBuffer.allocate(activations.size() * last.units());
        activations.forEach(rows::put);
        return predictions(rows.array());
    }

    private List<Prediction> predictions(float[] hidden) {
        return Prediction.ofBatch(
                stored.manifest().labels(),
                last.apply(hidden),
                stored.manifest().calibrationOrNone().temperature());
    }

    @Override
    public float[] outputs(float[] input, int columns) {
        return last.apply(run(List.of(input), new Shape(1, 1, input.length / columns, columns)));
    }

    private float[] hidden(List<float[]> inputs) {
        return run(inputs, stored.architecture().inputShape(inputs.size(), stored.frontEnd()));
    }

    /** The outputs of the graph, row-major. */
    private float[] run(List<float[]> inputs, Shape shape) {
        try (NDManager batch = beforeLast.getNDManager().newSubManager()) {
            FloatBuffer values =
                    batch.allocateDirect(Math.toIntExact(shape.size() * Float.BYTES))
                            .order(ByteOrder.nativeOrder())
                            .asFloatBuffer();
            inputs.forEach(values::put);
            NDArray input = batch.create(values.flip(), shape, DataType.FLOAT32);
            NDList outputs =
                    beforeLast
                            .getBlock()
                            .forward(new ParameterStore(batch, false), new NDList(input), false);
            outputs.attach(batch);
            return outputs.singletonOrThrow().toFloatArray();
        }
    }

    @Override
    public OutputLayer outputLayer() {
        return last.copy();
    }

    @Override
    public void replaceOutputLayer(OutputLayer layer) {
        last = layer.copy();
    }

    @Override
    public ModelManifest save(Path folder, ModelManifest draft) throws IOException {
        return ModelStore.save(
                folder, draft, WeightsFile.replaceOutputLayer(stored, weights, last));
    }

    @Override
    public void close() {
        // DJL cannot close a model twice
        if (!closed) {
            closed = true;
            beforeLast.close();
        }
    }
}
