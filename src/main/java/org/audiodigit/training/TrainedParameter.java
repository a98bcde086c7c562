package org.audiodigit.training;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.List;

/**
 * A parameter that training changes.
 *
 * @param gradient where the engine writes the gradient of each step
 * @param decays whether weight decay applies
 */
record TrainedParameter(NDArray weights, NDArray gradient, boolean decays) {

    /** The parameters of an initialised network, in the order of its layers. */
    static List<TrainedParameter> of(Block network) {
        return network.getParameters().values().stream()
                .filter(Parameter::requiresGradient)
                .map(TrainedParameter::of)
                .toList();
    }

    private static TrainedParameter of(Parameter parameter) {
        NDArray weights = parameter.getArray();
        boolean decays = weights.getShape().dimension() > 1;
        return new TrainedParameter(weights, weights.getGradient(), decays);
    }
}
