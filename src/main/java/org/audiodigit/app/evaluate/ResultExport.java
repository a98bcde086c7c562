package org.audiodigit.app.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.image.Image;
import org.audiodigit.app.dialog.Dialogs;
import org.audiodigit.app.export.CsvFile;
import org.audiodigit.app.export.PngFile;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.common.Failures;
import org.audiodigit.common.Formats;

/** Exports a result as tables and images for other programs. */
final class ResultExport {

    private final Dialogs dialogs;
    private final TaskExecutor tasks;

    ResultExport(RoomContext context) {
        dialogs = context.dialogs();
        tasks = context.tasks();
    }

    void matrix(EvaluationResult result) {
        List<List<String>> table = matrixTable(MatrixContent.of(result));
        save(
                "Export the confusion matrix",
                "Table",
                fileName(result, "confusion", "csv"),
                file -> CsvFile.write(file, table));
    }

    void labels(EvaluationResult result) {
        List<List<String>> table = labelTable(LabelRow.of(result));
        save(
                "Export the labels",
                "Table",
                fileName(result, "labels", "csv"),
                file -> CsvFile.write(file, table));
    }

    /**
     * @param image of the confusion matrix
     */
    void image(EvaluationResult result, Image image) {
        save(
                "Export the confusion matrix",
                "Image",
                fileName(result, "confusion", "png"),
                file -> PngFile.write(file, image));
    }

    private static String fileName(EvaluationResult result, String content, String extension) {
        EvaluationSubject subject = result.subject();
        return "%s-%s-%s.%s"
                .formatted(
                        subject.model().name(),
                        subject.part().part().name().toLowerCase(Locale.ROOT),
                        content,
                        extension);
    }

    @FunctionalInterface
    private interface Writer {
        void write(Path file) throws IOException;
    }

    private void save(String title, String kind, String suggestion, Writer writer) {
        dialogs.save(title, kind, suggestion)
                .ifPresent(
                        file ->
                                tasks.start(
                                        BackgroundTask.quiet(
                                                        "Writing " + file.getFileName(),
                                                        progress -> {
                                                            writer.write(file);
                                                            return file;
                                                        })
                                                .onSuccess(f -> dialogs.tell("Written: " + f))
                                                .onFailure(
                                                        e ->
                                                                dialogs.warn(
                                                                        file
                                                                                + ": "
                                                                                + Failures.reason(
                                                                                        e)))));
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
