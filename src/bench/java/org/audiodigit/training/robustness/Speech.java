package org.audiodigit.training.robustness;

import java.util.Arrays;
import org.audiodigit.signal.Waveform;

/** Finds the word within a clip by its level. */
record Speech(int start, int end, double rms) {

    private static final double FRAME_SECONDS = 0.01;
    private static final double BELOW_PEAK_DB = 30;

    static Speech in(Waveform clip) {
        int frame = Math.max(1, (int) (FRAME_SECONDS * clip.sampleRate()));
        double[] energy = new double[clip.length() / frame];
        for (int i = 0; i < energy.length; i++) {
            for (int k = i * frame; k < (i + 1) * frame; k++) {
                energy[i] += clip.samples()[k] * clip.samples()[k] / frame;
            }
        }
        double floor = Arrays.stream(energy).max().orElse(0) * Math.pow(10, -BELOW_PEAK_DB / 10);
        int first = 0;
        int last = energy.length - 1;
        while (first < last && energy[first] < floor) {
            first++;
        }
        while (last > first && energy[last] < floor) {
            last--;
        }
        double mean = Arrays.stream(energy).filter(e -> e >= floor).average().orElse(0);
        int end = last < 0 ? clip.length() : (last + 1) * frame;
        return new Speech(first * frame, end, Math.sqrt(mean));
    }

    /** The word alone, from {@code later} seconds after its onset. */
    static Waveform cut(Waveform clip, double later) {
        Speech speech = in(clip);
        int from = speech.start() + (int) (later * clip.sampleRate());
        return new Waveform(
                Arrays.copyOfRange(clip.samples(), Math.min(from, speech.end() - 1), speech.end()),
                clip.sampleRate());
    }
}
