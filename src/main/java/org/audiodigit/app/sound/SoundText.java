package org.audiodigit.app.sound;

import org.audiodigit.common.Formats;
import org.audiodigit.signal.SampleSource;

/** Formats times and levels of recordings, everywhere in the same way. */
public final class SoundText {

    /** Minimum distance, in seconds, of times that differ when they are rounded to milliseconds. */
    private static final double MILLISECOND = 0.001;

    /** The seconds from which on a duration is in minutes. */
    private static final double LONG = 120;

    /** Whether {@link Formats#clock} has hours. */
    private static final double HOUR = 3599.5;

    private static final double MINUTE = 60;

    private SoundText() {}

    /** Duration and sample rate, e.g. {@code 0.434 s · 8 kHz} or {@code 59:30 min · 8 kHz}. */
    public static String recording(SampleSource recording) {
        return duration(recording.seconds()) + " · " + Formats.roundHertz(recording.sampleRate());
    }

    /** In seconds with three decimals; minutes or hours for a long recording. */
    private static String duration(double seconds) {
        if (seconds < LONG) {
            return milliseconds(seconds);
        }
        return Formats.clock(seconds) + (seconds < HOUR ? " min" : " h");
    }

    /**
     * A position in a recording: in seconds, or from a minute up as on a clock like the time axis.
     *
     * @param duration of the recording, in seconds
     * @param resolution distance of two neighbours, in seconds
     */
    static String position(double seconds, double duration, double resolution) {
        return duration < MINUTE
                ? Formats.position(seconds, resolution)
                : Formats.clockPosition(seconds, resolution, duration >= 60 * MINUTE);
    }

    /** A position with milliseconds. */
    static String position(double seconds, double duration) {
        return position(seconds, duration, MILLISECOND);
    }

    /** A time in seconds with three decimals. */
    public static String milliseconds(double seconds) {
        return Formats.position(seconds, MILLISECOND);
    }

    /** The level of an amplitude relative to full scale, e.g. {@code −3.1 dB}. */
    public static String level(double amplitude) {
        return Formats.withMinus(Formats.decibels(20 * Math.log10(amplitude), 1));
    }
}
