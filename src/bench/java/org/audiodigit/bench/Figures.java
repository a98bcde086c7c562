package org.audiodigit.bench;

import java.util.List;

/** The results of one measurement in several rounds. */
public record Figures(double least, double median, double most) {

    /**
     * @throws IllegalArgumentException if there are no results
     */
    public static Figures of(List<Double> rounds) {
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        List<Double> sorted = rounds.stream().sorted().toList();
        int last = sorted.size() - 1;
        double median = (sorted.get(last / 2) + sorted.get((last + 1) / 2)) / 2;
        return new Figures(sorted.get(0), median, sorted.get(last));
    }
}
