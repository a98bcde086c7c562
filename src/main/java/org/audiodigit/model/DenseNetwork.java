package org.audiodigit.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.training.initializer.XavierInitializer.FactorType;
import ai.djl.training.initializer.XavierInitializer.RandomType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.audiodigit.model.graph.InferenceLayer;

/**
 * The network of the original notebook: a flattened spectrogram, dense layers of 512, 128 and 64
 * units with ReLU, and a dense output layer. Weights are initialised as in Keras (Glorot and Bengio
 * 2010, uniform), biases with zero.
 */
final class DenseNetwork implements Architecture {

    private static final int[] HIDDEN_UNITS = {512, 128, 64};
    private static final float GLOROT_MAGNITUDE = 3;

    @Override
    public String name() {
        return "dense";
    }

    @Override
    public List<String> formerNames() {
        return List.of("seed-dense");
    }

    /** The settings of the notebook, with weights averaged over the last steps. */
    @Override
    public TrainingRecipe recipe() {
        return new TrainingRecipe(
                new TrainingRecipe.Optimisation("rmsprop", "constant", 1e-3, 400),
                TrainingRecipe.Epochs.always(10),
                6,
                0,
                "picture",
                false);
    }

    @Override
    public String frontEnd() {
        return StftFrontEnd.NAME;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    /** Already flat, since the engine would copy a batch to flatten it. */
    @Override
    public Shape inputShape(int clips, FrontEnd frontEnd) {
        return new Shape(clips, (long) frontEnd.rows() * frontEnd.columns());
    }

    @Override
    public Block createNetwork(int labels) {
        SequentialBlock network = new SequentialBlock();
        network.add(LambdaBlock.singleton(DenseNetwork::flat, "flatten"));
        network.add(new WideLinear(HIDDEN_UNITS[0])).add(Activation::relu);
        for (int i = 1; i < HIDDEN_UNITS.length; i++) {
            network.add(Linear.builder().setUnits(HIDDEN_UNITS[i]).build());
            network.add(Activation::relu);
        }
        network.add(Linear.builder().setUnits(labels).build());
        network.setInitializer(
                new XavierInitializer(RandomType.UNIFORM, FactorType.AVG, GLOROT_MAGNITUDE),
                Parameter.Type.WEIGHT);
        return network;
    }

    private static NDArray flat(NDArray batch) {
        Shape shape = batch.getShape();
        return shape.dimension() == 2 ? batch : batch.reshape(shape.get(0), -1);
    }

    @Override
    public List<InferenceLayer> inferenceLayers(List<Map<String, float[]>> parameters) {
        List<InferenceLayer> layers = new ArrayList<>();
        layers.add(new InferenceLayer.Flattened());
        for (int i = 1; i < parameters.size(); i += 2) {
            layers.add(InferenceLayer.Dense.of(parameters.get(i)));
            if (i + 1 < parameters.size()) {
                layers.add(new InferenceLayer.Rectified());
            }
        }
        return layers;
    }

    @Override
    public List<LayerSummary> layers(FrontEnd frontEnd, int labels) {
        List<LayerSummary> rows = new ArrayList<>();
        List<Integer> image = List.of(frontEnd.rows(), frontEnd.columns(), 1);
        int inputs = frontEnd.rows() * frontEnd.columns();
        rows.add(new LayerSummary("resizing (Resizing)", image, 0));
        rows.add(new LayerSummary("flatten (Flatten)", List.of(inputs), 0));
        int layer = 0;
        for (int units : HIDDEN_UNITS) {
            rows.add(dense(layer++, inputs, units));
            inputs = units;
        }
        rows.add(dense(layer, inputs, labels));
        return rows;
    }

    private static LayerSummary dense(int index, int inputs, int units) {
        String name = index == 0 ? "dense" : "dense_" + index;
        long parameters = (long) inputs * units + units;
        return new LayerSummary(name + " (Dense)", List.of(units), parameters);
    }
}
