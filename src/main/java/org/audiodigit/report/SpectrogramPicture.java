package org.audiodigit.report;

import java.io.IOException;
import org.audiodigit.common.ColourMap;
import org.audiodigit.common.Formats;
import org.audiodigit.files.PngFile;
import org.audiodigit.model.FrontEnd;

/**
 * The input tensor of a recording as a picture with one pixel for each value: time from left to
 * right, frequencies from bottom to top.
 *
 * @param png content of the file
 * @param axes the ranges of both axes, for the user
 */
record SpectrogramPicture(byte[] png, int width, int height, String axes) {

    private static final ColourMap COLOURS = ColourMap.MAGMA;

    /** Magnitudes below this level, relative to the largest, are black. */
    private static final double FLOOR_DB = -60;

    static SpectrogramPicture of(FrontEnd frontEnd, FrontEnd.Analysis analysis) throws IOException {
        int width = frontEnd.rows();
        int height = frontEnd.columns();
        float[] levels = levels(analysis.tensor());
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            int column = height - 1 - i / width;
            float level = levels[i % width * height + column];
            pixels[i] = COLOURS.argb(Math.round(level * (ColourMap.LEVELS - 1)));
        }
        double start = analysis.startSeconds();
        String axes =
                "%s to %s, %s to %s"
                        .formatted(
                                Formats.withMinus(Formats.decimal(start, 2)),
                                Formats.seconds(start + width * frontEnd.rowSeconds()),
                                Formats.hertz(frontEnd.frequency(0)),
                                Formats.hertz(frontEnd.frequency(height - 1)));
        return new SpectrogramPicture(PngFile.encode(pixels, width), width, height, axes);
    }

    /** Scales the values to 0..1; magnitudes, which are never negative, in dB. */
    private static float[] levels(float[] tensor) {
        float lowest = Float.MAX_VALUE;
        float highest = -Float.MAX_VALUE;
        for (float value : tensor) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }
        boolean magnitudes = lowest >= 0;
        float range = Math.max(highest - lowest, Float.MIN_NORMAL);
        float[] levels = new float[tensor.length];
        for (int i = 0; i < levels.length; i++) {
            double level =
                    magnitudes
                            ? 1
                                    - 20
                                            * Math.log10(
                                                    tensor[i] / Math.max(highest, Float.MIN_NORMAL))
                                            / FLOOR_DB
                            : (tensor[i] - lowest) / range;
            levels[i] = (float) Math.max(0, Math.min(level, 1));
        }
        return levels;
    }
}
