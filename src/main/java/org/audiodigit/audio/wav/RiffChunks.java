package org.audiodigit.audio.wav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * The chunks of a WAVE file in the order they lie in: RIFF, RIFX (big-endian), and RF64 or BW64
 * (64-bit sizes, EBU Tech 3306). Sizes are what the file claims; none is trusted to lie inside it.
 */
final class RiffChunks {

    /** The size of a chunk that was left open, as a recorder leaves it that could not go back. */
    static final long OPEN = 0xFFFF_FFFFL;

    /** Bytes of a chunk's identifier and size. */
    static final int HEAD = 8;

    /** No real file comes near; without a limit, a large file of zeros would be read to its end. */
    private static final int MOST_CHUNKS = 4096;

    /**
     * Only before one of these is a missing pad byte believed, so that text is not taken for it.
     */
    private static final Set<String> FAMILIAR = Set.of("fmt ", "data", "fact", "LIST", "bext");

    /**
     * @param id four characters
     * @param start where its content begins, in bytes from the start of the file
     * @param size bytes of content as claimed, or {@link #OPEN}
     */
    record Chunk(String id, long start, long size) {}

    private final BufferedFileView file;
    private final ByteOrder order;
    private final boolean wide;
    private Ds64Chunk longSizes = Ds64Chunk.NONE;
    private long position = 12;
    private int seen;

    private RiffChunks(BufferedFileView file, ByteOrder order, boolean wide) {
        this.file = file;
        this.order = order;
        this.wide = wide;
    }

    /**
     * Checks what the file calls itself.
     *
     * @throws IOException if it is not a RIFF file of form WAVE
     */
    static RiffChunks of(BufferedFileView file) throws IOException {
        if (file.size() == 0) {
            throw new IOException("is empty");
        }
        ByteBuffer head = file.peek(0, 12);
        String kind = head.remaining() < 4 ? "" : id(head, 0);
        if (!Set.of("RIFF", "RIFX", "RF64", "BW64").contains(kind)) {
            throw new IOException("is not a RIFF file");
        }
        if (head.remaining() < 12) {
            throw new IOException("ends inside its RIFF header");
        }
        if (!id(head, 8).equals("WAVE")) {
            throw new IOException("is a RIFF file, but not of form WAVE");
        }
        ByteOrder order = kind.equals("RIFX") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return new RiffChunks(file, order, kind.equals("RF64") || kind.equals("BW64"));
    }

    ByteOrder order() {
        return order;
    }

    /** The next chunk, or nothing where the file ends or what follows cannot be a chunk. */
    Optional<Chunk> next() throws IOException {
        if (seen++ == MOST_CHUNKS) {
            return Optional.empty();
        }
        Optional<Chunk> found = at(position);
        if (found.isPresent()) {
            Chunk chunk = found.get();
            if (wide && chunk.id.equals("ds64")) {
                longSizes = Ds64Chunk.parse(content(chunk));
            }
            position = isInside(chunk) ? end(chunk) : file.size();
        }
        return found;
    }

    /** The first bytes of a chunk, as far as they are there, in the file's byte order. */
    ByteBuffer content(Chunk chunk) throws IOException {
        int most = (int) Math.min(chunk.size, BufferedFileView.CAPACITY);
        return file.peek(chunk.start, most).order(order);
    }

    /** Whether the bytes from {@code from} to the end of the file are nothing but whole chunks. */
    boolean fillTheFileFrom(long from) throws IOException {
        long at = from;
        for (int i = 0; i < MOST_CHUNKS && at < file.size(); i++) {
            Optional<Chunk> chunk = at(at);
            if (chunk.isEmpty() || !isText(chunk.get().id) || !isInside(chunk.get())) {
                return false;
            }
            at = end(chunk.get());
        }
        return at >= file.size();
    }

    private Optional<Chunk> at(long at) throws IOException {
        ByteBuffer head = file.peek(at, HEAD).order(order);
        if (head.remaining() < HEAD) {
            return Optional.empty();
        }
        String id = id(head, 0);
        long size = Integer.toUnsignedLong(head.getInt(4));
        if (wide && size == OPEN) {
            size = longSizes.of(id);
        }
        return Optional.of(new Chunk(id, at + HEAD, size));
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
        boolean padForgotten = following.remaining() == 4 && FAMILIAR.contains(id(following, 0));
        return padForgotten ? end : end + 1;
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
