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

    private static String number(double ratio) {
        return Double.isNaN(ratio) ? "" : Formats.decimal(ratio, 6);
    }
}
