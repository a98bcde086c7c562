package org.audiodigit.app.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.image.Image;
import org.audiodigit.app.export.ExportFormat;
import org.audiodigit.app.export.Exporter;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.common.Formats;
import org.audiodigit.training.comparison.RunsComparison;

/** Exports a result as tables and images for other programs. */
final class ResultExport {

    private final Exporter exporter;

    ResultExport(RoomContext context) {
        exporter = new Exporter(context.tasks(), context.dialogs());
    }

    void matrix(EvaluationResult result) {
        exporter.export(
                "Export confusion matrix",
                ExportFormat.CSV,
                fileName(result, "confusion"),
                matrixTable(MatrixContent.of(result)));
    }

    void labels(EvaluationResult result) {
        exporter.export(
                "Export labels",
                ExportFormat.CSV,
                fileName(result, "labels"),
                labelTable(LabelRow.of(result)));
    }

    /**
     * @param image of the confusion matrix
     */
    void image(EvaluationResult result, Image image) {
        exporter.export(
                "Export confusion matrix", ExportFormat.PNG, fileName(result, "confusion"), image);
    }

    /**
     * @param image of the charts of calibration and rejection
     */
    void charts(EvaluationResult result, Image image) {
        exporter.export("Export charts", ExportFormat.PNG, fileName(result, "charts"), image);
    }

    void speakers(EvaluationResult result) {
        exporter.export(
                "Export speakers",
                ExportFormat.CSV,
                fileName(result, "speakers"),
                ComparisonTables.groups(result));
    }

    void runs(RunsComparison comparison) {
        exporter.export(
                "Export compared runs",
                ExportFormat.CSV,
                fileName(comparison, "runs"),
                ComparisonTables.runs(comparison));
    }

    void pairs(RunsComparison comparison) {
        exporter.export(
                "Export pairs of runs",
                ExportFormat.CSV,
                fileName(comparison, "pairs"),
                ComparisonTables.pairs(comparison));
    }

    void disagreements(RunsComparison comparison) {
        exporter.export(
                "Export disagreements",
                ExportFormat.CSV,
                fileName(comparison, "disagreements"),
                ComparisonTables.disagreements(comparison));
    }

    private static String fileName(RunsComparison comparison, String content) {
        String first = comparison.runs().get(0).name().replace('/', '-');
        return "%s-comparison-%s".formatted(first, content);
    }

    static String fileName(EvaluationResult result, String content) {
        EvaluationSubject subject = result.subject();
        return "%s-%s-%s"
                .formatted(
                        subject.model().name(),
                        subject.part().part().name().toLowerCase(Locale.ROOT),
                        content);
    }

    /** Rows are true labels, columns are predicted labels, cells are numbers of clips. */
    static List<List<String>> matrixTable(MatrixContent matrix) {
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

    static List<List<String>> labelTable(List<LabelRow> labels) {
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

    static String number(double ratio) {
        return Double.isNaN(ratio) ? "" : Formats.decimal(ratio, 6);
    }
}
