package org.audiodigit.audio.device;

import java.util.Arrays;
import org.audiodigit.signal.Waveform;

/** A growing buffer of samples with a maximum length. Thread-safe. */
final class SampleBuffer {

    private final int sampleRate;
    private final int limit;
    private float[] samples = new float[0];
    private int length;

    /**
     * @param sampleRate in Hz
     * @param maxSeconds maximum length
     */
    SampleBuffer(int sampleRate, double maxSeconds) {
        this.sampleRate = sampleRate;
        this.limit = (int) Math.min(Math.round(maxSeconds * sampleRate), Integer.MAX_VALUE - 8);
    }

    /**
     * Adds samples up to the maximum length.
     *
     * @return number of samples added
     */
    synchronized int add(float[] block) {
        int count = Math.min(block.length, limit - length);
        if (length + count > samples.length) {
            long doubled = Math.max(2L * samples.length, length + count);
            samples = Arrays.copyOf(samples, (int) Math.min(doubled, limit));
        }
        System.arraycopy(block, 0, samples, length, count);
        length += count;
        return count;
    }

    synchronized boolean isFull() {
        return length == limit;
    }

    /** Returns a copy of the samples. */
    synchronized Waveform waveform() {
        return new Waveform(Arrays.copyOf(samples, length), sampleRate);
    }
}
