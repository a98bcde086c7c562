package org.audiodigit.testing;

import java.util.Random;
import org.audiodigit.signal.Waveform;

/** Recordings made by formula, for tests. */
public final class Sounds {

    /** Where a vowel resounds, in Hz. */
    public static final int FORMANT = 700;

    private Sounds() {}

    /** A sine of a peak amplitude that starts at phase 0. */
    public static Waveform sine(double hertz, double amplitude, int samples, int rate) {
        float[] values = new float[samples];
        for (int i = 0; i < samples; i++) {
            values[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return new Waveform(values, rate);
    }

    /** Pulses at a pitch that resound at {@link #FORMANT}, as a voice does. */
    public static Waveform vowel(double hertz, int samples, int rate) {
        double turn = 2 * 0.97 * Math.cos(2 * Math.PI * FORMANT / rate);
        double[] values = new double[samples];
        for (double harmonic = hertz; harmonic < 0.45 * rate; harmonic += hertz) {
            for (int i = 0; i < samples; i++) {
                values[i] += 0.6 * hertz / rate * Math.cos(2 * Math.PI * harmonic * i / rate);
            }
        }
        float[] vowel = new float[samples];
        for (int i = 0; i < samples; i++) {
            values[i] += i < 2 ? 0 : turn * values[i - 1] - 0.97 * 0.97 * values[i - 2];
            vowel[i] = (float) values[i];
        }
        return new Waveform(vowel, rate);
    }

    /** White noise of a root mean square. */
    public static Waveform noise(double rms, int samples, int rate, long seed) {
        Random random = new Random(seed);
        float[] values = new float[samples];
        for (int i = 0; i < samples; i++) {
            values[i] = (float) (rms * random.nextGaussian());
        }
        return new Waveform(values, rate);
    }

    /** Both at once, {@code over} starting at sample {@code at} of {@code base}. */
    public static Waveform mix(Waveform base, Waveform over, int at) {
        float[] values = base.samples().clone();
        for (int i = 0; i < over.length(); i++) {
            values[at + i] += over.samples()[i];
        }
        return new Waveform(values, base.sampleRate());
    }

    /** Every sample times a factor. */
    public static Waveform scaled(Waveform waveform, float factor) {
        float[] values = waveform.samples().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return new Waveform(values, waveform.sampleRate());
    }
}
