package org.audiodigit.app.browse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.common.Failures;
import org.audiodigit.signal.Waveform;

/** Six clips side by side: the one selected and those after it, or six at random. */
final class SixClipsViewModel {

    static final int SIX = 6;

    /**
     * One of the six.
     *
     * @param waveform empty if it cannot be read
     * @param problem why, one sentence, or empty
     */
    record Tile(ClipRow row, Optional<Waveform> waveform, String problem) {

        static Tile read(ClipRow row) {
            try {
                return new Tile(row, Optional.of(LoadedClip.read(row).recording().waveform()), "");
            } catch (IOException e) {
                return new Tile(row, Optional.empty(), Failures.sentence(e));
            }
        }
    }

    private final ClipListViewModel list;
    private final LatestTask reading;
    private final RandomGenerator random;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<Tile>> tiles = new ReadOnlyObjectWrapper<>(List.of());
    private List<ClipRow> wanted = List.of();

    SixClipsViewModel(ClipListViewModel list, TaskExecutor tasks, RandomGenerator random) {
        this.list = list;
        this.reading = new LatestTask(tasks);
        this.random = random;
        on.subscribe(this::follow);
        list.selectedProperty().subscribe(row -> follow());
        list.shownProperty().subscribe(rows -> follow());
    }

    /** The six stay while the selected clip is among them; then they begin with it. */
    private void follow() {
        if (!on.get()) {
            wanted = List.of();
            return;
        }
        Optional<ClipRow> selected = list.selectedProperty().get();
        List<ClipRow> shown = list.shownProperty().get();
        if (shown.isEmpty() || selected.isEmpty()) {
            show(List.of());
        } else if (!wanted.contains(selected.get()) || !shown.containsAll(wanted)) {
            int first = Math.max(0, shown.indexOf(selected.get()));
            show(shown.subList(first, Math.min(first + SIX, shown.size())));
        }
    }

    /** Shows six of the listed clips that chance chooses, in their order, and selects the first. */
    void shuffle() {
        List<ClipRow> shown = list.shownProperty().get();
        if (shown.isEmpty()) {
            return;
        }
        List<Integer> places =
                random.ints(0, shown.size())
                        .distinct()
                        .limit(Math.min(SIX, shown.size()))
                        .sorted()
                        .boxed()
                        .toList();
        on.set(true);
        show(places.stream().map(shown::get).toList());
        list.select(wanted.get(0));
    }

    private void show(List<ClipRow> rows) {
        wanted = List.copyOf(rows);
        List<ClipRow> six = wanted;
        reading.start(
                BackgroundTask.quiet("Reading six clips", progress -> read(six))
                        .onSuccess(tiles::set));
    }

    private static List<Tile> read(List<ClipRow> rows) throws InterruptedException {
        List<Tile> read = new ArrayList<>();
        for (ClipRow row : rows) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            read.add(Tile.read(row));
        }
        return List.copyOf(read);
    }

    BooleanProperty onProperty() {
        return on;
    }

    /** What was read; those before stay until the new ones are there. */
    ReadOnlyObjectProperty<List<Tile>> tilesProperty() {
        return tiles.getReadOnlyProperty();
    }
}
