package org.audiodigit.app.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A result as tables for other programs; the first row names the columns. */
final class ResultTables {

    private ResultTables() {}

    /** Rows are the true labels, columns the predicted ones, cells are numbers of clips. */
    static List<List<String>> matrix(MatrixContent matrix) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("true \\ predicted"));
        head.addAll(matrix.columns());
        rows.add(head);
        for (int row = 0; row < matrix.rows().size(); row++) {
            List<String> cells = new ArrayList<>(List.of(matrix.rows().get(row)));
            Arrays.stream(matrix.counts()[row])
                    .limit(matrix.columns().size())
                    .forEach(count -> cells.add(Integer.toString(count)));
            rows.add(cells);
        }
        return rows;
    }

    static List<List<String>> labels(List<LabelRow> labels) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("label", "precision", "recall", "F1", "clips"));
        for (LabelRow row : labels) {
            rows.add(
                    List.of(
                            row.label(),
                            number(row.precision()),
                            number(row.recall()),
                            number(row.f1()),
                            Integer.toString(row.clips())));
        }
        return rows;
    }

    /** Six digits; empty where there is nothing to take a share of. */
    private static String number(double share) {
        return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.6f", share);
    }
}
