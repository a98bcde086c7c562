package org.audiodigit.common;

/**
 * Perceptually uniform colour maps: lightness grows evenly from silent to loud, so that equal steps
 * in dB look equal. Viridis, magma and inferno are those of matplotlib (S. van der Walt and N.
 * Smith, 2015, CC0), interpolated cubically between nine equidistant colours.
 */
public enum ColourMap {
    VIRIDIS(
            0x440154, 0x472d7b, 0x3b528b, 0x2c728e, 0x21918c, 0x28ae80, 0x5ec962, 0xaddc30,
            0xfde725),
    MAGMA(0x000004, 0x1d1147, 0x51127c, 0x832681, 0xb73779, 0xe75263, 0xfc8961, 0xfec488, 0xfcfdbf),
    INFERNO(
            0x000004, 0x210c4a, 0x57106e, 0x8a226a, 0xbc3754, 0xe45a31, 0xf98e09, 0xf9cb35,
            0xfcffa4),
    GREY(0x000000, 0xffffff);

    /** Number of colours. */
    public static final int LEVELS = 256;

    private final int[] table = new int[LEVELS];

    ColourMap(int... keys) {
        for (int level = 0; level < LEVELS; level++) {
            double position = (double) level * (keys.length - 1) / (LEVELS - 1);
            int key = Math.min((int) position, keys.length - 2);
            table[level] = 0xff << 24;
            for (int shift = 0; shift <= 16; shift += 8) {
                table[level] |= channel(keys, key, position - key, shift) << shift;
            }
        }
    }

    /** One colour channel on the Catmull-Rom spline between two keys. */
    private static int channel(int[] keys, int key, double t, int shift) {
        double b = keys[key] >> shift & 0xff;
        double c = keys[key + 1] >> shift & 0xff;
        double a = key == 0 ? 2 * b - c : keys[key - 1] >> shift & 0xff;
        double d = key + 2 == keys.length ? 2 * c - b : keys[key + 2] >> shift & 0xff;
        double curve = 2 * b + t * (c - a + t * (2 * a - 5 * b + 4 * c - d));
        double value = (curve + t * t * t * (3 * b - a - 3 * c + d)) / 2;
        return (int) Math.round(Math.max(0, Math.min(value, 255)));
    }

    /**
     * @param level 0 (silent) to 255 (loud)
     * @return opaque colour, {@code 0xAARRGGBB}
     */
    public int argb(int level) {
        return table[level];
    }
}
