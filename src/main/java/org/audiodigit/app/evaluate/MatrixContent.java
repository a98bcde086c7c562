package org.audiodigit.app.evaluate;

import java.util.Arrays;
import java.util.List;

/**
 * The confusion matrix as it is drawn.
 *
 * @param rows true labels: those of the model, then those that only the clips have
 * @param columns the labels that the model can say, the first of the rows
 * @param counts clips, {@code [row][column]}
 * @param colours the number of each row's label colour
 */
record MatrixContent(
        List<String> rows, List<String> columns, int[][] counts, List<Integer> colours) {

    static MatrixContent of(EvaluationResult result) {
        List<String> rows = result.evaluation().labels();
        return new MatrixContent(
                rows,
                result.modelLabels(),
                result.evaluation().confusion().counts(),
                rows.stream().map(result::colour).toList());
    }

    int count(MatrixCell cell) {
        return counts[cell.row()][cell.column()];
    }

    /** Clips of a true label. */
    int total(int row) {
        return Arrays.stream(counts[row]).sum();
    }

    /** Share of the row's clips, 0..1. */
    double share(MatrixCell cell) {
        int total = total(cell.row());
        return total == 0 ? 0 : (double) count(cell) / total;
    }

    boolean right(MatrixCell cell) {
        return cell.row() == cell.column();
    }

    /** Whether the model can say the label of a row. */
    boolean known(int row) {
        return row < columns.size();
    }

    boolean holds(MatrixCell cell) {
        return cell.row() >= 0
                && cell.row() < rows.size()
                && cell.column() >= 0
                && cell.column() < columns.size();
    }

    /** E.g. {@code 3 heard as 8}. */
    String name(MatrixCell cell) {
        return rows.get(cell.row()) + " heard as " + columns.get(cell.column());
    }

    /** E.g. {@code 3 heard as 8: 4 clips, 8.0 % of the 3s}. */
    String sentence(MatrixCell cell) {
        String label = rows.get(cell.row());
        if (total(cell.row()) == 0) {
            return name(cell) + ": there are no clips of " + label;
        }
        String all = label.length() == 1 ? "the " + label + "s" : "the clips of " + label;
        return "%s: %s, %s of %s"
                .formatted(
                        name(cell),
                        ResultNumbers.clips(count(cell)),
                        ResultNumbers.percent(share(cell)),
                        all);
    }
}
