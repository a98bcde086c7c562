package org.audiodigit.model.graph;

import static org.audiodigit.model.graph.GraphBuilder.integer;
import static org.audiodigit.model.graph.GraphBuilder.integers;

import java.util.List;

/** The part of a graph that is the network. */
public final class NetworkGraph {

    private final GraphBuilder graph;

    public NetworkGraph(GraphBuilder graph) {
        this.graph = graph;
    }

    /**
     * Adds the layers.
     *
     * @param input {@code [clips][1][rows][columns]}
     * @return the outputs of the last layer
     */
    public String apply(String input, List<InferenceLayer> layers) {
        String value = input;
        for (InferenceLayer layer : layers) {
            value = apply(value, layer);
        }
        return value;
    }

    private String apply(String input, InferenceLayer layer) {
        if (layer instanceof InferenceLayer.Convolved convolution) {
            return convolve(input, convolution);
        }
        if (layer instanceof InferenceLayer.MaxPooled pool) {
            return graph.add(
                    "MaxPool",
                    List.of(input),
                    integers("kernel_shape", pool.size(), pool.size()),
                    integers("strides", pool.size(), pool.size()));
        }
        if (layer instanceof InferenceLayer.Rectified) {
            return graph.add("Relu", input);
        }
        if (layer instanceof InferenceLayer.PlaneMean) {
            return graph.add("Flatten", graph.add("GlobalAveragePool", input));
        }
        if (layer instanceof InferenceLayer.Transposed) {
            return graph.add("Transpose", List.of(input), integers("perm", 0, 1, 3, 2));
        }
        if (layer instanceof InferenceLayer.ChannelsAsColumns) {
            String channelsLast =
                    graph.add("Transpose", List.of(input), integers("perm", 0, 2, 3, 1));
            return graph.add("Flatten", List.of(channelsLast), integer("axis", 3));
        }
        if (layer instanceof InferenceLayer.Dense dense) {
            return graph.add(
                    "Gemm",
                    List.of(
                            input,
                            graph.floats(dense.weights(), dense.units(), dense.inputs()),
                            graph.floats(dense.bias(), dense.units())),
                    integer("transB", 1));
        }
        return graph.add("Flatten", input);
    }

    private String convolve(String input, InferenceLayer.Convolved layer) {
        String weights =
                graph.floats(
                        layer.weights(),
                        layer.filters(),
                        layer.channels(),
                        layer.kernelRows(),
                        layer.kernelColumns());
        return graph.add(
                "Conv",
                List.of(input, weights, graph.floats(layer.bias(), layer.filters())),
                integers("strides", layer.rowStride(), layer.columnStride()),
                integers(
                        "pads",
                        layer.rowPadding(),
                        layer.columnPadding(),
                        layer.rowPadding(),
                        layer.columnPadding()));
    }
}
