package org.audiodigit.common;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Formats numbers and units for the window and the command line, independent of the locale.
 * Negative numbers begin with a hyphen, which every terminal can display; {@link #withMinus}
 * replaces it for the window.
 */
public final class Formats {

    /** Represents a value that does not exist, such as the precision of a label without clips. */
    public static final String MISSING = "–";

    /** Lower levels, in dB, cannot be distinguished from silence. */
    private static final double SILENT = -200;

    private static final int MIN_SECOND_DECIMALS = 3;
    private static final int MAX_SECOND_DECIMALS = 6;

    /** Smaller learning rates have an exponent. */
    private static final double MIN_PLAIN_RATE = 0.000995;

    private Formats() {}

    /** A share of 0 to 1 with one decimal, e.g. {@code 93.5 %}. */
    public static String percent(double share) {
        return percent(share, 1);
    }

    /** A share of 0 to 1 as a percentage, e.g. {@code 94 %} for 0 decimals. */
    public static String percent(double share, int decimals) {
        return Double.isNaN(share) ? MISSING : decimal(100 * share, decimals) + " %";
    }

    /** A fixed number of decimals; {@value #MISSING} for NaN. Zero has no sign. */
    public static String decimal(double value, int decimals) {
        if (Double.isNaN(value)) {
            return MISSING;
        }
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9') && Double.isFinite(value);
        return zero && text.startsWith("-") ? text.substring(1) : text;
    }

    /** A whole number with thousands separators, e.g. {@code 30,000}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A count with its noun, e.g. {@code 1 clip} or {@code 3,000 clips}. */
    public static String count(long number, String singular) {
        return count(number) + " " + singular + (number == 1 ? "" : "s");
    }

    /** A learning rate with at most two digits, e.g. {@code 0.003} or {@code 2.5e-5}. */
    public static String rate(double rate) {
        BigDecimal rounded = new BigDecimal(rate).round(new MathContext(2)).stripTrailingZeros();
        if (rate >= MIN_PLAIN_RATE || rate == 0) {
            return rounded.toPlainString();
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
    }

    /** A duration with two decimals, e.g. {@code 1.25 s}. */
    public static String seconds(double seconds) {
        return decimal(seconds, 2) + " s";
    }

    /**
     * A position in time with enough decimals to distinguish neighbours, at least milliseconds.
     *
     * @param resolution distance of two neighbours, in seconds
     */
    public static String position(double seconds, double resolution) {
        return decimal(seconds, positionDecimals(resolution)) + " s";
    }

    /**
     * A position in a recording of at least a minute, e.g. {@code 0:21.250}.
     *
     * @param resolution distance of two neighbours, in seconds
     * @param hours whether the text has hours, e.g. {@code 1:02:21.250}
     */
    public static String clockPosition(double seconds, double resolution, boolean hours) {
        int decimals = positionDecimals(resolution);
        BigDecimal rounded = new BigDecimal(seconds).setScale(decimals, RoundingMode.HALF_UP);
        long minutes = rounded.longValue() / 60;
        String rest = rounded.subtract(new BigDecimal(60 * minutes)).toPlainString();
        String padded = rest.indexOf('.') < 2 ? "0" + rest : rest;
        return hours
                ? String.format(Locale.ROOT, "%d:%02d:%s", minutes / 60, minutes % 60, padded)
                : minutes + ":" + padded;
    }

    private static int positionDecimals(double resolution) {
        int decimals = (int) Math.round(-Math.log10(resolution));
        return Math.max(MIN_SECOND_DECIMALS, Math.min(decimals, MAX_SECOND_DECIMALS));
    }

    /** A duration as {@code 0:21} or {@code 1:02:21}. */
    public static String clock(double seconds) {
        long whole = Math.max(0, Math.round(seconds));
        long minutes = whole / 60;
        return minutes < 60
                ? String.format(Locale.ROOT, "%d:%02d", minutes, whole % 60)
                : String.format(
                        Locale.ROOT, "%d:%02d:%02d", minutes / 60, minutes % 60, whole % 60);
    }

    /** A measured frequency, e.g. {@code 213 Hz} or {@code 1.84 kHz}. */
    public static String hertz(double hertz) {
        return hertz < 999.5 ? decimal(hertz, 0) + " Hz" : decimal(hertz / 1000, 2) + " kHz";
    }

    /** A chosen frequency without trailing zeros, e.g. {@code 2 kHz} or {@code 44.1 kHz}. */
    public static String roundHertz(double hertz) {
        if (hertz < 1000) {
            return decimal(hertz, 0) + " Hz";
        }
        return decimal(hertz / 1000, 3).replaceAll("\\.?0+$", "") + " kHz";
    }

    /** A level, e.g. {@code -32 dB}; {@code silent} below -200 dB. */
    public static String decibels(double level, int decimals) {
        return level < SILENT ? "silent" : decimal(level, decimals) + " dB";
    }

    /** An amplitude and its level, e.g. {@code 0.5000 (-6.0 dB)}; full scale is 1. */
    public static String amplitude(double amplitude) {
        return amplitude == 0
                ? "0 (silence)"
                : "%s (%s dB)"
                        .formatted(decimal(amplitude, 4), decimal(20 * Math.log10(amplitude), 1));
    }

    /** Replaces hyphens before digits by minus signs (U+2212). */
    public static String withMinus(String text) {
        return text.replaceAll("-(?=\\d)", "−");
    }

    /** Capitalises the first letter. */
    public static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Capitalises the first letter and adds a full stop if it is missing. */
    public static String sentence(String text) {
        return capitalised(text) + (text.endsWith(".") ? "" : ".");
    }
}
