package org.audiodigit.app.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import org.audiodigit.app.chart.DownsampledSeries;
import org.audiodigit.app.export.ExportFormat;
import org.audiodigit.app.export.Exporter;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.undo.Change;
import org.audiodigit.app.undo.Change.Step;
import org.audiodigit.app.undo.DeletableFile;
import org.audiodigit.app.undo.UndoHistory;
import org.audiodigit.common.Failures;
import org.audiodigit.common.Formats;

/** Uses, deletes and exports finished runs. */
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

    /** Makes the model of a run the active one. */
    void use(RunRow row) {
        context.workspace().model().use(row.folder());
    }

    /** Whether a run has ended and is not the shipped model. */
    boolean canDelete(RunRow row) {
        return row.run().isPresent() && store.canDelete(row.folder());
    }

    /**
     * Moves a run to the bin, from which the user can restore it. The active model needs a
     * confirmation.
     */
    void delete(RunRow row) {
        if (!canDelete(row)
                || isActive(row) && !context.dialogs().confirm(question(row), "Delete")) {
            return;
        }
        DeletableFile folder = DeletableFile.of(context.workspace().bin(), row.folder());
        UndoHistory undo = context.workspace().undo();
        Change change =
                new Change(
                        "delete run " + row.summary().name(),
                        new Step(folder::restore, () -> runs.restore(row)),
                        new Step(() -> moveToBin(row, folder), () -> runs.remove(row)));
        undo.make(
                change,
                () ->
                        context.dialogs()
                                .offer(
                                        "The run %s is in the bin.".formatted(row.summary().name()),
                                        "Undo",
                                        () -> undo.undo(change)),
                e -> context.dialogs().warn("Cannot delete the run. " + Failures.sentence(e)));
    }

    private void moveToBin(RunRow row, DeletableFile folder) throws IOException {
        store.requireDeletable(row.folder());
        folder.delete();
    }

    private boolean isActive(RunRow row) {
        return context.workspace()
                .model()
                .activeProperty()
                .get()
                .filter(model -> model.folder().equals(row.folder()))
                .isPresent();
    }

    private static String question(RunRow row) {
        return "%s is the active model. Delete this run of %s?"
                .formatted(row.summary().name(), row.summary().dateText());
    }

    /** Exports the points of the shown curves as a table. */
    void exportCsv() {
        exporter.export("Export curves", ExportFormat.CSV, "curves", table());
    }

    /**
     * @param image of the charts
     */
    void exportPng(Image image) {
        exporter.export("Export charts", ExportFormat.PNG, "curves", image);
    }

    private List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("run", "architecture", "seed", "split", "curve", "epoch", "value"));
        for (RunRow row : runs.shown()) {
            RunCurves curves = row.curves();
            add(table, row, "training accuracy (%)", curves.trainAccuracy());
            add(table, row, "training loss (nats)", curves.trainLoss());
            add(table, row, "validation accuracy (%)", curves.validationAccuracy());
            add(table, row, "validation loss (nats)", curves.validationLoss());
        }
        return table;
    }

    private static void add(
            List<List<String>> table, RunRow row, String curve, DownsampledSeries series) {
        for (int i = 0; i < series.size(); i++) {
            table.add(
                    List.of(
                            row.folder().getFileName().toString(),
                            row.summary().architecture(),
                            Long.toString(row.summary().seed()),
                            row.summary().split(),
                            curve,
                            Formats.decimal(series.x(i), 6),
                            Formats.decimal(series.mean(i), 6)));
        }
    }
}
