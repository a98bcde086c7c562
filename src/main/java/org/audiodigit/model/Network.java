package org.audiodigit.model;

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.audiodigit.engine.MxnetRuntime;

/**
 * A network in the engine's memory, with the front end that it listens through and the labels that
 * it tells apart. All of its methods belong on the engine's thread.
 */
public final class Network implements AutoCloseable {

    private final Architecture architecture;
    private final FrontEnd frontEnd;
    private final List<String> labels;
    private final double temperature;
    private final Model model;

    private Network(
            Architecture architecture,
            FrontEnd frontEnd,
            List<String> labels,
            double temperature,
            Model model) {
        this.architecture = architecture;
        this.frontEnd = frontEnd;
        this.labels = List.copyOf(labels);
        this.temperature = temperature;
        this.model = model;
    }

    /** A network whose parameters are yet to be loaded or initialised. */
    public static Network build(Architecture architecture, FrontEnd frontEnd, List<String> labels) {
        return build(architecture, frontEnd, labels, Calibration.NONE.temperature());
    }

    /**
     * The same with calibrated probabilities.
     *
     * @param temperature that the outputs are divided by, as in {@link Calibration}
     */
    static Network build(
            Architecture architecture, FrontEnd frontEnd, List<String> labels, double temperature) {
        Model model = MxnetRuntime.newModel(architecture.name());
        model.setBlock(architecture.createNetwork(labels.size()));
        return new Network(architecture, frontEnd, labels, temperature, model);
    }

    /** DJL's model, for its trainer. */
    public Model model() {
        return model;
    }

    /** DJL's block: the layers and their parameters. */
    public Block block() {
        return model.getBlock();
    }

    /** The step from a recording to this network's input. */
    public FrontEnd frontEnd() {
        return frontEnd;
    }

    /** In the order of the outputs. */
    public List<String> labels() {
        return labels;
    }

    /** Shape of an input of {@code clips} clips. */
    public Shape inputShape(int clips) {
        return architecture.inputShape(clips, frontEnd);
    }

    /**
     * One prediction a row.
     *
     * @param logits the network's outputs, row-major {@code [batch][labels]}
     */
    public List<Prediction> predictions(float[] logits) {
        List<Prediction> predictions = new ArrayList<>();
        for (int row = 0; row < logits.length; row += labels.size()) {
            float[] outputs = Arrays.copyOfRange(logits, row, row + labels.size());
            predictions.add(Prediction.ofLogits(labels, outputs, temperature));
        }
        return predictions;
    }

    static List<Block> beforeLast(Block network) {
        List<Block> layers = network.getChildren().values();
        return layers.subList(0, layers.size() - 1);
    }

    /**
     * The network as it is now, to be asked: quicker, and a later training of any layer but the
     * last goes past it.
     */
    public InferenceNetwork freeze() {
        NDManager manager = model.getNDManager().newSubManager();
        return new FrozenNetwork(this, architecture.foldedLayers(block(), manager), manager);
    }

    /** The last layer as it is. */
    public OutputLayer outputLayer() {
        return OutputLayer.read(lastLayer());
    }

    /** Replaces the last layer. */
    public void replaceOutputLayer(OutputLayer layer) {
        layer.write(lastLayer());
    }

    Linear lastLayer() {
        List<Block> layers = block().getChildren().values();
        return (Linear) layers.get(layers.size() - 1);
    }

    /**
     * Goes through weights as DJL writes them, before it takes memory for what they say they are:
     * DJL believes lengths that it reads, and takes the shapes of layers from there, whatever
     * network was built.
     *
     * @param in is read to their end
     * @throws IOException if they end too early or are another network's
     */
    public void checkWeights(DataInputStream in) throws IOException {
        List<Long> promised =
                architecture.layers(frontEnd, labels.size()).stream()
                        .map(LayerSummary::parameters)
                        .filter(size -> size > 0)
                        .toList();
        if (!WeightsLayout.sizes(block(), in).equals(promised)) {
            throw new IOException("holds the weights of another network");
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
