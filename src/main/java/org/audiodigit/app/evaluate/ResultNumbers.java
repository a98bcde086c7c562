package org.audiodigit.app.evaluate;

import java.util.Locale;

/** Numbers as this room writes them. */
final class ResultNumbers {

    private ResultNumbers() {}

    /** E.g. {@code 93.5 %}. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** A share in two digits; a dash where there is nothing to take a share of. */
    static String share(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.2f", share);
    }

    static String loss(double loss) {
        return String.format(Locale.ROOT, "%.2f", loss);
    }

    /** E.g. {@code 1 clip} or {@code 3,000 clips}. */
    static String clips(int count) {
        return String.format(Locale.ROOT, "%,d clip%s", count, count == 1 ? "" : "s");
    }
}
