package org.audiodigit.model;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;
import org.audiodigit.common.Formats;

/**
 * The part of a spectrogram that speaks most for or against a label.
 *
 * @param from in seconds
 * @param to in seconds
 * @param low in Hz
 * @param high in Hz
 */
public record ImportantRegion(double from, double to, double low, double high) {

    /** A region consists of the values that have at least this share of its largest one. */
    private static final double SHARE = 0.5;

    /**
     * Finds the region around the largest importance.
     *
     * @param label index of the label
     * @param sign 1 for the region that speaks for the label, -1 for the one against it
     * @return empty if nothing speaks for or against the label
     */
    public static Optional<ImportantRegion> find(Explanation explanation, int label, int sign) {
        float[] importance = explanation.importance().get(label);
        int peak = 0;
        for (int i = 1; i < importance.length; i++) {
            if (sign * importance[i] > sign * importance[peak]) {
                peak = i;
            }
        }
        return sign * importance[peak] > 0
                ? Optional.of(around(explanation, importance, peak))
                : Optional.empty();
    }

    /** Collects the connected values that are large enough. */
    private static ImportantRegion around(Explanation explanation, float[] importance, int peak) {
        int columns = explanation.frontEnd().columns();
        int rows = explanation.frontEnd().rows();
        int firstRow = rows;
        int lastRow = 0;
        int firstColumn = columns;
        int lastColumn = 0;
        BitSet seen = new BitSet(importance.length);
        Deque<Integer> open = new ArrayDeque<>();
        open.add(peak);
        while (!open.isEmpty()) {
            int at = open.remove();
            if (seen.get(at) || importance[at] / importance[peak] < SHARE) {
                continue;
            }
            seen.set(at);
            int row = at / columns;
            int column = at % columns;
            firstRow = Math.min(firstRow, row);
            lastRow = Math.max(lastRow, row);
            firstColumn = Math.min(firstColumn, column);
            lastColumn = Math.max(lastColumn, column);
            if (row > 0) {
                open.add(at - columns);
            }
            if (row < rows - 1) {
                open.add(at + columns);
            }
            if (column > 0) {
                open.add(at - 1);
            }
            if (column < columns - 1) {
                open.add(at + 1);
            }
        }
        return new ImportantRegion(
                explanation.time(firstRow),
                explanation.time(lastRow + 1),
                explanation.frequency(firstColumn),
                explanation.frequency(lastColumn + 1));
    }

    /**
     * The times and frequencies that speak most for and against a label, e.g. {@code Most for 6:
     * 1.9 to 2.6 kHz at 0.12 to 0.20 s. No part speaks against 6.}
     *
     * @param label index of the label
     * @param offset start of the explained recording in a longer one, in seconds
     */
    public static String describe(Explanation explanation, int label, double offset) {
        String name = explanation.prediction().labels().get(label);
        Optional<ImportantRegion> supporting = find(explanation, label, 1);
        Optional<ImportantRegion> opposing = find(explanation, label, -1);
        if (supporting.isEmpty() && opposing.isEmpty()) {
            return "No part speaks for or against %s.".formatted(name);
        }
        return describe("for " + name, supporting, offset)
                + " "
                + describe("against " + name, opposing, offset);
    }

    private static String describe(String side, Optional<ImportantRegion> region, double offset) {
        return region.map(r -> "Most %s: %s.".formatted(side, r.text(offset)))
                .orElse("No part speaks %s.".formatted(side));
    }

    private String text(double offset) {
        boolean kilo = high >= 1000;
        double scale = kilo ? 1000 : 1;
        int decimals = kilo ? 1 : 0;
        return "%s to %s %s at %s to %s s"
                .formatted(
                        Formats.decimal(low / scale, decimals),
                        Formats.decimal(high / scale, decimals),
                        kilo ? "kHz" : "Hz",
                        Formats.decimal(Math.max(0, offset + from), 2),
                        Formats.decimal(Math.max(0, offset + to), 2));
    }
}
