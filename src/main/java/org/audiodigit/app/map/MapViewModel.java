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
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.dataset.Clip;

/**
 * View model of the map of clips. The map is computed for the active model and the open data set as
 * soon as it is shown.
 */
public final class MapViewModel {

    /** Number of clips that {@link #chooseNearest} chooses first. */
    private static final int FIRST_CHOICE = 10;

    private final Workspace workspace;
    private final MapList list;
    private final MapComputation computation;
    private final ObjectProperty<MapColouring> colouring =
            new SimpleObjectProperty<>(MapColouring.LABEL);
    private final ReadOnlyObjectProperty<Optional<MapPoints>> points;
    private final ReadOnlyObjectWrapper<Optional<MapCategories>> categories =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param folder contains the stored embeddings
     */
    public MapViewModel(RoomContext context, Path folder, MapList list) {
        this.workspace = context.workspace();
        this.list = list;
        computation = new MapComputation(context, folder);
        points = computation.pointsProperty();
        context.settings().remember("browse.map.colouring", colouring, MapColouring::valueOf);
        colouring.subscribe(this::updateCategories);
        points.subscribe(this::updateCategories);
        workspace.data().openProperty().subscribe(this::updateCategories);
    }

    /** Computes the map of the open data set for the active model. */
    public void compute() {
        computation.compute();
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
        return computation.shownProperty();
    }

    ObjectProperty<MapColouring> colouringProperty() {
        return colouring;
    }

    /** The map; empty until it is computed. */
    ReadOnlyObjectProperty<Optional<MapPoints>> pointsProperty() {
        return points;
    }

    ReadOnlyObjectProperty<Optional<MapCategories>> categoriesProperty() {
        return categories.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return computation.runningProperty();
    }

    /** Whether the visible map is not that of the active model, which could be computed. */
    ReadOnlyBooleanProperty outdatedProperty() {
        return computation.outdatedProperty();
    }

    /** A result or a problem in sentences; may be empty. */
    ReadOnlyStringProperty noteProperty() {
        return computation.noteProperty();
    }
}
