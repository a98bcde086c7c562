package org.audiodigit.model;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.List;
import java.util.Map;
import org.audiodigit.model.graph.InferenceLayer;

/**
 * A network for any number of labels. The outputs are logits, {@code [batch][labels]}.
 *
 * <p>A new architecture implements this interface and is registered in {@link Architectures}.
 * Restrictions: the network is a sequence of layers without nesting, and only {@code Conv2d},
 * {@code Linear} and {@code BatchNorm} layers may hold parameters, since {@link WeightsLayout}
 * reads no others; the last layer is a {@code Linear} one, which {@link OutputLayer} replaces; the
 * size of the network is limited by {@link StoredModel}.
 */
public interface Architecture extends NamedRegistry.Entry {

    /** Name in manifests, options and the window. */
    @Override
    String name();

    /** Name of the default front end. */
    String frontEnd();

    /** Settings for the manifest, as {@link #withSettings} reads them. */
    Map<String, String> settings();

    /**
     * An architecture of this kind with other settings.
     *
     * @throws IllegalArgumentException if a setting is missing or invalid
     */
    default Architecture withSettings(SettingsMap settings) {
        return this;
    }

    /** The default training settings. */
    TrainingRecipe recipe();

    /** Whether the network labels each frame instead of the whole recording. */
    default boolean labelsFrames() {
        return false;
    }

    /** Shape of a batch of inputs; by default {@code [clips][1][rows][columns]}. */
    default Shape inputShape(int clips, FrontEnd frontEnd) {
        return new Shape(clips, 1, frontEnd.rows(), frontEnd.columns());
    }

    /** Creates a network without parameters. */
    Block createNetwork(int labels);

    /**
     * Layers that give the same outputs as all layers but the last one of a trained network, but
     * faster. Later changes of the trained network have no effect on them.
     *
     * @param trained a network of this architecture
     * @param manager owns the tensors of the layers
     */
    default List<Block> foldedLayers(Block trained, NDManager manager) {
        return Network.beforeLast(trained);
    }

    /**
     * The layers of a trained network as plain numbers.
     *
     * @param parameters the values of the parameters of each layer by name, in the order of {@link
     *     #createNetwork}; empty for a layer without parameters
     * @throws UnsupportedOperationException if the network has other layers
     */
    default List<InferenceLayer> inferenceLayers(List<Map<String, float[]>> parameters) {
        throw new UnsupportedOperationException(name() + " cannot be converted");
    }

    /**
     * Summary of the layers, computed without the engine.
     *
     * @throws IllegalArgumentException if the network does not fit the front end
     */
    List<LayerSummary> layers(FrontEnd frontEnd, int labels);

    /** Number of parameters, trainable or not. */
    default long parameters(FrontEnd frontEnd, int labels) {
        return layers(frontEnd, labels).stream().mapToLong(LayerSummary::parameters).sum();
    }
}
