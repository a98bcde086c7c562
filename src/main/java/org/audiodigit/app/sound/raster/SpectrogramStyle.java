package org.audiodigit.app.sound.raster;

import org.audiodigit.app.sound.axis.FrequencyRange;
import org.audiodigit.app.sound.axis.FrequencyScale;
import org.audiodigit.common.ColourMap;

/**
 * Scale and colours of a spectrogram.
 *
 * @param frequencies the visible ones
 * @param range the levels of the first and the last colour
 * @param colours from silent to loud
 */
public record SpectrogramStyle(
        FrequencyScale scale, FrequencyRange frequencies, DecibelRange range, ColourMap colours) {

    /** Replaces the colours. */
    public SpectrogramStyle with(ColourMap newColours) {
        return new SpectrogramStyle(scale, frequencies, range, newColours);
    }

    /** Shifts the range to another 0 dB level. */
    public SpectrogramStyle relativeTo(double zero) {
        return new SpectrogramStyle(scale, frequencies, range.relativeTo(zero), colours);
    }

    /**
     * The range of levels that colours show.
     *
     * @param low level of the first colour, in dB
     * @param high level of the last colour, in dB, greater than {@code low}
     */
    public record DecibelRange(double low, double high) {

        public DecibelRange {
            if (!(low < high)) {
                throw new IllegalArgumentException("invalid range " + low + " to " + high + " dB");
            }
        }

        DecibelRange relativeTo(double zero) {
            return new DecibelRange(low + zero, high + zero);
        }

        /** Returns the index of a level in a colour map, 0 to {@link ColourMap#LEVELS} - 1. */
        public int index(double decibels) {
            double position = (decibels - low) / (high - low) * ColourMap.LEVELS;
            return (int) Math.max(0, Math.min(position, ColourMap.LEVELS - 1));
        }
    }
}
