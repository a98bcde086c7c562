package org.audiodigit.app.sound.axis;

import java.util.Locale;

/** Measured values as people read them, with their unit. */
public final class Units {

    private static final int FINEST = 6;

    private Units() {}

    /** E.g. {@code 213 Hz}, {@code 1.84 kHz}. */
    public static String hertz(double hertz) {
        return hertz < 999.5 ? format("%.0f Hz", hertz) : format("%.2f kHz", hertz / 1000);
    }

    /** Without digits that say nothing, e.g. {@code 500 Hz}, {@code 2 kHz}, {@code 44.1 kHz}. */
    public static String roundHertz(double hertz) {
        if (hertz < 1000) {
            return format("%.0f Hz", hertz);
        }
        String text = format("%.3f", hertz / 1000);
        return text.replaceAll("\\.?0+$", "") + " kHz";
    }

    /** To the millisecond, e.g. {@code 0.213 s}. */
    public static String seconds(double seconds) {
        return seconds(seconds, 0.001);
    }

    /**
     * With about as many digits as tell two neighbours apart, at least to the millisecond.
     *
     * @param resolution distance of two neighbours, in seconds
     */
    public static String seconds(double seconds, double resolution) {
        int digits = (int) Math.round(-Math.log10(resolution));
        return format("%." + Math.max(3, Math.min(digits, FINEST)) + "f s", seconds);
    }

    /** E.g. {@code -32 dB}; below what can be told from silence, {@code silent}. */
    public static String decibels(double decibels) {
        return decibels < -200 ? "silent" : format("%.0f dB", decibels);
    }

    /** Three decimals, e.g. {@code -0.042}. */
    public static String amplitude(double amplitude) {
        return format("%.3f", amplitude);
    }

    /** A number with so many decimals. */
    public static String decimal(double value, int decimals) {
        return format("%." + decimals + "f", value);
    }

    private static String format(String pattern, double value) {
        String text = String.format(Locale.ROOT, pattern, value);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero && text.startsWith("-") ? text.substring(1) : text;
    }
}
