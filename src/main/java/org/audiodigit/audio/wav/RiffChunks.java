package org.audiodigit.audio.wav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Iterates over the chunks of a WAVE file: RIFF, RIFX (big-endian), and RF64 or BW64 (64-bit sizes
 * in a {@code ds64} chunk, EBU Tech 3306). The sizes are those that the file declares; a chunk may
 * reach beyond the end of the file.
 */
final class RiffChunks {

    /** Size of a chunk whose writer did not know the size. */
    static final long UNKNOWN = 0xFFFF_FFFFL;

    /** Bytes of the identifier and the size of a chunk. */
    static final int HEADER_BYTES = 8;

    /** Far above any real file; without a limit, a large file of zeros would be read to its end. */
    private static final int MAX_CHUNKS = 4096;

    private static final int DS64_DATA_SIZE = 8;
    private static final int DS64_TABLE_LENGTH = 24;
    private static final int DS64_TABLE = 28;
    private static final int DS64_ENTRY = 12;

    /** A pad byte counts as missing only before these, since content may look like a chunk. */
    private static final Set<String> COMMON = Set.of("fmt ", "data", "fact", "LIST", "bext");

    /**
     * @param id four characters
     * @param start position of the content, in bytes from the start of the file
     * @param size declared size of the content in bytes, or {@link #UNKNOWN}
     */
    record Chunk(String id, long start, long size) {}

    private final BufferedFileView file;
    private final ByteOrder order;
    private final boolean is64Bit;
    private Map<String, Long> sizes64 = Map.of();
    private long position = 12;
    private int count;

    private RiffChunks(BufferedFileView file, ByteOrder order, boolean is64Bit) {
        this.file = file;
        this.order = order;
        this.is64Bit = is64Bit;
    }

    /**
     * Checks the RIFF header.
     *
     * @throws IOException if the file is not a WAVE file
     */
    static RiffChunks of(BufferedFileView file) throws IOException {
        if (file.size() == 0) {
            throw new IOException("the file is empty");
        }
        ByteBuffer head = file.peek(0, 12);
        String kind = head.remaining() < 4 ? "" : id(head, 0);
        if (!Set.of("RIFF", "RIFX", "RF64", "BW64").contains(kind)) {
            throw new IOException("not a WAV file; only WAV can be read");
        }
        if (head.remaining() < 12) {
            throw new IOException("the file ends inside the RIFF header");
        }
        if (!id(head, 8).equals("WAVE")) {
            throw new IOException("a RIFF file without WAVE content; only WAV can be read");
        }
        ByteOrder order = kind.equals("RIFX") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return new RiffChunks(file, order, kind.equals("RF64") || kind.equals("BW64"));
    }

    ByteOrder order() {
        return order;
    }

    /** Returns the next chunk, or empty at the end of the file. */
    Optional<Chunk> next() throws IOException {
        if (count++ == MAX_CHUNKS) {
            return Optional.empty();
        }
        Optional<Chunk> found = chunkAt(position);
        if (found.isPresent()) {
            Chunk chunk = found.get();
            if (is64Bit && chunk.id.equals("ds64")) {
                sizes64 = parseDs64(content(chunk));
            }
            position = isInside(chunk) ? end(chunk) : file.size();
        }
        return found;
    }

    /** Returns the first available bytes of a chunk in the byte order of the file. */
    ByteBuffer content(Chunk chunk) throws IOException {
        int length = (int) Math.min(chunk.size, BufferedFileView.CAPACITY);
        return file.peek(chunk.start, length).order(order);
    }

    /** Whether the file contains only whole chunks from {@code from} to its end. */
    boolean hasOnlyWholeChunksFrom(long from) throws IOException {
        long at = from;
        for (int i = 0; i < MAX_CHUNKS && at < file.size(); i++) {
            Optional<Chunk> chunk = chunkAt(at);
            if (chunk.isEmpty() || !isText(chunk.get().id) || !isInside(chunk.get())) {
                return false;
            }
            at = end(chunk.get());
        }
        return at >= file.size();
    }

    private Optional<Chunk> chunkAt(long at) throws IOException {
        ByteBuffer head = file.peek(at, HEADER_BYTES).order(order);
        if (head.remaining() < HEADER_BYTES) {
            return Optional.empty();
        }
        String id = id(head, 0);
        long size = Integer.toUnsignedLong(head.getInt(4));
        if (is64Bit && size == UNKNOWN) {
            size = sizes64.getOrDefault(id, UNKNOWN);
        }
        return Optional.of(new Chunk(id, at + HEADER_BYTES, size));
    }

    private boolean isInside(Chunk chunk) {
        return chunk.size <= file.size() - chunk.start;
    }

    private long end(Chunk chunk) throws IOException {
        long end = chunk.start + chunk.size;
        if (chunk.size % 2 == 0) {
            return end;
        }
        ByteBuffer following = file.peek(end, 4);
        boolean padMissing = following.remaining() == 4 && COMMON.contains(id(following, 0));
        return padMissing ? end : end + 1;
    }

    /**
     * Parses the 64-bit sizes of chunks: RIFF size, data size, sample count (8 bytes each), number
     * of further entries (4), and for each entry its identifier (4) and size (8).
     *
     * @return sizes by identifier; fewer if the chunk is truncated
     */
    private static Map<String, Long> parseDs64(ByteBuffer ds64) {
        if (ds64.remaining() < DS64_TABLE) {
            return Map.of();
        }
        Map<String, Long> sizes = new HashMap<>();
        long entries = Integer.toUnsignedLong(ds64.getInt(DS64_TABLE_LENGTH));
        int at = DS64_TABLE;
        for (long i = 0; i < entries && at + DS64_ENTRY <= ds64.limit(); i++, at += DS64_ENTRY) {
            sizes.put(id(ds64, at), size64(ds64, at + 4));
        }
        sizes.put("data", size64(ds64, DS64_DATA_SIZE));
        return sizes;
    }

    private static long size64(ByteBuffer ds64, int at) {
        long size = ds64.getLong(at);
        return size < 0 ? UNKNOWN : size;
    }

    private static boolean isText(String id) {
        return id.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    private static String id(ByteBuffer bytes, int at) {
        byte[] id = new byte[4];
        bytes.get(at, id);
        return new String(id, StandardCharsets.ISO_8859_1);
    }
}
