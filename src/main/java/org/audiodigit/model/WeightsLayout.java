package org.audiodigit.model;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Goes through weights in the layout in which DJL writes those of a network, and skips the values.
 * DJL itself asks for as much memory as lengths in the file say, before it knows whether so much is
 * there; after this every length is known to be true.
 */
final class WeightsLayout {

    private static final int SEQUENCE_VERSION = 3;
    private static final int CONVOLUTION_VERSION = 3;
    private static final int LINEAR_VERSION = 4;
    private static final int OTHER_VERSION = 2;
    private static final int PARAMETER_VERSION = 1;
    private static final int ARRAY_VERSION = 3;
    private static final int MOST_DIMENSIONS = 8;

    private final DataInputStream in;

    private WeightsLayout(DataInputStream in) {
        this.in = in;
    }

    /**
     * Reads to the end of the weights of {@code network}.
     *
     * @return for each layer that holds values, how many
     * @throws IOException if the file ends too early or is laid out otherwise
     */
    static List<Long> sizes(Block network, DataInputStream in) throws IOException {
        WeightsLayout layout = new WeightsLayout(in);
        layout.metadata(network);
        List<Long> sizes = new ArrayList<>();
        for (Block layer : network.getChildren().values()) {
            layout.require(layer.getChildren().isEmpty());
            layout.metadata(layer);
            long size = 0;
            for (Parameter parameter : layer.getDirectParameters().values()) {
                long[] shape = layout.parameter(parameter.getName());
                layout.require(!(layer instanceof Conv2d filters) || fits(filters, shape));
                size += size(shape);
            }
            if (size > 0) {
                sizes.add(size);
            }
        }
        return sizes;
    }

    /** As many weights can be those of kernels of another shape. */
    private static boolean fits(Conv2d filters, long[] shape) {
        long[] kernel = filters.getKernelShape().getShape();
        return shape.length == kernel.length + 2
                && Arrays.equals(kernel, Arrays.copyOfRange(shape, 2, shape.length));
    }

    private void metadata(Block block) throws IOException {
        require(in.readByte() == version(block));
        if (block instanceof Linear) {
            in.readLong();
            in.readLong();
            shape();
            return;
        }
        require(in.readInt() == 1);
        shape();
        if (block instanceof SequentialBlock) {
            // whether it gives what its layers give on the way, too
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

    private long[] parameter(String name) throws IOException {
        require(in.readChar() == 'P' && in.readByte() == PARAMETER_VERSION);
        require(in.readUTF().equals(name));
        require(in.readUTF().equals("NDAR") && in.readInt() == ARRAY_VERSION);
        if (in.readBoolean()) {
            // The array's own name, which nobody needs.
            in.readUTF();
        }
        require(in.readUTF().equals("DENSE") && in.readUTF().equals("FLOAT32"));
        long[] shape = shape();
        long size = size(shape);
        char order = (char) in.readByte();
        require(order == '<' || order == '>');
        require(in.readInt() == size * Float.BYTES);
        in.skipNBytes(size * Float.BYTES);
        return shape;
    }

    /** Lengths that an array can have. */
    private long[] shape() throws IOException {
        int dimensions = in.readInt();
        require(dimensions >= 1 && dimensions <= MOST_DIMENSIONS);
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
        return LongStream.of(shape).reduce(1, (before, length) -> before * length);
    }

    private void require(boolean holds) throws IOException {
        if (!holds) {
            throw new IOException("is laid out otherwise");
        }
    }
}
