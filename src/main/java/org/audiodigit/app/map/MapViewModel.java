package org.audiodigit.app.map;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.common.Failures;
import org.audiodigit.dataset.Clip;
import org.audiodigit.training.ProjectedClips;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * View model of the map of clips. The map is computed for the active model and the open data set as
 * soon as it is shown.
 */
public final class MapViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(MapViewModel.class);

    /** Number of clips that {@link #chooseNearest} chooses first. */
    private static final int FIRST_CHOICE = 10;

    private final Workspace workspace;
    private final MapList list;
    private final Path folder;
    private final LatestTask task;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ObjectProperty<MapColouring> colouring =
            new SimpleObjectProperty<>(MapColouring.LABEL);
    private final ReadOnlyObjectWrapper<Optional<MapPoints>> points =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<MapCategories>> categories =
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
    public MapViewModel(RoomContext context, Path folder, MapList list) {
        this.workspace = context.workspace();
        this.list = list;
        this.folder = folder;
        this.task = new LatestTask(context.tasks());
        context.settings().remember("browse.map.colouring", colouring, MapColouring::valueOf);
        colouring.subscribe(this::updateCategories);
        shown.subscribe(this::update);
        workspace.data().openProperty().subscribe(this::update);
        workspace.model().activeProperty().subscribe(this::update);
        workspace.model().obstacleProperty().subscribe(this::update);
    }

    /** Starts the computation if the map is shown and does not match data set and model. */
    private void update() {
        Optional<LoadedDataset> open = workspace.data().openProperty().get();
        Optional<MapTask> wanted = wanted();
        if (mapped.filter(done -> open.filter(o -> o.dataset() == done.open().dataset()).isEmpty())
                .isPresent()) {
            show(Optional.empty(), Optional.empty());
        }
        // no reference to a closed data set remains
        started =
                started.filter(
                        last -> open.filter(o -> o.dataset() == last.open().dataset()).isPresent());
        updateCategories();
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
    public void compute() {
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
        mapNote = MapTask.describeUnreadable(projected);
        show(Optional.of(work), Optional.of(MapPoints.of(projected)));
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

    private void show(Optional<MapTask> work, Optional<MapPoints> next) {
        mapped = work;
        points.set(next);
        updateCategories();
    }

    private void updateCategories() {
        Optional<LoadedDataset> open = workspace.data().openProperty().get();
        categories.set(
                points.get().flatMap(p -> open.map(o -> MapCategories.of(colouring.get(), p, o))));
    }

    /** Selects and plays a clip. */
    void play(int point) {
        Clip clip = points.get().orElseThrow().clips().get(point);
        list.select(clip);
        list.play();
    }

    /**
     * Selects the nearest clip in a direction; without a selected clip, the one at the centre.
     *
     * @param stepX -1 to the left, 1 to the right
     * @param stepY -1 up, 1 down
     */
    public void step(int stepX, int stepY) {
        points.get()
                .ifPresent(
                        map -> {
                            OptionalInt from = selected();
                            OptionalInt next =
                                    from.isPresent()
                                            ? map.neighbour(from.getAsInt(), stepX, stepY, listed())
                                            : map.nearest(
                                                    map.width() / 2, map.height() / 2, 2, listed());
                            next.ifPresent(point -> list.select(map.clips().get(point)));
                        });
    }

    /** The point of the selected clip. */
    OptionalInt selected() {
        int index =
                points.get().flatMap(map -> list.selected().getValue().map(map::index)).orElse(-1);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** The points of the listed clips. The others are dimmed. */
    BitSet listed() {
        return points.get().map(map -> map.indices(list.listed().getValue())).orElse(new BitSet());
    }

    BitSet flagged() {
        return points.get()
                .map(map -> map.indices(workspace.data().flags().flaggedProperty().get()))
                .orElse(new BitSet());
    }

    /**
     * Chooses the clips in a polygon: the list then shows only these.
     *
     * @param polygonX in the coordinates of the map
     */
    void choose(double[] polygonX, double[] polygonY) {
        points.get().ifPresent(map -> choose(map, map.inside(polygonX, polygonY)));
    }

    /** Chooses the clips around the selected one; twice as many each time. */
    public void chooseNearest() {
        OptionalInt selected = selected();
        if (selected.isPresent()) {
            MapPoints map = points.get().orElseThrow();
            int before = list.chosen().getValue().size();
            choose(map, map.around(selected.getAsInt(), Math.max(FIRST_CHOICE, 2 * before)));
        }
    }

    private void choose(MapPoints map, BitSet chosen) {
        list.choose(
                chosen.stream()
                        .mapToObj(point -> map.clips().get(point).id())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Lists all clips again. */
    public void clearChoice() {
        list.choose(Set.of());
    }

    /** Flags the chosen clips that are listed, or removes their flags if all are flagged. */
    public void flagChosen() {
        workspace.data().flags().toggle(list.listed().getValue());
    }

    /** The list that the map filters. */
    public MapList list() {
        return list;
    }

    ObservableValue<Set<String>> flaggedIds() {
        return workspace.data().flags().flaggedProperty();
    }

    /** Whether the user sees the map. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    ObjectProperty<MapColouring> colouringProperty() {
        return colouring;
    }

    /** The map; empty until it is computed. */
    ReadOnlyObjectProperty<Optional<MapPoints>> pointsProperty() {
        return points.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<MapCategories>> categoriesProperty() {
        return categories.getReadOnlyProperty();
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
