package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.audiodigit.common.SignedColours;
import org.audiodigit.files.PngFile;
import org.audiodigit.model.Explanation;

/**
 * Draws an explanation over its spectrogram: time from left to right, frequencies from bottom to
 * top. The spectrogram is grey; orange speaks for the label, blue against it.
 */
final class ExplanationImage {

    /** Pixels for each value of a tensor with {@link #STANDARD_ROWS}; fewer for more rows. */
    private static final int SCALE = 8;

    private static final int STANDARD_ROWS = 96;

    private final Explanation explanation;
    private final int label;
    private final int rows;
    private final int columns;
    private final float largest;

    /**
     * @param label index of the label to explain
     */
    ExplanationImage(Explanation explanation, int label) {
        this.explanation = explanation;
        this.label = label;
        this.rows = explanation.frontEnd().rows();
        this.columns = explanation.frontEnd().columns();
        this.largest = Math.max(explanation.largest(label), Float.MIN_NORMAL);
    }

    /** Writes the image as PNG, with the same number of pixels for each value. */
    void write(Path file) throws IOException {
        int scale = Math.max(1, SCALE * STANDARD_ROWS / rows);
        int width = rows * scale;
        int[] pixels = new int[width * columns * scale];
        float[] levels = explanation.analysis().tensor();
        float lowest = Float.MAX_VALUE;
        float highest = -Float.MAX_VALUE;
        for (float level : levels) {
            lowest = Math.min(lowest, level);
            highest = Math.max(highest, level);
        }
        float range = Math.max(highest - lowest, Float.MIN_NORMAL);
        for (int i = 0; i < pixels.length; i++) {
            int row = i % width / scale;
            int column = columns - 1 - i / width / scale;
            int at = row * columns + column;
            pixels[i] = colour((levels[at] - lowest) / range, at);
        }
        PngFile.write(file, pixels, width);
    }

    /** The colour of a value of the tensor, ARGB. */
    private int colour(float level, int at) {
        return SignedColours.onGrey(explanation.importance().get(label)[at] / largest, level);
    }
}
