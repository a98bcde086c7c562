package org.audiodigit.app.map;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.common.Failures;
import org.audiodigit.common.Formats;
import org.audiodigit.training.ProjectedClips;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Computes the map for the active model and the open data set as soon as it is shown. */
final class MapComputation {

    private static final Logger LOG = LoggerFactory.getLogger(MapComputation.class);

    private final Workspace workspace;
    private final Path folder;
    private final LatestTask task;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<MapPoints>> points =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();

    /** What the points were computed from. */
    private Optional<MapTask> mapped = Optional.empty();

    /** About the clips that are not on the map. */
    private String mapNote = "";

    /** What was started last, so that a cancelled or failed map is not started again by itself. */
    private Optional<MapTask> started = Optional.empty();

    /** Why the map that was started last could not be computed; may be empty. */
    private String problem = "";

    /**
     * @param folder contains the stored embeddings
     */
    MapComputation(RoomContext context, Path folder) {
        this.workspace = context.workspace();
        this.folder = folder;
        this.task = new LatestTask(context.tasks());
        shown.subscribe(this::update);
        workspace.data().openProperty().subscribe(this::update);
        workspace.model().activeProperty().subscribe(this::update);
        workspace.model().obstacleProperty().subscribe(this::update);
    }

    /** Starts the computation if the map is shown and does not match data set and model. */
    private void update() {
        Optional<LoadedDataset> open = workspace.data().openProperty().get();
        Optional<MapTask> wanted = wanted();
        if (mapped.filter(done -> open.filter(done::hasClipsOf).isEmpty()).isPresent()) {
            mapped = Optional.empty();
            points.set(Optional.empty());
        }
        // no reference to a closed data set remains
        started = started.filter(last -> open.filter(last::hasClipsOf).isPresent());
        if (running.get() && !isLike(started, wanted)) {
            task.cancel();
            running.set(false);
        }
        if (shown.get() && !isLike(mapped, wanted) && !isLike(started, wanted)) {
            wanted.ifPresent(this::start);
        }
        updateNote();
    }

    private static boolean isLike(Optional<MapTask> some, Optional<MapTask> wanted) {
        return wanted.filter(w -> some.filter(w::isLike).isPresent()).isPresent();
    }

    private void updateNote() {
        Optional<MapTask> wanted = wanted();
        boolean current = isLike(mapped, wanted);
        String text = isLike(started, wanted) ? problem : "";
        if (current) {
            text = mapNote;
        } else if (wanted.isEmpty()) {
            text = workspace.model().obstacleProperty().get();
        }
        if (mapped.isPresent() && !current) {
            text =
                    "This map is of %s, which is not active. %s"
                            .formatted(mapped.get().model().name(), text);
        }
        note.set(text.strip());
        outdated.set(mapped.isPresent() && !current && wanted.isPresent() && !running.get());
    }

    private Optional<MapTask> wanted() {
        Optional<LoadedModel> model = workspace.model().activeProperty().get();
        return workspace
                .data()
                .openProperty()
                .get()
                .flatMap(open -> model.map(used -> new MapTask(used, open, folder)));
    }

    /** Computes the map of the open data set for the active model. */
    void compute() {
        Optional<MapTask> wanted = wanted();
        if (wanted.isEmpty()) {
            note.set("No model is active. Choose one with File > Use model.");
        } else if (!running.get()) {
            start(wanted.get());
        }
    }

    private void start(MapTask work) {
        started = Optional.of(work);
        running.set(true);
        problem = "";
        updateNote();
        task.start(
                BackgroundTask.shown(work.title(), work::run)
                        .onSuccess(projected -> finish(work, projected))
                        .onFailure(failure -> fail(work, failure))
                        .onCancel(() -> end(work)));
    }

    private void finish(MapTask work, ProjectedClips projected) {
        LOG.debug("Mapped {}", Formats.count(projected.embeddings().clips().size(), "clip"));
        mapNote = MapTask.describeUnreadable(projected);
        mapped = Optional.of(work);
        points.set(Optional.of(MapPoints.of(projected)));
        end(work);
    }

    private void fail(MapTask work, Exception failure) {
        LOG.warn("{} failed", work.title(), failure);
        problem = "The map could not be computed: " + Failures.sentence(failure);
        end(work);
    }

    /** A task that was replaced ends later than the next one starts. */
    private void end(MapTask work) {
        if (started.filter(latest -> latest == work).isPresent()) {
            running.set(false);
            updateNote();
        }
    }

    /** Whether the user sees the map. */
    BooleanProperty shownProperty() {
        return shown;
    }

    /** The map; empty until it is computed. */
    ReadOnlyObjectProperty<Optional<MapPoints>> pointsProperty() {
        return points.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether the visible map is not that of the active model, which could be computed. */
    ReadOnlyBooleanProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    /** A result or a problem in sentences; may be empty. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }
}
