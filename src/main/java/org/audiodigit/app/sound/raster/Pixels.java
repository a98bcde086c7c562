package org.audiodigit.app.sound.raster;

import java.util.Arrays;

/**
 * An image in memory.
 *
 * @param argb premultiplied {@code 0xAARRGGBB}, {@code [height][width]}, from the top
 */
public record Pixels(int[] argb, int width, int height) {

    /** Creates a transparent image. */
    public static Pixels blank(int width, int height) {
        return new Pixels(new int[Math.multiplyExact(width, height)], width, height);
    }

    public void fill(int colour) {
        Arrays.fill(argb, colour);
    }

    /** Draws an opaque colour over a pixel with a coverage of 0 to 1. */
    void blend(int x, int y, int colour, double coverage) {
        int index = y * width + x;
        int below = argb[index];
        int result = 0;
        for (int shift = 0; shift <= 24; shift += 8) {
            double over = (colour >>> shift & 0xff) * coverage;
            double mixed = over + (below >>> shift & 0xff) * (1 - coverage);
            result |= (int) Math.round(mixed) << shift;
        }
        argb[index] = result;
    }
}
