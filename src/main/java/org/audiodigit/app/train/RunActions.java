package org.audiodigit.app.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.image.Image;
import org.audiodigit.app.chart.DownsampledSeries;
import org.audiodigit.app.export.ExportFormat;
import org.audiodigit.app.export.Exporter;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.common.Failures;

/** What can be done with runs that are over: use, delete, write to files. */
final class RunActions {

    private final RoomContext context;
    private final RunsViewModel runs;
    private final RunStore store;
    private final Exporter exporter;

    RunActions(RoomContext context, RunsViewModel runs, RunStore store) {
        this.context = context;
        this.runs = runs;
        this.store = store;
        exporter = new Exporter(context.tasks(), context.dialogs());
    }

    /** Makes a run's model the one that answers. */
    void use(RunRow row) {
        context.workspace().model().use(row.folder());
    }

    /** Removes a run from the table and from the disk, if the person means it. */
    void delete(RunRow row) {
        boolean inUse =
                context.workspace()
                        .model()
                        .inUseProperty()
                        .get()
                        .filter(model -> model.folder().equals(row.folder()))
                        .isPresent();
        String question =
                "Delete the run %s of %s with its model?%s"
                        .formatted(
                                row.facts().name(),
                                RunTexts.date(row.date()),
                                inUse ? " It is the model in use." : "");
        if (!context.dialogs().confirm(question, "Delete")) {
            return;
        }
        context.tasks()
                .start(
                        BackgroundTask.quiet(
                                        "Deleting a run",
                                        progress -> {
                                            store.delete(row.folder());
                                            return row;
                                        })
                                .onSuccess(runs::remove)
                                .onFailure(e -> warn("The run is not deleted: ", e)));
    }

    /** Exports the points of the shown curves as a table. */
    void exportCsv() {
        exporter.export("Export curves", ExportFormat.CSV, "curves", rows());
    }

    /**
     * @param image of the charts
     */
    void exportPng(Image image) {
        exporter.export("Export charts", ExportFormat.PNG, "curves", image);
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("run", "architecture", "seed", "split", "curve", "epoch", "value"));
        for (RunRow row : runs.shown()) {
            Map<String, DownsampledSeries> curves =
                    new java.util.TreeMap<>(
                            Map.of(
                                    "training loss (nats)", row.curves().trainLoss(),
                                    "training accuracy (%)", row.curves().trainAccuracy(),
                                    "validation loss (nats)", row.curves().validationLoss(),
                                    "validation accuracy (%)", row.curves().validationAccuracy()));
            curves.forEach((name, series) -> add(rows, row, name, series));
        }
        return rows;
    }

    private static void add(
            List<List<String>> rows, RunRow row, String curve, DownsampledSeries series) {
        for (int i = 0; i < series.size(); i++) {
            rows.add(
                    List.of(
                            row.folder().getFileName().toString(),
                            row.facts().architecture(),
                            Long.toString(row.facts().seed()),
                            row.facts().split(),
                            curve,
                            String.format(Locale.ROOT, "%.6f", series.x(i)),
                            String.format(Locale.ROOT, "%.6f", series.mean(i))));
        }
    }

    private void warn(String begin, Exception e) {
        context.dialogs().warn(begin + (e instanceof IOException io ? Failures.sentence(io) : e));
    }
}
