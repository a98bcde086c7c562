package org.audiodigit.signal;

/** Replaces samples that are unsafe in calculations. */
public final class Samples {

    /**
     * Maximum amplitude: far above any real recording, including 32-bit integers stored as floats,
     * and low enough that the energy of a frame of 8192 such samples is finite.
     */
    public static final float LIMIT = 1e12f;

    private Samples() {}

    /**
     * Replaces NaN and infinity by 0 and limits other samples to {@link #LIMIT}, so that invalid
     * samples do not affect the rest of a recording.
     *
     * @return the waveform itself if all samples are valid
     */
    public static Waveform sanitise(Waveform waveform) {
        float[] samples = waveform.samples();
        for (float sample : samples) {
            // also true for NaN, since comparisons with NaN are false
            if (!(Math.abs(sample) <= LIMIT)) {
                return new Waveform(repaired(samples), waveform.sampleRate());
            }
        }
        return waveform;
    }

    private static float[] repaired(float[] samples) {
        float[] copy = samples.clone();
        sanitise(copy, 0, copy.length);
        return copy;
    }

    /** Does the same in place, from index {@code from} to before {@code end}. */
    public static void sanitise(float[] samples, int from, int end) {
        for (int i = from; i < end; i++) {
            float sample = samples[i];
            if (!(Math.abs(sample) <= LIMIT)) {
                samples[i] = Float.isFinite(sample) ? Math.copySign(LIMIT, sample) : 0;
            }
        }
    }
}
