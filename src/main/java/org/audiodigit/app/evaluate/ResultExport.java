package org.audiodigit.app.evaluate;

import java.io.IOException;
import java.nio.file.Path;
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

/** Asks for a file and writes a result to it. */
final class ResultExport {

    /** What is written once a file is chosen. */
    @FunctionalInterface
    private interface Writing {
        void to(Path file) throws IOException;
    }

    private final Dialogs dialogs;
    private final TaskExecutor tasks;

    ResultExport(RoomContext context) {
        dialogs = context.dialogs();
        tasks = context.tasks();
    }

    void matrix(EvaluationResult result) {
        List<List<String>> table = ResultTables.matrix(MatrixContent.of(result));
        save(
                "Export the confusion matrix",
                "Table",
                name(result, "confusion", "csv"),
                file -> CsvFile.write(file, table));
    }

    void labels(EvaluationResult result) {
        List<List<String>> table = ResultTables.labels(LabelRow.of(result));
        save(
                "Export the labels",
                "Table",
                name(result, "labels", "csv"),
                file -> CsvFile.write(file, table));
    }

    /**
     * @param picture of the confusion matrix
     */
    void picture(EvaluationResult result, Image picture) {
        save(
                "Export the confusion matrix",
                "Picture",
                name(result, "confusion", "png"),
                file -> PngFile.write(file, picture));
    }

    private static String name(EvaluationResult result, String what, String ending) {
        EvaluationSubject subject = result.subject();
        return "%s-%s-%s.%s"
                .formatted(
                        subject.model().name(),
                        subject.part().part().name().toLowerCase(Locale.ROOT),
                        what,
                        ending);
    }

    private void save(String title, String kind, String suggestion, Writing writing) {
        dialogs.save(title, kind, suggestion)
                .ifPresent(
                        file ->
                                tasks.start(
                                        BackgroundTask.quiet(
                                                        "Writing " + file.getFileName(),
                                                        progress -> {
                                                            writing.to(file);
                                                            return file;
                                                        })
                                                .onSuccess(f -> dialogs.tell("Written: " + f))
                                                .onFailure(e -> dialogs.warn(sentence(file, e)))));
    }

    private static String sentence(Path file, Exception e) {
        return file + ": " + (e instanceof IOException io ? Failures.reason(io) : e.toString());
    }
}
