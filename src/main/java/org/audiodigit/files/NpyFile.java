package org.audiodigit.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes a matrix as a NumPy file: NPY format 1.0, float32, little endian, C order
 * (https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html).
 */
public final class NpyFile {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64;

    private NpyFile() {}

    /**
     * @param values the matrix, row by row
     */
    public static void write(Path file, float[] values, int rows, int columns) throws IOException {
        byte[] bytes = bytes(values, rows, columns);
        AtomicFile.write(file, out -> out.write(bytes));
    }

    private static byte[] bytes(float[] values, int rows, int columns) {
        String dictionary =
                "{'descr': '<f4', 'fortran_order': False, 'shape': (%d, %d), }"
                        .formatted(rows, columns);
        int prefix = MAGIC.length + Short.BYTES;
        int unpadded = prefix + dictionary.length() + 1;
        int start = (unpadded + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        String header = dictionary + " ".repeat(start - unpadded) + "\n";
        ByteBuffer bytes =
                ByteBuffer.allocate(start + values.length * Float.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(MAGIC)
                        .putShort((short) header.length())
                        .put(header.getBytes(StandardCharsets.US_ASCII));
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }
}
