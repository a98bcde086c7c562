package org.audiodigit.app.evaluate;

import java.util.Arrays;
import java.util.List;
import org.audiodigit.common.Formats;

/**
 * The numbers and labels of a confusion matrix.
 *
 * @param rows true labels: those of the model, then those that only clips have
 * @param columns the labels that the model can predict, which are the first of the rows
 * @param counts number of clips, {@code [row][column]}
 * @param colours index of each row's label colour
 */
record MatrixContent(
        List<String> rows, List<String> columns, int[][] counts, List<Integer> colours) {

    /** A cell: the index of the true label and that of the predicted label. */
    record MatrixCell(int row, int column) {

        static final MatrixCell FIRST = new MatrixCell(0, 0);

        MatrixCell plus(int rows, int columns) {
            return new MatrixCell(row + rows, column + columns);
        }
    }

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

    /** Number of clips with a true label. */
    int total(int row) {
        return Arrays.stream(counts[row]).sum();
    }

    /** Share of the row's clips, 0..1. */
    double share(MatrixCell cell) {
        int total = total(cell.row());
        return total == 0 ? 0 : (double) count(cell) / total;
    }

    boolean isCorrect(MatrixCell cell) {
        return cell.row() == cell.column();
    }

    /** Whether the model can predict the label of a row. */
    boolean isPredictable(int row) {
        return row < columns.size();
    }

    boolean contains(MatrixCell cell) {
        return cell.row() >= 0
                && cell.row() < rows.size()
                && cell.column() >= 0
                && cell.column() < columns.size();
    }

    /** E.g. {@code 3 predicted as 8}. */
    String name(MatrixCell cell) {
        return rows.get(cell.row()) + " predicted as " + columns.get(cell.column());
    }

    /** E.g. {@code 3 predicted as 8: 4 clips, 8.0 % of the clips of 3}. */
    String describe(MatrixCell cell) {
        String label = rows.get(cell.row());
        if (total(cell.row()) == 0) {
            return name(cell) + ": there are no clips of " + label;
        }
        return "%s: %s, %s of the clips of %s"
                .formatted(
                        name(cell),
                        Formats.count(count(cell), "clip"),
                        Formats.percent(share(cell)),
                        label);
    }
}
