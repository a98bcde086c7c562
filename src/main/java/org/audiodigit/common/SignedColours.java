package org.audiodigit.common;

/**
 * Colours of signed values on a grey image: vermilion for positive and blue for negative ones,
 * which people with any kind of colour blindness can tell apart (Okabe and Ito, "Color Universal
 * Design", 2002).
 */
public final class SignedColours {

    /** {@code 0xRRGGBB} of positive values. */
    public static final int POSITIVE = 0xd55e00;

    /** {@code 0xRRGGBB} of negative values. */
    public static final int NEGATIVE = 0x0072b2;

    /** Opacity of the values 1 and -1, which lets the image shine through. */
    private static final double MAX_OPACITY = 0.85;

    private SignedColours() {}

    /**
     * The colour of a value with its opacity, {@code 0xAARRGGBB}, premultiplied.
     *
     * @param value -1 to 1
     */
    public static int premultiplied(double value) {
        double opacity = MAX_OPACITY * Math.min(1, Math.abs(value));
        int colour = value > 0 ? POSITIVE : NEGATIVE;
        int argb = (int) Math.round(255 * opacity);
        for (int shift = 16; shift >= 0; shift -= 8) {
            argb = argb << 8 | (int) Math.round(opacity * (colour >> shift & 0xff));
        }
        return argb;
    }

    /**
     * The opaque colour of a value on grey, {@code 0xAARRGGBB}.
     *
     * @param value -1 to 1
     * @param grey 0 for black to 1 for white
     */
    public static int onGrey(double value, double grey) {
        int over = premultiplied(value);
        double rest = (255 - (over >>> 24)) * grey;
        int argb = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int channel = (int) Math.round((over >> shift & 0xff) + rest);
            argb = argb << 8 | Math.min(255, channel);
        }
        return argb;
    }
}
