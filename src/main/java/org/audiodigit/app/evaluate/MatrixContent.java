package org.audiodigit.app.evaluate;

import java.util.Arrays;
import java.util.List;
import org.audiodigit.common.Formats;
import org.audiodigit.training.comparison.EvaluationComparison;

/**
 * The numbers and labels of a confusion matrix.
 *
 * @param rows true labels: those of the model, then those that only clips have
 * @param columns the labels that the model can predict, which are the first of the rows
 * @param counts number of clips, or of clips that the second of two models has more, {@code
 *     [row][column]}
 * @param colours index of each row's label colour
 * @param difference whether the counts are differences
 */
record MatrixContent(
        List<String> rows,
        List<String> columns,
        int[][] counts,
        List<Integer> colours,
        boolean difference) {

    MatrixContent(List<String> rows, List<String> columns, int[][] counts, List<Integer> colours) {
        this(rows, columns, counts, colours, false);
    }

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
                result.colours(rows));
    }

    /** The matrix of the second run minus that of the first. */
    static MatrixContent ofDifference(EvaluationResult result, EvaluationComparison comparison) {
        List<String> labels = comparison.labels();
        return new MatrixContent(
                labels, labels, comparison.difference(), result.colours(labels), true);
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

    /** Whether the cell counts correct predictions, or more of them or fewer mistakes. */
    boolean isGood(MatrixCell cell) {
        return difference ? isCorrect(cell) == count(cell) > 0 : isCorrect(cell);
    }

    /** The share of the row's clips, or of the largest difference, 0..1. */
    double strength(MatrixCell cell) {
        return difference ? (double) Math.abs(count(cell)) / Math.max(1, largest()) : share(cell);
    }

    /** The largest number without its sign. */
    int largest() {
        return Arrays.stream(counts).flatMapToInt(Arrays::stream).map(Math::abs).max().orElse(0);
    }

    /** The number as shown in a cell; empty for 0. */
    String text(MatrixCell cell) {
        int count = count(cell);
        if (count == 0) {
            return "";
        }
        String sign = difference && count > 0 ? "+" : "";
        return sign + Formats.withMinus(Integer.toString(count));
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
        if (difference) {
            return describeDifference(cell);
        }
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

    private String describeDifference(MatrixCell cell) {
        int count = count(cell);
        if (count == 0) {
            return name(cell) + ": no difference";
        }
        return "%s: B has %s %s than A, which is %s"
                .formatted(
                        name(cell),
                        Formats.count(Math.abs(count), "clip"),
                        count > 0 ? "more" : "fewer",
                        isGood(cell) ? "better" : "worse");
    }
}
