package org.audiodigit.app.train;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** A row of the table of runs: one that is over, or the one that goes on. */
final class RunRow {

    private final Path folder;
    private final int colour;
    private final RunCurves curves;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<RunSummary> facts;
    private Optional<TrainedRun> run = Optional.empty();

    RunRow(Path folder, int colour, RunSummary facts, RunCurves curves) {
        this.folder = folder;
        this.colour = colour;
        this.curves = curves;
        this.facts = new ReadOnlyObjectWrapper<>(facts);
    }

    static RunRow of(StoredRun stored, int colour) {
        RunCurves curves = new RunCurves();
        stored.points().forEach(curves::add);
        RunRow row = new RunRow(stored.run().folder(), colour, RunSummary.of(stored.run()), curves);
        row.run = Optional.of(stored.run());
        return row;
    }

    /** The training has ended, or was tested since. */
    void ended(TrainedRun now) {
        run = Optional.of(now);
        facts.set(RunSummary.of(now));
    }

    /** An epoch more. */
    void reached(RunSummary now) {
        facts.set(now);
    }

    Path folder() {
        return folder;
    }

    /** Number of its colour. */
    int colour() {
        return colour;
    }

    RunCurves curves() {
        return curves;
    }

    /** Empty as long as it is trained for the first time. */
    Optional<TrainedRun> run() {
        return run;
    }

    RunSummary facts() {
        return facts.get();
    }

    ReadOnlyObjectProperty<RunSummary> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    BooleanProperty shownProperty() {
        return shown;
    }

    Instant date() {
        return facts().date();
    }
}
