package org.audiodigit.model;

import java.util.List;

/**
 * A trained network that is used for inference only. This is all that {@link DigitModel} needs of
 * an engine. Inputs are row-major {@code [rows][columns]} tensors of the front end; all inputs of a
 * call form one batch. The methods must be called on the engine's thread.
 */
public interface InferenceNetwork extends AutoCloseable {

    /** Classifies input tensors. The predictions are in the order of the inputs. */
    List<Prediction> predict(List<float[]> inputs);

    /** Computes the outputs of the layer before the last one: one value a unit for each input. */
    List<float[]> activations(List<float[]> inputs);

    @Override
    void close();
}
