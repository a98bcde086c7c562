package org.audiodigit.app.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.image.Image;
import org.audiodigit.app.export.ExportFormat;
import org.audiodigit.app.export.Exporter;
import org.audiodigit.app.export.WebPageExport;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.undo.Change;
import org.audiodigit.app.undo.Change.Step;
import org.audiodigit.app.undo.DeletableFile;
import org.audiodigit.app.undo.UndoHistory;
import org.audiodigit.app.workspace.Navigation.ModelRequest;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.common.Failures;
import org.audiodigit.common.FreeName;
import org.audiodigit.model.ModelArchive;
import org.audiodigit.model.RunDetails;
import org.audiodigit.model.StoredModel;
import org.audiodigit.model.onnx.OnnxModel;

/** Uses, renames, evaluates, deletes and exports runs. */
final class RunActions {

    private final RoomContext context;
    private final Workspace workspace;
    private final RunsViewModel runs;
    private final RunStore store;
    private final NewModelViewModel newModel;
    private final Exporter exporter;
    private final WebPageExport pageExport;

    RunActions(
            RoomContext context, RunsViewModel runs, RunStore store, NewModelViewModel newModel) {
        this.context = context;
        this.workspace = context.workspace();
        this.runs = runs;
        this.store = store;
        this.newModel = newModel;
        exporter = new Exporter(context.tasks(), context.dialogs());
        pageExport = new WebPageExport(context.tasks(), context.dialogs(), context.settings());
    }

    /** Whether a run has a model that is not the active one. */
    boolean canUse(RunRow row) {
        return row.run().isPresent() && !runs.isInUse(row);
    }

    /** Makes the model of a run the active one. */
    void use(RunRow row) {
        if (canUse(row)) {
            workspace.model().use(row.folder(), row.summary().name());
        }
    }

    /** Shows the model of a run in Evaluate without making it active. */
    void evaluate(RunRow row) {
        if (row.run().isPresent()) {
            workspace.navigation().evaluate(row.folder(), row.summary().name());
        }
    }

    /**
     * The runs to compare, oldest first: the ticked ones, or the ticked one and the selected one.
     */
    private List<RunRow> compared() {
        Set<RunRow> rows = new LinkedHashSet<>(runs.shown());
        RunRow selected = runs.selectedProperty().get();
        if (rows.size() < 2 && selected != null) {
            rows.add(selected);
        }
        return rows.stream()
                .filter(row -> row.run().isPresent())
                .sorted(RunRow.OLDEST_FIRST)
                .toList();
    }

    boolean canCompare() {
        return compared().size() > 1;
    }

    /** Compares the ticked runs in Evaluate. */
    void compare() {
        if (canCompare()) {
            workspace
                    .navigation()
                    .compare(
                            compared().stream()
                                    .map(r -> new ModelRequest(r.folder(), r.summary().name()))
                                    .toList());
        }
    }

    boolean canRename(RunRow row) {
        return !store.isShipped(row.folder());
    }

    /**
     * Renames a run. A name that another run has gets a number.
     *
     * @param requested blank for the name of the folder
     */
    void rename(RunRow row, String requested) {
        if (!canRename(row)) {
            return;
        }
        RunDetails before = row.details();
        RunDetails cleaned = before.withName(requested);
        String name = FreeName.of(cleaned.nameIn(row.folder()), taken -> isTaken(taken, row));
        RunDetails after = cleaned.withName(name);
        Change change =
                new Change(
                        "rename run \"" + name + "\"",
                        rename(row, row.summary().name(), before),
                        rename(row, name, after));
        workspace
                .undo()
                .make(
                        change,
                        () -> {},
                        e ->
                                context.dialogs()
                                        .warn("Cannot rename the run. " + Failures.sentence(e)));
    }

    private Step rename(RunRow row, String name, RunDetails details) {
        return new Step(
                () -> details.write(row.folder()),
                () -> {
                    row.rename(name, details);
                    newModel.rename(row);
                    workspace.model().rename(row.folder(), name);
                    workspace.library().refresh();
                });
    }

    private boolean isTaken(String name, RunRow row) {
        return runs.rows().stream()
                .anyMatch(other -> other != row && other.summary().name().equals(name));
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
                || runs.isInUse(row) && !context.dialogs().confirm(question(row), "Delete")) {
            return;
        }
        DeletableFile folder = DeletableFile.of(workspace.bin(), row.folder());
        UndoHistory undo = workspace.undo();
        Change change =
                new Change(
                        "delete run \"" + row.summary().name() + "\"",
                        new Step(folder::restore, () -> list(row)),
                        new Step(() -> moveToBin(row, folder), () -> unlist(row)));
        undo.make(
                change,
                () ->
                        context.dialogs()
                                .offer(
                                        "The run \"%s\" is in the bin."
                                                .formatted(row.summary().name()),
                                        "Undo",
                                        () -> undo.undo(change)),
                e -> context.dialogs().warn("Cannot delete the run. " + Failures.sentence(e)));
    }

    private void list(RunRow row) {
        runs.restore(row);
        workspace.library().refresh();
    }

    private void unlist(RunRow row) {
        runs.remove(row);
        newModel.withdraw(row);
        workspace.library().refresh();
    }

    private void moveToBin(RunRow row, DeletableFile folder) throws IOException {
        store.requireDeletable(row.folder());
        folder.delete();
    }

    private static String question(RunRow row) {
        return "%s is the active model. Delete this run of %s?"
                .formatted(row.summary().name(), row.summary().dateText());
    }

    /** Writes the model of a run with its name and curves to one file. */
    void exportModel(RunRow row) {
        if (row.run().isPresent()) {
            exporter.export("Export model", ExportFormat.MODEL, fileName(row), row.folder());
        }
    }

    /** Writes the model of a run for ONNX Runtime. */
    void exportOnnx(RunRow row) {
        if (row.run().isPresent()) {
            exporter.exportPrepared(
                    "Export model",
                    ExportFormat.ONNX,
                    fileName(row),
                    progress -> OnnxModel.forExport(StoredModel.openVerified(row.folder()), null));
        }
    }

    /** Writes the model of a run as a web page. */
    void exportPage(RunRow row) {
        if (row.run().isPresent()) {
            pageExport.export(row.folder(), row.summary().name());
        }
    }

    /** Asks for a file with a model and lists it as a run. */
    void importModel() {
        context.dialogs()
                .file(
                        "Import model",
                        ExportFormat.MODEL.description(),
                        ExportFormat.MODEL.extension())
                .ifPresent(this::importModel);
    }

    private void importModel(Path file) {
        Set<String> taken =
                runs.rows().stream().map(row -> row.summary().name()).collect(Collectors.toSet());
        context.tasks()
                .start(
                        BackgroundTask.shown(
                                        "Importing " + file.getFileName(),
                                        progress -> importModel(file, taken))
                                .onSuccess(
                                        name -> {
                                            workspace.library().refresh();
                                            context.dialogs().inform("Imported " + name + ".");
                                        })
                                .onFailure(
                                        e ->
                                                context.dialogs()
                                                        .warn(
                                                                "Cannot import the model. "
                                                                        + Failures.sentence(e))));
    }

    private String importModel(Path file, Set<String> taken) throws IOException {
        Path folder = new ModelArchive(file).readInto(workspace.models());
        RunDetails details = RunDetails.read(folder);
        String name = FreeName.of(details.nameIn(folder), taken::contains);
        details.withName(name).write(folder);
        return name;
    }

    /** Exports the points of the shown curves as a table. */
    void exportCsv() {
        exporter.export("Export curves", ExportFormat.CSV, "curves", CurvesTable.of(runs.shown()));
    }

    /** Exports the points of the curves of one run as a table. */
    void exportCsv(RunRow row) {
        exporter.export(
                "Export curves",
                ExportFormat.CSV,
                fileName(row) + "-curves",
                CurvesTable.of(List.of(row)));
    }

    /** Names of runs may contain characters that file names cannot. */
    static String fileName(RunRow row) {
        return row.summary().name().replaceAll("[\\\\/:*?\"<>|]+", "-");
    }

    /**
     * @param image of the charts
     */
    void exportPng(Image image) {
        exporter.export("Export charts", ExportFormat.PNG, "curves", image);
    }
}
