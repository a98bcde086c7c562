package org.audiodigit.report;

import java.io.IOException;
import org.audiodigit.common.ColourMap;
import org.audiodigit.common.Formats;
import org.audiodigit.files.PngFile;
import org.audiodigit.model.FrontEnd;

/**
 * The input tensor of a recording as a picture with one pixel for each value, or for the highest of
 * several values of a large tensor: time from left to right, frequencies from bottom to top.
 *
 * @param png content of the file
 * @param axes the ranges of both axes, for the user
 */
record SpectrogramPicture(byte[] png, int width, int height, String axes) {

    private static final ColourMap COLOURS = ColourMap.MAGMA;

    static final int MAX_WIDTH = 480;
    static final int MAX_HEIGHT = 240;

    /** Magnitudes below this level, relative to the largest, are black. */
    private static final double FLOOR_DB = -60;

    static SpectrogramPicture of(FrontEnd frontEnd, FrontEnd.Analysis analysis) throws IOException {
        int rows = frontEnd.rows();
        int columns = frontEnd.columns();
        int rowStep = (rows + MAX_WIDTH - 1) / MAX_WIDTH;
        int columnStep = (columns + MAX_HEIGHT - 1) / MAX_HEIGHT;
        int width = (rows + rowStep - 1) / rowStep;
        int height = (columns + columnStep - 1) / columnStep;
        float[] levels = levels(analysis.tensor());
        float[] highest = new float[width * height];
        for (int i = 0; i < levels.length; i++) {
            int x = i / columns / rowStep;
            int y = height - 1 - i % columns / columnStep;
            highest[y * width + x] = Math.max(highest[y * width + x], levels[i]);
        }
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = COLOURS.argb(Math.round(highest[i] * (ColourMap.LEVELS - 1)));
        }
        double start = analysis.startSeconds();
        String axes =
                "%s to %s, %s to %s"
                        .formatted(
                                Formats.withMinus(Formats.decimal(start, 2)),
                                Formats.seconds(start + rows * frontEnd.rowSeconds()),
                                Formats.hertz(frontEnd.frequency(0)),
                                Formats.hertz(frontEnd.frequency(columns - 1)));
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
