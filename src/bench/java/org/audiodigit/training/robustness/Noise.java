package org.audiodigit.training.robustness;

import java.util.List;
import java.util.Random;
import org.audiodigit.signal.Resampling;
import org.audiodigit.signal.Waveform;

/** Sounds to add to a recording. Their samples are read in order. */
@FunctionalInterface
interface Noise {

    int VOICES = 5;
    int OCTAVES = 14;
    int OVERTONES = 4;

    double at(int sample);

    /** White noise with an RMS of 1. */
    static Noise white(Random random) {
        return sample -> random.nextGaussian();
    }

    /**
     * Pink noise with an RMS of 1: the sum of random numbers, each of which lasts twice as long as
     * the one before (Voss and McCartney).
     */
    static Noise pink(Random random) {
        double[] values = random.doubles(OCTAVES, -1, 1).toArray();
        double scale = Math.sqrt(3.0 / OCTAVES); // the variance of each is 1/3
        return sample -> {
            int changed = Integer.numberOfTrailingZeros(sample + 1);
            if (changed < OCTAVES) {
                values[changed] = 2 * random.nextDouble() - 1;
            }
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            return scale * sum;
        };
    }

    /** Five voices that speak without a pause, with an RMS of about 1. */
    static Noise babble(List<Waveform> clips, int sampleRate, Random random) {
        float[][] voices = new float[VOICES][];
        double[] scales = new double[VOICES];
        for (int v = 0; v < VOICES; v++) {
            Waveform voice = clips.get(random.nextInt(clips.size()));
            Waveform word = Speech.cut(Resampling.toRate(voice, sampleRate), 0);
            voices[v] = word.samples();
            scales[v] = 1 / (Math.max(1e-9, word.rms()) * Math.sqrt(VOICES));
        }
        int[] from = random.ints(VOICES, 0, sampleRate).toArray();
        return sample -> {
            double sum = 0;
            for (int v = 0; v < VOICES; v++) {
                sum += scales[v] * voices[v][(sample + from[v]) % voices[v].length];
            }
            return sum;
        };
    }

    /**
     * Hum of the mains with four overtones of decreasing amplitudes and random phases, with a peak
     * of 1.
     *
     * @param frequency in Hz
     */
    static Noise hum(double frequency, int sampleRate, Random random) {
        double[] phases = random.doubles(OVERTONES + 1, 0, 2 * Math.PI).toArray();
        Noise tones =
                sample -> {
                    double sum = 0;
                    for (int tone = 0; tone <= OVERTONES; tone++) {
                        double turns = (tone + 1) * frequency * sample / sampleRate;
                        sum += Math.sin(2 * Math.PI * turns + phases[tone]) / (tone + 1);
                    }
                    return sum;
                };
        double peak = 0;
        for (int sample = 0; sample < sampleRate / frequency; sample++) {
            peak = Math.max(peak, Math.abs(tones.at(sample)));
        }
        double scale = 1 / peak;
        return sample -> scale * tones.at(sample);
    }
}
