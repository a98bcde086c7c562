package org.audiodigit.training.comparison;

import org.audiodigit.common.Formats;

/**
 * McNemar's test (1947) of two classifiers on the same clips, in its exact form: without a
 * difference, each of the clips that only one of them classifies correctly is as likely to be of
 * the first as of the second.
 *
 * @param onlyFirst number of clips that only the first classifies correctly
 * @param onlySecond number of clips that only the second classifies correctly
 * @param p two-sided
 */
public record McNemarTest(int onlyFirst, int onlySecond, PValue p) {

    public static McNemarTest of(int onlyFirst, int onlySecond) {
        return new McNemarTest(onlyFirst, onlySecond, exact(onlyFirst, onlySecond));
    }

    /** Sums the smaller tail of the binomial distribution with probability 0.5, twice. */
    private static PValue exact(int one, int other) {
        int trials = one + other;
        double logTerm = -trials * Math.log(2);
        double tail = 0;
        for (int successes = 0; successes <= Math.min(one, other); successes++) {
            tail += Math.exp(logTerm);
            logTerm += Math.log(trials - successes) - Math.log(successes + 1);
        }
        return new PValue(Math.min(1, 2 * tail));
    }

    /**
     * The result in plain words, e.g. {@code B is better: right on 31 clips on which A is wrong,
     * wrong on 12 on which A is right; the difference is unlikely to be chance (p = 0.005).}
     */
    public String sentence(String first, String second) {
        return sentence(first, second, p);
    }

    /**
     * @param corrected for the number of tests
     */
    String sentence(String first, String second, PValue corrected) {
        if (onlyFirst == 0 && onlySecond == 0) {
            return "No difference can be shown: %s and %s are right on the same clips."
                    .formatted(first, second);
        }
        boolean secondLeads = onlySecond >= onlyFirst;
        String counts =
                counts(
                        secondLeads ? first : second,
                        Math.max(onlyFirst, onlySecond),
                        Math.min(onlyFirst, onlySecond));
        String leader = secondLeads ? second : first;
        return corrected.significant()
                ? "%s is better: %s; the difference is unlikely to be chance (%s)."
                        .formatted(leader, counts, corrected.text())
                : "No difference can be shown: %s is %s (%s)."
                        .formatted(leader, counts, corrected.text());
    }

    private static String counts(String other, int wins, int losses) {
        return "right on %s on which %s is wrong, wrong on %s on which %s is right"
                .formatted(
                        Formats.count(wins, "clip"),
                        other,
                        losses == 0 ? "none" : Formats.count(losses),
                        other);
    }
}
