package org.audiodigit.cli;

import java.util.Locale;

/** Numbers as the text output writes them, the same in every country. */
final class TextNumbers {

    private static final double HUNDRED = 100;

    private TextNumbers() {}

    /** A share of 0..1, e.g. {@code 94.1 %}. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * HUNDRED);
    }

    /** A length of time, e.g. {@code 1.25 s}. */
    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f s", seconds);
    }

    /** An amplitude of which full scale is 1, e.g. {@code 0.5000 (-6.0 dB)}. */
    static String amplitude(double amplitude) {
        return amplitude == 0
                ? "0 (silence)"
                : String.format(
                        Locale.ROOT, "%.4f (%.1f dB)", amplitude, 20 * Math.log10(amplitude));
    }

    /** A cross-entropy in nats. */
    static String loss(double loss) {
        return String.format(Locale.ROOT, "%.4f", loss);
    }

    /** Precision, recall and F1, 0..1. */
    static String share(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }
}
