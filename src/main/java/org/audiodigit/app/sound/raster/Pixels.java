package org.audiodigit.app.sound.raster;

import java.util.Arrays;

/**
 * A picture in memory.
 *
 * @param argb premultiplied {@code 0xAARRGGBB}, row by row from the top, {@code [height][width]}
 */
public record Pixels(int[] argb, int width, int height) {

    /** A see-through picture. */
    public static Pixels blank(int width, int height) {
        return new Pixels(new int[Math.multiplyExact(width, height)], width, height);
    }

    public void fill(int colour) {
        Arrays.fill(argb, colour);
    }

    /** Draws over part of a pixel: an opaque colour with a coverage of 0 to 1. */
    void blend(int x, int y, int colour, double coverage) {
        int at = y * width + x;
        int under = argb[at];
        int result = 0;
        for (int shift = 0; shift <= 24; shift += 8) {
            double over = (colour >>> shift & 0xff) * coverage;
            double mixed = over + (under >>> shift & 0xff) * (1 - coverage);
            result |= (int) Math.round(mixed) << shift;
        }
        argb[at] = result;
    }
}
