package org.audiodigit.app.train;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.audiodigit.app.workspace.DatasetSession;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.common.Formats;
import org.audiodigit.model.ModelManifest;

/** Finds the interrupted run that can be resumed with the open data set. */
final class InterruptedRunsViewModel {

    private final RunsViewModel runs;
    private final DatasetSession data;
    private final ObjectBinding<Optional<RunRow>> next;
    private final StringBinding obstacle;

    /**
     * @param running changes when a run has ended
     */
    InterruptedRunsViewModel(
            RunsViewModel runs, DatasetSession data, ReadOnlyBooleanProperty running) {
        this.runs = runs;
        this.data = data;
        next =
                Bindings.createObjectBinding(
                        () -> candidates().filter(this::fits).findFirst(),
                        runs.rows(),
                        runs.selectedProperty(),
                        running,
                        data.openProperty());
        obstacle = Bindings.createStringBinding(this::describeObstacle, next);
    }

    /** The selected run if it was interrupted, otherwise all interrupted runs, the latest first. */
    private Stream<RunRow> candidates() {
        return Optional.ofNullable(runs.selectedProperty().get())
                .filter(InterruptedRunsViewModel::isInterrupted)
                .map(Stream::of)
                .orElseGet(
                        () -> runs.rows().stream().filter(InterruptedRunsViewModel::isInterrupted));
    }

    private static boolean isInterrupted(RunRow row) {
        return row.run().flatMap(TrainedRun::interrupted).isPresent();
    }

    /** A folder may have been renamed. The training itself compares all clips. */
    private boolean fits(RunRow row) {
        ModelManifest.Training training = training(row);
        return data.openProperty()
                .get()
                .map(LoadedDataset::dataset)
                .filter(
                        open ->
                                open.name().equals(training.dataset())
                                        || open.clips().size() == training.clips())
                .isPresent();
    }

    private static ModelManifest.Training training(RunRow row) {
        return row.run().orElseThrow().manifest().training();
    }

    private String describeObstacle() {
        if (next.get().isPresent()) {
            return "";
        }
        return candidates()
                .findFirst()
                .map(
                        row ->
                                "Open the data set %s (%s) to resume the training of %s"
                                        .formatted(
                                                training(row).dataset(),
                                                Formats.count(training(row).clips(), "clip"),
                                                row.summary().name()))
                .orElse("No training was interrupted");
    }

    /** The run that Resume continues. */
    ObjectBinding<Optional<RunRow>> nextProperty() {
        return next;
    }

    /** Why no run can be resumed, without a full stop; empty if one can. */
    StringBinding obstacleProperty() {
        return obstacle;
    }
}
