package org.audiodigit.signal;

/** Makes samples safe to calculate with. */
public final class Samples {

    /**
     * Far above any real recording, 32-bit integers stored as floats included, and so far below the
     * largest float that the energy of a frame of 8192 such samples is still finite.
     */
    public static final float LIMIT = 1e12f;

    private Samples() {}

    /**
     * The recording with every sample that is not a number, or is infinite, made 0, and the rest
     * held within {@link #LIMIT}; a broken file then costs its broken samples and nothing more.
     *
     * @return the waveform itself where nothing was wrong
     */
    public static Waveform sanitise(Waveform waveform) {
        float[] samples = waveform.samples();
        for (float sample : samples) {
            // A comparison with NaN is false, so this one finds it too.
            if (!(Math.abs(sample) <= LIMIT)) {
                return new Waveform(repaired(samples), waveform.sampleRate());
            }
        }
        return waveform;
    }

    private static float[] repaired(float[] samples) {
        float[] copy = samples.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = Float.isFinite(copy[i]) ? Math.max(-LIMIT, Math.min(copy[i], LIMIT)) : 0;
        }
        return copy;
    }
}
