package org.audiodigit.training.features;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Says which tensor is at which place: an entry of 24 bytes a place, which is written after its
 * tensor and carries the tensor's checksum and its own. What a killed process or a failing power
 * left of an entry is no entry.
 */
final class TensorIndex implements AutoCloseable {

    private static final int KEY_AND_CHECKSUM = 2 * Long.BYTES + Integer.BYTES;
    private static final int ENTRY = KEY_AND_CHECKSUM + Integer.BYTES;

    private final RandomAccessFile file;

    /**
     * Where a tensor is.
     *
     * @param checksum of its bytes
     */
    record Entry(int place, int checksum) {}

    TensorIndex(Path path) throws IOException {
        this.file = new RandomAccessFile(path.toFile(), "rw");
    }

    /** How many places an index has entries for, also broken ones. */
    static int places(Path path) throws IOException {
        return Files.isRegularFile(path)
                ? (int) Math.min(Integer.MAX_VALUE, Files.size(path) / ENTRY)
                : 0;
    }

    /** The entries of an index of at most so many places; none if there is no such file. */
    static Map<RecordingKey, Entry> read(Path path, int places) throws IOException {
        Map<RecordingKey, Entry> entries = new HashMap<>();
        if (!Files.isRegularFile(path) || Files.size(path) > (long) places * ENTRY) {
            return entries;
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
        for (int place = 0; bytes.remaining() >= ENTRY; place++) {
            int begin = bytes.position();
            RecordingKey key = new RecordingKey(bytes.getLong(), bytes.getLong());
            Entry entry = new Entry(place, bytes.getInt());
            if (bytes.getInt() == check(bytes.array(), begin)) {
                entries.put(key, entry);
            }
        }
        return entries;
    }

    synchronized void write(RecordingKey key, Entry entry) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(ENTRY);
        bytes.putLong(key.high()).putLong(key.low()).putInt(entry.checksum());
        bytes.putInt(check(bytes.array(), 0));
        file.seek((long) entry.place() * ENTRY);
        file.write(bytes.array());
    }

    /** Never that of zeros, of which a hole in a file is full. */
    private static int check(byte[] bytes, int begin) {
        CRC32 crc = new CRC32();
        crc.update(bytes, begin, KEY_AND_CHECKSUM);
        return (int) crc.getValue();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
