package org.audiodigit.signal;

/** The last samples of a sound that goes on, found by their number since its beginning. */
final class SampleRingBuffer {

    private final float[] ring;
    private long count;

    /**
     * @param capacity how many samples are kept
     */
    SampleRingBuffer(int capacity) {
        ring = new float[capacity];
    }

    void add(float sample) {
        ring[(int) (count % ring.length)] = sample;
        count++;
    }

    /** How many samples there were so far. */
    long count() {
        return count;
    }

    /** The samples from {@code from} to before {@code to}, as far back as they are kept. */
    float[] between(long from, long to) {
        long first = Math.max(from, count - ring.length);
        float[] samples = new float[(int) (to - first)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = ring[(int) ((first + i) % ring.length)];
        }
        return samples;
    }
}
