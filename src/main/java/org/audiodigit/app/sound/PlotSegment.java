package org.audiodigit.app.sound;

/**
 * A labelled span of the shown recording, drawn on waveform, spectrogram and overview.
 *
 * @param start in seconds
 * @param end in seconds
 * @param text the label, followed by a question mark if it is not sure
 * @param colourIndex index of the label for {@link org.audiodigit.app.theme.LabelColours}; negative
 *     for a neutral colour
 */
public record PlotSegment(double start, double end, String text, int colourIndex) {

    /** Whether the label is not sure. */
    boolean isUnsure() {
        return text.endsWith("?");
    }

    /** One end of a segment. */
    public enum Edge {
        START,
        END
    }
}
