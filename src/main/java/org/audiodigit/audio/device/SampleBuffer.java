package org.audiodigit.audio.device;

import java.util.Arrays;
import org.audiodigit.signal.Waveform;

/** Samples as they come in, up to a limit; one thread adds while others look. */
final class SampleBuffer {

    private final int sampleRate;
    private final int limit;
    private float[] samples = new float[0];
    private int length;

    /**
     * @param sampleRate in Hz
     * @param maxSeconds how much is kept
     */
    SampleBuffer(int sampleRate, double maxSeconds) {
        this.sampleRate = sampleRate;
        this.limit = (int) Math.min(Math.round(maxSeconds * sampleRate), Integer.MAX_VALUE - 8);
    }

    /**
     * Keeps as many of the samples as there is room for.
     *
     * @return how many that were
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

    /** A copy of what was kept so far. */
    synchronized Waveform waveform() {
        return new Waveform(Arrays.copyOf(samples, length), sampleRate);
    }
}
