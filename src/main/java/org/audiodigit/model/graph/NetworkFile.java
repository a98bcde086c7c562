package org.audiodigit.model.graph;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;
import java.util.stream.IntStream;
import org.audiodigit.common.UnsafeWarning;

/** A network alone as a file in the ONNX format. */
public final class NetworkFile {

    private static final String INPUT = "input";

    private NetworkFile() {}

    /**
     * Converts layers.
     *
     * @param dimensions number of dimensions of the input, whose lengths may vary
     * @return the content of the file; its only output are the outputs of the last layer
     */
    public static byte[] of(List<InferenceLayer> layers, int dimensions) {
        UnsafeWarning.hide();
        GraphBuilder graph = new GraphBuilder("network");
        graph.input(
                INPUT,
                DataType.FLOAT,
                IntStream.range(0, dimensions).mapToObj(i -> "d" + i).toArray());
        String output = new NetworkGraph(graph).apply(INPUT, layers);
        graph.output(output, DataType.FLOAT, "rows", "units");
        return GraphBuilder.file(graph.build()).build().toByteArray();
    }
}
