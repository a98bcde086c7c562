package org.audiodigit.training.features;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * A file of equally long tensors, each at its place. Its whole size is taken from the disk when it
 * is made, since a full disk is an exception then and a crash once it is mapped; it is written as a
 * file and read through memory. Any thread may call it.
 */
final class TensorSegment implements AutoCloseable {

    private static final byte[] ZEROS = new byte[1 << 16];

    private final RandomAccessFile file;
    private final MappedByteBuffer memory;
    private final int values;

    private TensorSegment(RandomAccessFile file, MappedByteBuffer memory, int values) {
        this.file = file;
        this.memory = memory;
        this.values = values;
    }

    /**
     * @param values of a tensor
     * @throws IOException also if it is shorter than it should be and may not be written
     */
    static TensorSegment open(Path path, int places, int values, boolean writable)
            throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), writable ? "rw" : "r");
        try {
            long bytes = (long) places * values * Float.BYTES;
            if (writable) {
                takeRoom(file, bytes);
            } else if (file.length() < bytes) {
                throw new IOException(path + ": is too short");
            }
            MappedByteBuffer memory = file.getChannel().map(MapMode.READ_ONLY, 0, bytes);
            return new TensorSegment(file, memory, values);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private static void takeRoom(RandomAccessFile file, long bytes) throws IOException {
        long has = file.length();
        file.seek(has);
        while (has < bytes) {
            int more = (int) Math.min(ZEROS.length, bytes - has);
            file.write(ZEROS, 0, more);
            has += more;
        }
    }

    /**
     * @return the checksum of what was written
     */
    int write(int place, float[] tensor) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(tensor);
        synchronized (file) {
            file.seek((long) place * size());
            file.write(bytes.array());
        }
        return checksum(bytes);
    }

    float[] read(int place) {
        FloatBuffer floats = bytes(place).asFloatBuffer();
        float[] tensor = new float[values];
        floats.get(tensor);
        return tensor;
    }

    /** Of what is there now. */
    int checksum(int place) {
        return checksum(bytes(place));
    }

    private ByteBuffer bytes(int place) {
        return memory.slice(place * size(), size()).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private int size() {
        return values * Float.BYTES;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
