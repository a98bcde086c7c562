package org.audiodigit.audio.device;

import org.audiodigit.signal.ResampledSource;
import org.audiodigit.signal.SamplePart;
import org.audiodigit.signal.SampleSource;

/**
 * A range of a recording for playback.
 *
 * @param recording the whole recording
 * @param from index of the first sample
 * @param to index after the last sample, at least {@code from}
 * @param loop whether playback repeats the range
 */
record PlaybackRange(SampleSource recording, int from, int to, boolean loop) {

    /** Creates a range from times in seconds, limited to the recording. */
    static PlaybackRange of(
            SampleSource recording, double fromSeconds, double toSeconds, boolean loop) {
        int from = sample(recording, fromSeconds);
        int to = Math.max(from, sample(recording, toSeconds));
        return new PlaybackRange(recording, from, to, loop && from < to);
    }

    private static int sample(SampleSource recording, double seconds) {
        double sample = seconds * recording.sampleRate();
        return (int) Math.round(Math.max(0, Math.min(sample, recording.length())));
    }

    /** Returns the samples of the range at another rate in Hz. */
    SampleSource at(int sampleRate) {
        return ResampledSource.of(new SamplePart(recording, from, to), sampleRate);
    }

    /**
     * Returns the position in the recording, in seconds.
     *
     * @param seconds since the start of playback
     */
    double position(double seconds) {
        double length = (double) (to - from) / recording.sampleRate();
        double within = loop ? seconds % length : Math.min(seconds, length);
        return (double) from / recording.sampleRate() + within;
    }
}
