package org.audiodigit.signal;

/** Stores the last samples of a signal, indexed by their number since its start. */
final class SampleRingBuffer {

    private final float[] ring;
    private long count;

    /**
     * @param capacity maximum number of stored samples
     */
    SampleRingBuffer(int capacity) {
        ring = new float[capacity];
    }

    void add(float sample) {
        ring[(int) (count % ring.length)] = sample;
        count++;
    }

    /** Total number of samples added. */
    long count() {
        return count;
    }

    /** Returns the stored samples in the range from {@code from} to before {@code to}. */
    float[] between(long from, long to) {
        long first = Math.max(from, count - ring.length);
        float[] samples = new float[(int) (to - first)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = ring[(int) ((first + i) % ring.length)];
        }
        return samples;
    }
}
