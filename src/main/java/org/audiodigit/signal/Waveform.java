package org.audiodigit.signal;

/**
 * A mono recording.
 *
 * @param samples amplitudes, full scale is -1..1; must not be changed
 * @param sampleRate in Hz, above zero
 */
public record Waveform(float[] samples, int sampleRate) implements SampleSource {

    public Waveform {
        if (sampleRate <= 0) {
            throw new IllegalArgumentException("sample rate must be above zero: " + sampleRate);
        }
    }

    @Override
    public int length() {
        return samples.length;
    }

    @Override
    public Reader open() {
        return (start, to, from, end) -> System.arraycopy(samples, start, to, from, end - from);
    }

    /** Largest absolute amplitude, 0 for an empty recording. */
    public double peak() {
        float peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    /** Root mean square of the amplitudes, 0 for an empty recording. */
    public double rms() {
        double sum = 0;
        for (float sample : samples) {
            sum += (double) sample * sample;
        }
        return samples.length == 0 ? 0 : Math.sqrt(sum / samples.length);
    }
}
