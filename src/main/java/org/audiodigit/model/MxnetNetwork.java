package org.audiodigit.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A network that MXNet runs. */
final class MxnetNetwork implements LoadedNetwork {

    private final Network network;
    private final FrozenNetwork inference;

    private MxnetNetwork(Network network) {
        this.network = network;
        this.inference = network.freeze();
    }

    static MxnetNetwork load(StoredModel stored) throws IOException {
        ModelManifest manifest = stored.manifest();
        Network network =
                Network.build(
                        stored.architecture(),
                        stored.frontEnd(),
                        manifest.labels(),
                        manifest.calibrationOrNone().temperature());
        try {
            ModelStore.load(stored.folder(), manifest, network);
            return new MxnetNetwork(network);
        } catch (IOException | RuntimeException e) {
            network.close();
            throw e;
        }
    }

    @Override
    public List<Prediction> predict(List<float[]> inputs) {
        return inference.predict(inputs);
    }

    @Override
    public List<float[]> activations(List<float[]> inputs) {
        return inference.activations(inputs);
    }

    @Override
    public List<Prediction> predictActivations(List<float[]> activations) {
        return inference.predictActivations(activations);
    }

    @Override
    public float[] outputs(float[] input, int columns) {
        return inference.outputs(input, columns);
    }

    @Override
    public OutputLayer outputLayer() {
        return network.outputLayer();
    }

    @Override
    public void replaceOutputLayer(OutputLayer layer) {
        network.replaceOutputLayer(layer);
    }

    @Override
    public ModelManifest save(Path folder, ModelManifest draft) throws IOException {
        return ModelStore.save(folder, draft, network);
    }

    @Override
    public void close() {
        inference.close();
        network.close();
    }
}
