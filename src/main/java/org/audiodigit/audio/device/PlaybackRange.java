package org.audiodigit.audio.device;

import java.util.Arrays;
import org.audiodigit.signal.Resampling;
import org.audiodigit.signal.Waveform;

/**
 * A range of a recording for playback.
 *
 * @param waveform the whole recording
 * @param from index of the first sample
 * @param to index after the last sample, at least {@code from}
 * @param loop whether playback repeats the range
 */
record PlaybackRange(Waveform waveform, int from, int to, boolean loop) {

    /** Creates a range from times in seconds, limited to the recording. */
    static PlaybackRange of(Waveform waveform, double fromSeconds, double toSeconds, boolean loop) {
        int from = sample(waveform, fromSeconds);
        int to = Math.max(from, sample(waveform, toSeconds));
        return new PlaybackRange(waveform, from, to, loop && from < to);
    }

    private static int sample(Waveform waveform, double seconds) {
        double sample = seconds * waveform.sampleRate();
        return (int) Math.round(Math.max(0, Math.min(sample, waveform.length())));
    }

    /** Returns the samples of the range at another rate in Hz. */
    Waveform at(int sampleRate) {
        boolean whole = from == 0 && to == waveform.length();
        float[] samples =
                whole ? waveform.samples() : Arrays.copyOfRange(waveform.samples(), from, to);
        return Resampling.toRate(new Waveform(samples, waveform.sampleRate()), sampleRate);
    }

    /**
     * Returns the position in the recording, in seconds.
     *
     * @param seconds since the start of playback
     */
    double position(double seconds) {
        double length = (double) (to - from) / waveform.sampleRate();
        double within = loop ? seconds % length : Math.min(seconds, length);
        return (double) from / waveform.sampleRate() + within;
    }
}
