package org.audiodigit.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Arrays of floats in a stream, big-endian, many at a time. */
final class FloatStreams {

    private static final int AT_ONCE = 2048;

    private FloatStreams() {}

    static void write(DataOutput out, float[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(AT_ONCE * Float.BYTES);
        for (int start = 0; start < values.length; start += AT_ONCE) {
            int size = Math.min(AT_ONCE, values.length - start);
            bytes.asFloatBuffer().put(values, start, size);
            out.write(bytes.array(), 0, size * Float.BYTES);
        }
    }

    /** Fills {@code values}. */
    static void read(DataInput in, float[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(AT_ONCE * Float.BYTES);
        for (int start = 0; start < values.length; start += AT_ONCE) {
            int size = Math.min(AT_ONCE, values.length - start);
            in.readFully(bytes.array(), 0, size * Float.BYTES);
            bytes.asFloatBuffer().get(values, start, size);
        }
    }
}
