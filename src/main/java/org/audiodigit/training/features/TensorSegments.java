package org.audiodigit.training.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A row of segments that together have as many places as are needed. Any thread may call it. */
final class TensorSegments implements AutoCloseable {

    private static final int SEGMENT_BYTES = 8 << 20;

    private final Path folder;
    private final int values;
    private final boolean writable;
    private final int placesEach;
    private final Map<Integer, TensorSegment> open = new ConcurrentHashMap<>();

    /**
     * @param values of a tensor
     */
    TensorSegments(Path folder, int values, boolean writable) {
        this.folder = folder;
        this.values = values;
        this.writable = writable;
        this.placesEach = Math.max(1, SEGMENT_BYTES / (values * Float.BYTES));
    }

    /**
     * @return the checksum of what was written
     */
    int write(int place, float[] tensor) throws IOException {
        return segment(place).write(place % placesEach, tensor);
    }

    float[] read(int place) throws IOException {
        return segment(place).read(place % placesEach);
    }

    /** Of what is there now. */
    int checksum(int place) throws IOException {
        return segment(place).checksum(place % placesEach);
    }

    private TensorSegment segment(int place) throws IOException {
        try {
            return open.computeIfAbsent(place / placesEach, this::open);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private TensorSegment open(int number) {
        try {
            Path file = folder.resolve("tensors-%05d".formatted(number));
            return TensorSegment.open(file, placesEach, values, writable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (TensorSegment segment : open.values()) {
            segment.close();
        }
    }
}
