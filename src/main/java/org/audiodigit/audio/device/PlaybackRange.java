package org.audiodigit.audio.device;

import java.util.Arrays;
import org.audiodigit.signal.Resampling;
import org.audiodigit.signal.Waveform;

/**
 * The stretch of a recording that is to be heard.
 *
 * @param waveform the whole recording
 * @param from first sample
 * @param to one past the last sample, not before the first
 * @param loop whether it begins again at its end
 */
record PlaybackRange(Waveform waveform, int from, int to, boolean loop) {

    /** The stretch between two times in seconds, held to the recording. */
    static PlaybackRange of(Waveform waveform, double fromSeconds, double toSeconds, boolean loop) {
        int from = sample(waveform, fromSeconds);
        int to = Math.max(from, sample(waveform, toSeconds));
        return new PlaybackRange(waveform, from, to, loop && from < to);
    }

    private static int sample(Waveform waveform, double seconds) {
        double sample = seconds * waveform.sampleRate();
        return (int) Math.round(Math.max(0, Math.min(sample, waveform.length())));
    }

    /** The stretch alone, at a line's rate in Hz. */
    Waveform at(int sampleRate) {
        boolean whole = from == 0 && to == waveform.length();
        float[] samples =
                whole ? waveform.samples() : Arrays.copyOfRange(waveform.samples(), from, to);
        return Resampling.toRate(new Waveform(samples, waveform.sampleRate()), sampleRate);
    }

    /**
     * Where in the recording, in seconds, a line is that has played for so long.
     *
     * @param seconds since the stretch began for the first time
     */
    double place(double seconds) {
        double length = (double) (to - from) / waveform.sampleRate();
        double within = loop ? seconds % length : Math.min(seconds, length);
        return (double) from / waveform.sampleRate() + within;
    }
}
