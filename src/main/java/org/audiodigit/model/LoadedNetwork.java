package org.audiodigit.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.engine.InferenceEngine;

/**
 * The network of a stored model, loaded into an engine for inference.
 *
 * <p>Inputs are row-major {@code [rows][columns]} tensors of the front end; all inputs of a call
 * form one batch. The methods must be called on the engine's thread.
 */
interface LoadedNetwork extends AutoCloseable {

    /**
     * Loads a model into the engine that runs, or starts one.
     *
     * @throws java.nio.file.NoSuchFileException if the weights are missing
     * @throws ModelException if the weights are damaged or do not fit the network
     * @throws org.audiodigit.common.EngineUnavailableException if this machine can run no engine
     */
    static LoadedNetwork of(StoredModel stored) throws IOException {
        return switch (InferenceEngine.start()) {
            case MXNET -> MxnetNetwork.load(stored);
            case ONNX -> OnnxNetwork.load(stored);
        };
    }

    /** Classifies input tensors. The predictions are in the order of the inputs. */
    List<Prediction> predict(List<float[]> inputs);

    /** Computes the outputs of the layer before the last one: one value per unit for each input. */
    List<float[]> activations(List<float[]> inputs);

    /**
     * Classifies the outputs of the layer before the last one, as {@link #activations} returns
     * them.
     */
    List<Prediction> predictActivations(List<float[]> activations);

    /**
     * Computes the outputs for one input with any number of rows.
     *
     * @param input row-major {@code [rows][columns]}
     * @return row-major
     */
    float[] outputs(float[] input, int columns);

    /** A copy of the last layer. */
    OutputLayer outputLayer();

    void replaceOutputLayer(OutputLayer layer);

    /**
     * Writes the current weights and a manifest that refers to them.
     *
     * @param draft the manifest; its weights are replaced with those written
     * @return the written manifest
     */
    ModelManifest save(Path folder, ModelManifest draft) throws IOException;

    /** Has no effect if it is closed already. */
    @Override
    void close();
}
