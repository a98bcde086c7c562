package org.audiodigit.training;

import org.audiodigit.common.Formats;

/**
 * The 95 % confidence interval of an accuracy: the interval of Wilson (1927), which stays within 0
 * to 1 and holds for few clips and for accuracies near 1, too. It assumes independent clips; clips
 * of the same speaker are not, so that the true interval is wider.
 *
 * @param low 0 to 1
 * @param high 0 to 1
 */
public record AccuracyInterval(double low, double high) {

    /** Quantile of the standard normal distribution at 97.5 %. */
    private static final double Z = 1.959963984540054;

    /**
     * @param correct number of correctly classified clips
     * @param clips number of clips; without clips, nothing is known: 0 to 1
     */
    public static AccuracyInterval of(int correct, int clips) {
        if (clips == 0) {
            return new AccuracyInterval(0, 1);
        }
        double share = (double) correct / clips;
        double square = Z * Z / clips;
        double centre = (share + square / 2) / (1 + square);
        double half =
                Z / (1 + square) * Math.sqrt(share * (1 - share) / clips + square / (4 * clips));
        return new AccuracyInterval(
                correct == 0 ? 0 : Math.max(0, centre - half),
                correct == clips ? 1 : Math.min(1, centre + half));
    }

    /** E.g. {@code 88.8 to 97.8 %}. */
    public String text() {
        return Formats.decimal(100 * low, 1) + " to " + Formats.percent(high);
    }
}
