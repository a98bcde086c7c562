package org.audiodigit.app.evaluate;

import java.io.IOException;
import java.time.Instant;
import org.audiodigit.app.export.ExportFormat;
import org.audiodigit.app.export.Exporter;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.task.TaskProgress;
import org.audiodigit.app.workspace.EvaluationProgress;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.dataset.Problem;
import org.audiodigit.model.StoredModel;
import org.audiodigit.report.ReportSubject;
import org.audiodigit.report.RunReport;

/** Writes a report on a result in the background. */
final class ReportExport {

    private final Exporter exporter;

    ReportExport(RoomContext context) {
        exporter = new Exporter(context.tasks(), context.dialogs());
    }

    void write(EvaluationResult result) {
        exporter.exportPrepared(
                "Write report",
                ExportFormat.HTML,
                ResultExport.fileName(result, "report"),
                progress -> html(result, progress));
    }

    /**
     * @throws InterruptedException if the task was cancelled
     */
    private static String html(EvaluationResult result, TaskProgress progress)
            throws IOException, InterruptedException {
        return RunReport.html(subject(result), Instant.now(), new EvaluationProgress(progress));
    }

    private static ReportSubject subject(EvaluationResult result) throws IOException {
        LoadedModel model = result.subject().model();
        StoredModel stored = StoredModel.open(model.folder());
        if (!model.hasWeightsOf(stored.manifest())) {
            throw new IOException(
                    "the model %s was replaced since the evaluation; evaluate it again"
                            .formatted(model.name()));
        }
        return new ReportSubject(
                model.name(),
                stored,
                result.subject().data().dataset(),
                result.subject().part(),
                result.evaluation(),
                result.unreadable().stream()
                        .map(file -> Problem.unreadable(file.file(), file.reason()))
                        .toList());
    }
}
