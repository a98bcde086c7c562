package org.audiodigit.model.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * Builds an ONNX graph. Each value of the graph is named by a string, which the methods return. The
 * operators are those of opset {@link #OPSET}, described at onnx.ai.
 */
public final class GraphBuilder {

    public static final int OPSET = 17;

    /** The version of the file format that belongs to it. */
    private static final int FORMAT_VERSION = 8;

    private final GraphProto.Builder graph;
    private int values;

    public GraphBuilder(String name) {
        graph = GraphProto.newBuilder().setName(name);
    }

    /** A file with a graph, without metadata. */
    public static ModelProto.Builder file(GraphProto graph) {
        return ModelProto.newBuilder()
                .setIrVersion(FORMAT_VERSION)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPSET))
                .setGraph(graph);
    }

    public GraphProto build() {
        return graph.build();
    }

    /**
     * Adds a node with one output.
     *
     * @param inputs values, or empty for an optional input that is missing
     */
    public String add(String operator, List<String> inputs, AttributeProto... attributes) {
        String output = operator.toLowerCase(Locale.ROOT) + "_" + values++;
        add(operator, inputs, output, attributes);
        return output;
    }

    /** Adds a node with one output, whose name is given. */
    public void add(
            String operator, List<String> inputs, String output, AttributeProto... attributes) {
        graph.addNode(
                NodeProto.newBuilder()
                        .setOpType(operator)
                        .setName(output)
                        .addAllInput(inputs)
                        .addOutput(output)
                        .addAllAttribute(List.of(attributes)));
    }

    public String add(String operator, String... inputs) {
        return add(operator, List.of(inputs));
    }

    /** Sorts a vector in ascending order. */
    public String sort(String vector) {
        String sorted = "sorted_" + values++;
        graph.addNode(
                NodeProto.newBuilder()
                        .setOpType("TopK")
                        .setName(sorted)
                        .addInput(vector)
                        .addInput(add("Shape", vector))
                        .addOutput(sorted)
                        .addOutput(sorted + "_indices")
                        .addAttribute(integer("largest", 0)));
        return sorted;
    }

    public String cast(String value, DataType type) {
        return add("Cast", List.of(value), integer("to", type.getNumber()));
    }

    /** The values of a tensor from a start up to an end along an axis. */
    public String slice(String value, String start, String end, long axis) {
        String first = add("Unsqueeze", start, integers(0));
        return add("Slice", value, first, add("Unsqueeze", end, integers(0)), integers(axis));
    }

    /** A constant tensor, row-major. */
    public String floats(float[] data, long... shape) {
        ByteBuffer bytes = buffer(data.length * Float.BYTES);
        bytes.asFloatBuffer().put(data);
        return constant(DataType.FLOAT, bytes, shape);
    }

    /** A constant number in single precision. */
    public String single(double value) {
        return floats(new float[] {(float) value});
    }

    /** A constant number in double precision. */
    public String real(double value) {
        return reals(new double[] {value});
    }

    /** A constant tensor in double precision, row-major. */
    public String reals(double[] data, long... shape) {
        ByteBuffer bytes = buffer(data.length * Double.BYTES);
        bytes.asDoubleBuffer().put(data);
        return constant(DataType.DOUBLE, bytes, shape);
    }

    /** A constant integer. */
    public String whole(long value) {
        ByteBuffer bytes = buffer(Long.BYTES);
        bytes.asLongBuffer().put(value);
        return constant(DataType.INT64, bytes);
    }

    /** A constant vector of integers. */
    public String integers(long... data) {
        ByteBuffer bytes = buffer(data.length * Long.BYTES);
        bytes.asLongBuffer().put(data);
        return constant(DataType.INT64, bytes, data.length);
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private String constant(DataType type, ByteBuffer bytes, long... shape) {
        String name = "constant_" + values++;
        graph.addInitializer(
                TensorProto.newBuilder()
                        .setName(name)
                        .setDataType(type.getNumber())
                        .addAllDims(LongStream.of(shape).boxed().toList())
                        .setRawData(ByteString.copyFrom(bytes)));
        return name;
    }

    /**
     * Declares an input of the graph.
     *
     * @param dimensions numbers, or names of lengths that vary
     */
    public void input(String name, DataType type, Object... dimensions) {
        graph.addInput(value(name, type, dimensions));
    }

    /** Declares an output of the graph. */
    public void output(String name, DataType type, Object... dimensions) {
        graph.addOutput(value(name, type, dimensions));
    }

    private static ValueInfoProto value(String name, DataType type, Object... dimensions) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (Object dimension : dimensions) {
            TensorShapeProto.Dimension.Builder length = shape.addDimBuilder();
            if (dimension instanceof String variable) {
                length.setDimParam(variable);
            } else {
                length.setDimValue(((Number) dimension).longValue());
            }
        }
        TypeProto.Tensor tensor =
                TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape).build();
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }

    public static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.INT)
                .setI(value)
                .build();
    }

    public static AttributeProto integers(String name, long... values) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.INTS)
                .addAllInts(LongStream.of(values).boxed().toList())
                .build();
    }
}
