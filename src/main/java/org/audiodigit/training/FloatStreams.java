package org.audiodigit.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Writes and reads arrays of big-endian floats in blocks. */
final class FloatStreams {

    private static final int BLOCK = 2048;

    private FloatStreams() {}

    static void write(DataOutput out, float[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK * Float.BYTES);
        for (int start = 0; start < values.length; start += BLOCK) {
            int size = Math.min(BLOCK, values.length - start);
            bytes.asFloatBuffer().put(values, start, size);
            out.write(bytes.array(), 0, size * Float.BYTES);
        }
    }

    /** Fills {@code values}. */
    static void read(DataInput in, float[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK * Float.BYTES);
        for (int start = 0; start < values.length; start += BLOCK) {
            int size = Math.min(BLOCK, values.length - start);
            in.readFully(bytes.array(), 0, size * Float.BYTES);
            bytes.asFloatBuffer().get(values, start, size);
        }
    }
}
