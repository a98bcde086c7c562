package org.audiodigit.signal;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;

/**
 * The samples of a recording, in memory or in a file that is read in parts. Thread-safe. A file may
 * be slow, so that reading belongs on a background thread.
 */
public interface SampleSource {

    /** Reads samples for one thread. */
    @FunctionalInterface
    interface Reader extends Closeable {

        /**
         * Reads successive samples that the recording has.
         *
         * @param start index of the first sample
         * @param to receives the samples from index {@code from} to before {@code end}
         */
        void read(int start, float[] to, int from, int end) throws IOException;

        @Override
        default void close() throws IOException {}
    }

    /** In Hz. */
    int sampleRate();

    /** Number of samples. */
    int length();

    /**
     * Opens the recording.
     *
     * @throws IOException if the file cannot be read
     */
    Reader open() throws IOException;

    /** Duration in seconds. */
    default double seconds() {
        return (double) length() / sampleRate();
    }

    /**
     * Reads pieces of equal length. Samples outside the recording are 0.
     *
     * @param start index of the first sample; may be negative
     * @param piece length of a piece; the length of {@code to} is a multiple of it
     * @param step from the start of one piece to the start of the next
     * @param to receives the pieces one after the other
     * @throws IOException if the file cannot be read
     */
    default void read(long start, int piece, int step, float[] to) throws IOException {
        try (Reader reader = open()) {
            for (int at = 0; at < to.length; at += piece) {
                long first = start + (long) (at / piece) * step;
                int from = (int) Math.max(0, Math.min(-first, piece));
                int end = (int) Math.max(from, Math.min(length() - first, piece));
                Arrays.fill(to, at, at + from, 0);
                if (from < end) {
                    reader.read((int) (first + from), to, at + from, at + end);
                }
                Arrays.fill(to, at + end, at + piece, 0);
            }
        }
    }

    /**
     * Reads successive samples. Samples outside the recording are 0.
     *
     * @param start index of the first sample; may be negative
     * @throws IOException if the file cannot be read
     */
    default void read(long start, float[] to) throws IOException {
        if (to.length > 0) {
            read(start, to.length, to.length, to);
        }
    }
}
