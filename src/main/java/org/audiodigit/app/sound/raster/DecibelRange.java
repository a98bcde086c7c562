package org.audiodigit.app.sound.raster;

/**
 * Which levels are told apart by colour.
 *
 * @param low what is drawn as silence, in dB
 * @param high what is drawn in the last colour, in dB, above {@code low}
 */
public record DecibelRange(double low, double high) {

    public DecibelRange {
        if (!(low < high)) {
            throw new IllegalArgumentException("no range from " + low + " to " + high + " dB");
        }
    }

    /** The same around another level of 0 dB. */
    public DecibelRange around(double zero) {
        return new DecibelRange(low + zero, high + zero);
    }

    /** The level's place in a colour map, 0 to {@link ColourMap#LEVELS} - 1. */
    public int level(double decibels) {
        double place = (decibels - low) / (high - low) * ColourMap.LEVELS;
        return (int) Math.max(0, Math.min(place, ColourMap.LEVELS - 1));
    }
}
