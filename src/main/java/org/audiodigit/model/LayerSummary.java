package org.audiodigit.model;

import java.util.List;

/**
 * One row of the summary of a network.
 *
 * @param layer name and type, e.g. {@code dense (Dense)}
 * @param outputShape without the batch dimension
 * @param parameters number of parameters, trainable or not
 */
public record LayerSummary(String layer, List<Integer> outputShape, long parameters) {

    public LayerSummary {
        outputShape = List.copyOf(outputShape);
    }
}
