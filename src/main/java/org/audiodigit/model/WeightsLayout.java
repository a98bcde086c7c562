package org.audiodigit.model;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Reads weights in DJL's format without the engine, or verifies their structure and skips the
 * values. DJL's own reader allocates memory for the lengths in a file before it knows whether the
 * file is that long.
 *
 * <p>Supports sequences of layers without nesting. Only {@code Conv2d}, {@code Linear} and {@code
 * BatchNorm} layers may hold parameters; any other layer of an {@link Architecture} with parameters
 * needs its version and metadata here.
 */
final class WeightsLayout {

    private static final int SEQUENCE_VERSION = 3;
    private static final int CONVOLUTION_VERSION = 3;
    private static final int LINEAR_VERSION = 4;
    private static final int OTHER_VERSION = 2;
    private static final int PARAMETER_VERSION = 1;
    private static final int ARRAY_VERSION = 3;
    private static final int MAX_DIMENSIONS = 8;

    private final DataInputStream in;

    /** Of the parameter that was read last. */
    private ByteOrder byteOrder;

    private WeightsLayout(DataInputStream in) {
        this.in = in;
    }

    /**
     * Reads to the end of the weights of a network.
     *
     * @return the number of values of each layer that has any
     * @throws IOException if the file is incomplete or has another structure
     */
    static List<Long> sizes(Block network, DataInputStream in) throws IOException {
        return new WeightsLayout(in)
                        .read(
                                network,
                                (size, order) -> {
                                    in.skipNBytes((long) size * Float.BYTES);
                                    return size;
                                })
                        .stream()
                        .map(layer -> layer.values().stream().mapToLong(size -> size).sum())
                        .filter(size -> size > 0)
                        .toList();
    }

    /**
     * Reads the weights of a network, whose structure was verified with {@link #sizes}.
     *
     * @return the values of the parameters of each layer by name; empty for a layer without any
     */
    static List<Map<String, float[]>> values(Block network, DataInputStream in) throws IOException {
        return new WeightsLayout(in)
                .read(
                        network,
                        (size, order) -> {
                            byte[] bytes = in.readNBytes(size * Float.BYTES);
                            float[] values = new float[size];
                            ByteBuffer.wrap(bytes).order(order).asFloatBuffer().get(values);
                            return values;
                        });
    }

    /** Where the values of a parameter are. */
    private record Position(int offset, ByteOrder order) {}

    /**
     * Replaces the values of the last layer.
     *
     * @param weights the content of a file with this structure, which is changed
     */
    static void replaceOutputLayer(Block network, byte[] weights, OutputLayer last)
            throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(weights);
        List<Map<String, Position>> layers =
                new WeightsLayout(new DataInputStream(bytes))
                        .read(
                                network,
                                (size, order) -> {
                                    int offset = weights.length - bytes.available();
                                    bytes.skipNBytes((long) size * Float.BYTES);
                                    return new Position(offset, order);
                                });
        Map<String, Position> positions = layers.get(layers.size() - 1);
        FloatBuffer matrix = valuesAt(positions.get("weight"), weights);
        for (float[] row : last.weights()) {
            matrix.put(row);
        }
        valuesAt(positions.get("bias"), weights).put(last.bias());
    }

    private static FloatBuffer valuesAt(Position position, byte[] weights) {
        return ByteBuffer.wrap(weights)
                .position(position.offset())
                .slice()
                .order(position.order())
                .asFloatBuffer();
    }

    /** Reads or skips the values of a parameter. */
    private interface ValuesReader<T> {
        T read(int size, ByteOrder order) throws IOException;
    }

    private <T> List<Map<String, T>> read(Block network, ValuesReader<T> reader)
            throws IOException {
        readMetadata(network);
        List<Map<String, T>> layers = new ArrayList<>();
        for (Block layer : network.getChildren().values()) {
            require(layer.getChildren().isEmpty());
            readMetadata(layer);
            Map<String, T> values = new LinkedHashMap<>();
            for (Parameter parameter : layer.getDirectParameters().values()) {
                long[] shape = readParameter(parameter.getName());
                require(!(layer instanceof Conv2d filters) || fits(filters, shape));
                values.put(parameter.getName(), reader.read((int) size(shape), byteOrder));
            }
            layers.add(values);
        }
        return layers;
    }

    /** Kernels of different shapes can have the same number of weights. */
    private static boolean fits(Conv2d filters, long[] shape) {
        long[] kernel = filters.getKernelShape().getShape();
        return shape.length == kernel.length + 2
                && Arrays.equals(kernel, Arrays.copyOfRange(shape, 2, shape.length));
    }

    private void readMetadata(Block block) throws IOException {
        require(in.readByte() == version(block));
        if (block instanceof Linear) {
            in.readLong();
            in.readLong();
            readShape();
            return;
        }
        require(in.readInt() == 1);
        readShape();
        if (block instanceof SequentialBlock) {
            // the flag for returning the outputs of all layers
            require(in.readByte() == 0);
        } else if (block instanceof BatchNorm) {
            in.readLong();
        }
    }

    private static int version(Block block) {
        if (block instanceof SequentialBlock) {
            return SEQUENCE_VERSION;
        }
        if (block instanceof Conv2d) {
            return CONVOLUTION_VERSION;
        }
        return block instanceof Linear ? LINEAR_VERSION : OTHER_VERSION;
    }

    /** Reads to the values of a parameter, and returns its shape. */
    private long[] readParameter(String name) throws IOException {
        require(in.readChar() == 'P' && in.readByte() == PARAMETER_VERSION);
        require(in.readUTF().equals(name));
        require(in.readUTF().equals("NDAR") && in.readInt() == ARRAY_VERSION);
        if (in.readBoolean()) {
            // the name of the array, which is not used
            in.readUTF();
        }
        require(in.readUTF().equals("DENSE") && in.readUTF().equals("FLOAT32"));
        long[] shape = readShape();
        long size = size(shape);
        char order = (char) in.readByte();
        require(order == '<' || order == '>');
        byteOrder = order == '<' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        require(in.readInt() == size * Float.BYTES);
        return shape;
    }

    private long[] readShape() throws IOException {
        int dimensions = in.readInt();
        require(dimensions >= 1 && dimensions <= MAX_DIMENSIONS);
        long[] shape = new long[dimensions];
        long size = 1;
        for (int i = 0; i < dimensions; i++) {
            shape[i] = in.readLong();
            require(shape[i] >= 1 && shape[i] <= Integer.MAX_VALUE / size);
            size *= shape[i];
        }
        require(in.readInt() == dimensions);
        in.skipNBytes((long) dimensions * Character.BYTES);
        return shape;
    }

    private static long size(long[] shape) {
        return LongStream.of(shape).reduce(1, (product, length) -> product * length);
    }

    private static void require(boolean valid) throws IOException {
        if (!valid) {
            throw new IOException("has an unexpected structure");
        }
    }
}
