package org.audiodigit.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.audiodigit.files.AtomicFile;
import org.audiodigit.model.Explanation;

/**
 * Draws an explanation over its spectrogram: time from left to right, frequencies from bottom to
 * top. The spectrogram is grey; red speaks for the label, blue against it.
 */
final class ExplanationImage {

    private static final int SCALE = 8;
    private static final int[] FOR = {214, 39, 40};
    private static final int[] AGAINST = {31, 119, 180};

    /** Opacity of the largest importance. */
    private static final double MAX_OPACITY = 0.85;

    private final Explanation explanation;
    private final int label;
    private final int rows;
    private final int columns;

    /**
     * @param label index of the label to explain
     */
    ExplanationImage(Explanation explanation, int label) {
        this.explanation = explanation;
        this.label = label;
        this.rows = explanation.frontEnd().rows();
        this.columns = explanation.frontEnd().columns();
    }

    /** Writes the image as PNG, with the same number of pixels for each value. */
    void write(Path file) throws IOException {
        int scale = Math.max(1, SCALE * 96 / rows);
        BufferedImage image =
                new BufferedImage(rows * scale, columns * scale, BufferedImage.TYPE_INT_RGB);
        float[] levels = explanation.analysis().tensor();
        float lowest = Float.MAX_VALUE;
        float highest = -Float.MAX_VALUE;
        for (float level : levels) {
            lowest = Math.min(lowest, level);
            highest = Math.max(highest, level);
        }
        float range = Math.max(highest - lowest, Float.MIN_NORMAL);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                int at = x / scale * columns + columns - 1 - y / scale;
                image.setRGB(x, y, colour((levels[at] - lowest) / range, at));
            }
        }
        AtomicFile.write(
                file,
                out -> {
                    if (!ImageIO.write(image, "png", out)) {
                        throw new IOException("this Java runtime cannot write PNG files");
                    }
                });
    }

    private int colour(float level, int at) {
        float importance = explanation.importance().get(label)[at];
        float largest = Math.max(explanation.largest(label), Float.MIN_NORMAL);
        double opacity = MAX_OPACITY * Math.abs(importance) / largest;
        int[] ink = importance > 0 ? FOR : AGAINST;
        int colour = 0;
        for (int channel : ink) {
            int mixed = (int) Math.round((1 - opacity) * 255 * level + opacity * channel);
            colour = colour << 8 | mixed;
        }
        return colour;
    }
}
