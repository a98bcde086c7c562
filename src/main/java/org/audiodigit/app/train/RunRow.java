package org.audiodigit.app.train;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.audiodigit.common.Formats;
import org.audiodigit.model.RunDetails;
import org.audiodigit.training.CurvePoint;

/** A run in the table, finished or in progress. */
final class RunRow {

    /** Runs of the same second are in the order of their folders. */
    static final Comparator<RunRow> OLDEST_FIRST =
            Comparator.comparing((RunRow row) -> row.summary().date())
                    .thenComparing(RunRow::folder);

    private final Path folder;
    private final int colour;
    private final RunCurves curves = new RunCurves();
    private final ReadOnlyBooleanWrapper hasCurves = new ReadOnlyBooleanWrapper();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<RunSummary> summary;
    private Optional<TrainedRun> run = Optional.empty();

    /** Of a run without a model yet. */
    private RunDetails newDetails = RunDetails.NONE;

    /**
     * @param colour index of a label colour
     */
    RunRow(Path folder, int colour, RunSummary summary) {
        this.folder = folder;
        this.colour = colour;
        this.summary = new ReadOnlyObjectWrapper<>(summary);
    }

    static RunRow of(RunStore.StoredRun stored, int colour) {
        TrainedRun run = stored.run();
        RunRow row = new RunRow(run.folder(), colour, RunSummary.of(run));
        row.add(stored.points());
        row.run = Optional.of(run);
        return row;
    }

    /** Shows the result of a training or of a later test. */
    void show(TrainedRun newRun) {
        run = Optional.of(newRun);
        summary.set(RunSummary.of(newRun));
    }

    /** Shows the state after an epoch. */
    void show(RunSummary newSummary) {
        summary.set(newSummary);
    }

    /** Shows a new name. */
    void rename(String name, RunDetails details) {
        run = run.map(trained -> trained.withName(name, details));
        newDetails = details;
        summary.set(summary.get().withName(name));
    }

    /** What is stored beside the manifest. */
    RunDetails details() {
        return run.map(TrainedRun::details).orElse(newDetails);
    }

    Path folder() {
        return folder;
    }

    int colour() {
        return colour;
    }

    RunCurves curves() {
        return curves;
    }

    /** Empty during the first training of a run. */
    Optional<TrainedRun> run() {
        return run;
    }

    RunSummary summary() {
        return summary.get();
    }

    ReadOnlyObjectProperty<RunSummary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Whether the charts show the run. */
    BooleanProperty shownProperty() {
        return shown;
    }

    /** The number of epochs, e.g. {@code 3} or, if not all were trained, {@code 1 of 3}. */
    String epochsText() {
        if (summary().parent().isPresent()) {
            return Formats.MISSING;
        }
        int planned = summary().plannedEpochs();
        return summary().finished()
                ? Integer.toString(planned)
                : curves.epochs() + " of " + planned;
    }

    /** Adds points of the curves. */
    void add(List<CurvePoint> points) {
        points.forEach(curves::add);
        hasCurves.set(curves.end() > 0);
    }

    /** Removes the points, before those of a resumed training are added. */
    void clearCurves() {
        curves.clear();
        hasCurves.set(false);
    }

    /** Whether the charts have anything to show. */
    boolean hasCurves() {
        return hasCurves.get();
    }

    ReadOnlyBooleanProperty hasCurvesProperty() {
        return hasCurves.getReadOnlyProperty();
    }
}
