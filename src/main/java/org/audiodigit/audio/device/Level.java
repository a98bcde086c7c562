package org.audiodigit.audio.device;

import org.audiodigit.signal.Waveform;

/**
 * Levels of a waveform in dB of full scale, at least {@link #SILENT}.
 *
 * @param peak level of the largest absolute amplitude
 * @param rms level of the root mean square; 0 for a square wave of full scale
 */
public record Level(double peak, double rms) {

    /** Level of silence in dB, below a tenth of the smallest 16-bit step. */
    public static final double SILENT = -120;

    public static Level of(Waveform waveform) {
        return new Level(decibels(waveform.peak()), decibels(waveform.rms()));
    }

    private static double decibels(double amplitude) {
        return Math.max(SILENT, 20 * Math.log10(amplitude));
    }
}
