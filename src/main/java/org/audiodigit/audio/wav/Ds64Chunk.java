package org.audiodigit.audio.wav;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The {@code ds64} chunk of an RF64 file: 64-bit sizes of chunks whose own 32-bit size is left
 * open. Layout after EBU Tech 3306: RIFF size, data size, sample count (8 bytes each), number of
 * further entries (4), and for each its identifier (4) and size (8).
 */
record Ds64Chunk(Map<String, Long> sizes) {

    static final Ds64Chunk NONE = new Ds64Chunk(Map.of());

    private static final int DATA_SIZE = 8;
    private static final int TABLE_LENGTH = 24;
    private static final int TABLE = 28;
    private static final int ENTRY = 12;

    /** Reads as much as is there; a cut chunk gives fewer sizes. */
    static Ds64Chunk parse(ByteBuffer ds64) {
        if (ds64.remaining() < TABLE) {
            return NONE;
        }
        Map<String, Long> sizes = new HashMap<>();
        long entries = Integer.toUnsignedLong(ds64.getInt(TABLE_LENGTH));
        int at = TABLE;
        for (long i = 0; i < entries && at + ENTRY <= ds64.limit(); i++, at += ENTRY) {
            byte[] id = new byte[4];
            ds64.get(at, id);
            sizes.put(new String(id, StandardCharsets.ISO_8859_1), size(ds64, at + 4));
        }
        sizes.put("data", size(ds64, DATA_SIZE));
        return new Ds64Chunk(sizes);
    }

    /** Size in bytes of the chunk, or {@link RiffChunks#OPEN}. */
    long of(String id) {
        return sizes.getOrDefault(id, RiffChunks.OPEN);
    }

    private static long size(ByteBuffer ds64, int at) {
        long size = ds64.getLong(at);
        return size < 0 ? RiffChunks.OPEN : size;
    }
}
