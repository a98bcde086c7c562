package org.audiodigit.model;

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import org.audiodigit.engine.MxnetRuntime;

/**
 * A DJL network with its front end and labels. All methods must be called on the engine's thread.
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

    /** Creates a network without parameters, which are then loaded or initialised. */
    public static Network build(Architecture architecture, FrontEnd frontEnd, List<String> labels) {
        return build(architecture, frontEnd, labels, Calibration.NONE.temperature());
    }

    /**
     * Creates a network with calibrated probabilities.
     *
     * @param temperature as in {@link Calibration}
     */
    static Network build(
            Architecture architecture, FrontEnd frontEnd, List<String> labels, double temperature) {
        Model model = MxnetRuntime.newModel(architecture.name());
        model.setBlock(architecture.createNetwork(labels.size()));
        return new Network(architecture, frontEnd, labels, temperature, model);
    }

    /** The DJL model, for a trainer. */
    public Model model() {
        return model;
    }

    /** The layers and their parameters. */
    public Block block() {
        return model.getBlock();
    }

    public FrontEnd frontEnd() {
        return frontEnd;
    }

    /** In the order of the outputs. */
    public List<String> labels() {
        return labels;
    }

    /** Shape of a batch of inputs. */
    public Shape inputShape(int clips) {
        return architecture.inputShape(clips, frontEnd);
    }

    /**
     * Converts outputs into predictions, one for each row.
     *
     * @param logits row-major {@code [batch][labels]}
     */
    public List<Prediction> predictions(float[] logits) {
        return Prediction.ofBatch(labels, logits, temperature);
    }

    static List<Block> beforeLast(Block network) {
        List<Block> layers = network.getChildren().values();
        return layers.subList(0, layers.size() - 1);
    }

    /**
     * A faster copy for inference. Later changes of layers other than the last one have no effect
     * on it.
     */
    public FrozenNetwork freeze() {
        NDManager manager = model.getNDManager().newSubManager();
        return new FrozenNetwork(this, architecture.foldedLayers(block(), manager), manager);
    }

    /** A copy of the last layer. */
    OutputLayer outputLayer() {
        return OutputLayer.read(lastLayer());
    }

    void replaceOutputLayer(OutputLayer layer) {
        layer.write(lastLayer());
    }

    Linear lastLayer() {
        List<Block> layers = block().getChildren().values();
        return (Linear) layers.get(layers.size() - 1);
    }

    /**
     * Verifies weights in DJL's format before they are loaded. DJL itself allocates memory for the
     * lengths in the file and takes the shapes of the layers from it, regardless of the network.
     *
     * @param in is read to the end of the weights
     * @throws IOException if the weights are incomplete or belong to another network
     */
    public void checkWeights(DataInputStream in) throws IOException {
        checkWeights(architecture.layers(frontEnd, labels.size()), block(), in);
    }

    static void checkWeights(List<LayerSummary> layers, Block block, DataInputStream in)
            throws IOException {
        List<Long> expected =
                layers.stream().map(LayerSummary::parameters).filter(size -> size > 0).toList();
        if (!WeightsLayout.sizes(block, in).equals(expected)) {
            throw new IOException("contains the weights of another network");
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
