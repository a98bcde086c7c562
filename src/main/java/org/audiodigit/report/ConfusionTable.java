package org.audiodigit.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.audiodigit.common.Formats;
import org.audiodigit.training.ConfusionMatrix;

/**
 * The confusion matrix with shades, and its most frequent confusions.
 *
 * @param labels empty if the matrix has more than {@value #MAX_LABELS} labels
 * @param confusions the most frequent ones, at most {@value #MAX_CONFUSIONS}
 * @param labelCount number of labels of the matrix
 * @param distinct number of pairs of labels that were confused
 */
record ConfusionTable(
        List<String> labels,
        List<Row> rows,
        List<Confusion> confusions,
        int labelCount,
        int distinct) {

    static final int MAX_LABELS = 60;
    static final int MAX_CONFUSIONS = 20;

    private static final int SHADES = 9;

    record Row(String label, List<Cell> cells, int clips) {}

    /**
     * A cell.
     *
     * @param style class in the style sheet: the shade, and whether the cell is on the diagonal
     * @param share of the clips of the row, as text
     */
    record Cell(String label, String predicted, int count, String style, String share) {}

    /**
     * A pair of labels.
     *
     * @param share of the clips of the label, as text
     */
    record Confusion(String label, String predicted, int count, String share) {}

    static ConfusionTable of(ConfusionMatrix matrix) {
        List<String> labels = matrix.labels();
        List<Row> rows = new ArrayList<>();
        List<Confusion> confusions = new ArrayList<>();
        boolean shown = labels.size() <= MAX_LABELS;
        for (int row = 0; row < labels.size(); row++) {
            int support = matrix.support(row);
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < labels.size(); column++) {
                int count = matrix.counts()[row][column];
                double share = support == 0 ? 0 : (double) count / support;
                if (count > 0 && row != column) {
                    confusions.add(
                            new Confusion(
                                    labels.get(row),
                                    labels.get(column),
                                    count,
                                    Formats.percent(share)));
                }
                if (shown) {
                    cells.add(
                            new Cell(
                                    labels.get(row),
                                    labels.get(column),
                                    count,
                                    style(share, row == column),
                                    Formats.percent(share)));
                }
            }
            if (shown) {
                rows.add(new Row(labels.get(row), cells, support));
            }
        }
        confusions.sort(Comparator.comparingInt(Confusion::count).reversed());
        return new ConfusionTable(
                shown ? labels : List.of(),
                rows,
                confusions.stream().limit(MAX_CONFUSIONS).toList(),
                labels.size(),
                confusions.size());
    }

    boolean shown() {
        return !labels.isEmpty();
    }

    /** Number of confused pairs that are not listed. */
    int more() {
        return distinct - confusions.size();
    }

    private static String style(double share, boolean correct) {
        int shade = share == 0 ? 0 : Math.max(1, (int) Math.round(share * SHADES));
        return (correct ? "hit" : "miss") + " s" + shade;
    }
}
