package org.audiodigit.training.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.audiodigit.common.Formats;

/**
 * The probability of a difference at least as large if there is none.
 *
 * @param value 0..1
 */
public record PValue(double value) {

    private static final double LEVEL = 0.05;
    private static final double MIN_SHOWN = 0.001;
    private static final double THREE_DECIMALS = 0.1;

    /** Whether the difference is unlikely to be chance: below 0.05. */
    public boolean significant() {
        return value < LEVEL;
    }

    /** E.g. {@code p = 0.005}, {@code p = 0.42} or {@code p < 0.001}. */
    public String text() {
        if (value < MIN_SHOWN) {
            return "p < 0.001";
        }
        return "p = " + Formats.decimal(value, value < THREE_DECIMALS ? 3 : 2);
    }

    /**
     * Corrects the values of several tests for their number (Holm 1979), so that the probability of
     * any false difference stays below the level.
     *
     * @return in the same order
     */
    static List<PValue> holm(List<PValue> values) {
        List<Integer> order =
                IntStream.range(0, values.size())
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> values.get(i).value()))
                        .toList();
        List<PValue> corrected = new ArrayList<>(values);
        double largest = 0;
        for (int rank = 0; rank < order.size(); rank++) {
            double scaled = (order.size() - rank) * values.get(order.get(rank)).value();
            largest = Math.max(largest, Math.min(1, scaled));
            corrected.set(order.get(rank), new PValue(largest));
        }
        return corrected;
    }
}
