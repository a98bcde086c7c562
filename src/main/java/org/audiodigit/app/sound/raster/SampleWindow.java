package org.audiodigit.app.sound.raster;

import org.audiodigit.signal.SampleSource;
import org.audiodigit.signal.Waveform;

/**
 * Successive samples of a recording that are in memory.
 *
 * @param start index of the first one in the recording
 */
public record SampleWindow(int start, float[] samples) {

    static final SampleWindow NONE = new SampleWindow(0, new float[0]);

    /** All samples of a recording in memory, or none of one in a file. */
    static SampleWindow inMemory(SampleSource source) {
        return source instanceof Waveform waveform ? new SampleWindow(0, waveform.samples()) : NONE;
    }

    /** Whether all samples from {@code from} to before {@code to} are in memory. */
    public boolean contains(int from, int to) {
        return from >= start && to <= start + samples.length;
    }

    /**
     * @param index in the recording
     */
    public float at(int index) {
        return samples[index - start];
    }
}
