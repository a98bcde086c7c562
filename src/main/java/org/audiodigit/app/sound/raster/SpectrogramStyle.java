package org.audiodigit.app.sound.raster;

import org.audiodigit.app.sound.axis.FrequencyScale;

/**
 * How a spectrogram is laid out and coloured.
 *
 * @param scale from bottom to top
 * @param range the levels that the colours tell apart
 * @param colours from silent to loud
 */
public record SpectrogramStyle(FrequencyScale scale, DecibelRange range, ColourMap colours) {

    /** The same around another level of 0 dB. */
    public SpectrogramStyle around(double zero) {
        return new SpectrogramStyle(scale, range.around(zero), colours);
    }
}
