package org.audiodigit.audio.device;

import org.audiodigit.signal.Waveform;

/**
 * How loud a stretch of sound is, in dB of full scale: 0 at the loudest a device can say, {@link
 * #SILENT} for no sound at all.
 *
 * @param peak of the largest sample
 * @param rms of the root of the mean square; a square wave of full scale is 0
 */
public record Level(double peak, double rms) {

    /** The bottom of the scale, under a tenth of the smallest step of 16 bits. */
    public static final double SILENT = -120;

    /** The level of a stretch. */
    public static Level of(Waveform waveform) {
        return new Level(decibels(waveform.peak()), decibels(waveform.rms()));
    }

    private static double decibels(double amplitude) {
        return Math.max(SILENT, 20 * Math.log10(amplitude));
    }
}
