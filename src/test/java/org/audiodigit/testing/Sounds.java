package org.audiodigit.testing;

import java.util.Random;
import org.audiodigit.signal.Waveform;

/** Synthetic recordings for tests. */
public final class Sounds {

    /** Formant of the vowel, in Hz. */
    public static final int FORMANT = 700;

    private Sounds() {}

    /** Returns a sine with phase 0. */
    public static Waveform sine(double hertz, double amplitude, int samples, int rate) {
        float[] values = new float[samples];
        for (int i = 0; i < samples; i++) {
            values[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return new Waveform(values, rate);
    }

    /** Returns pulses at a pitch with a resonance at {@link #FORMANT}. */
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

    /** Returns white Gaussian noise. */
    public static Waveform noise(double rms, int samples, int rate, long seed) {
        Random random = new Random(seed);
        float[] values = new float[samples];
        for (int i = 0; i < samples; i++) {
            values[i] = (float) (rms * random.nextGaussian());
        }
        return new Waveform(values, rate);
    }

    /** Adds {@code over} to a copy of {@code base}, starting at sample {@code at}. */
    public static Waveform mix(Waveform base, Waveform over, int at) {
        float[] values = base.samples().clone();
        for (int i = 0; i < over.length(); i++) {
            values[at + i] += over.samples()[i];
        }
        return new Waveform(values, base.sampleRate());
    }

    public static Waveform scaled(Waveform waveform, float factor) {
        float[] values = waveform.samples().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return new Waveform(values, waveform.sampleRate());
    }
}
