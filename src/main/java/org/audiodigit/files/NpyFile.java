package org.audiodigit.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
    private static final int BUFFER = 1 << 16;

    private NpyFile() {}

    /** Receives the rows of a matrix. */
    @FunctionalInterface
    public interface RowConsumer {

        void accept(float[] row) throws IOException;
    }

    /** Delivers the rows of a matrix. */
    @FunctionalInterface
    public interface Rows {

        void forEach(RowConsumer consumer) throws IOException;
    }

    /**
     * @param values the matrix, row by row
     */
    public static void write(Path file, float[] values, int rows, int columns) throws IOException {
        write(file, consumer -> consumer.accept(values), rows, columns);
    }

    /**
     * Writes a matrix that need not fit into memory.
     *
     * @param content delivers {@code rows} rows of {@code columns} values, or several at a time
     */
    public static void write(Path file, Rows content, int rows, int columns) throws IOException {
        AtomicFile.write(
                file,
                out -> {
                    OutputStream buffered = new BufferedOutputStream(out, BUFFER);
                    buffered.write(header(rows, columns));
                    content.forEach(row -> buffered.write(bytes(row)));
                    buffered.flush();
                });
    }

    private static byte[] header(int rows, int columns) {
        String dictionary =
                "{'descr': '<f4', 'fortran_order': False, 'shape': (%d, %d), }"
                        .formatted(rows, columns);
        int prefix = MAGIC.length + Short.BYTES;
        int unpadded = prefix + dictionary.length() + 1;
        int start = (unpadded + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        String header = dictionary + " ".repeat(start - unpadded) + "\n";
        return ByteBuffer.allocate(start)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putShort((short) header.length())
                .put(header.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private static byte[] bytes(float[] values) {
        ByteBuffer bytes =
                ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }
}
