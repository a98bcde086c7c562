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
import org.audiodigit.app.sound.SharedAxes;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.audio.wav.WavRecording;
import org.audiodigit.common.Failures;
import org.audiodigit.signal.SampleSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Six clips side by side: the selected one and those below it, or six random ones. */
final class SixClipsViewModel {

    static final int SIX = 6;

    /**
     * One of the six clips.
     *
     * @param recording empty if the clip cannot be read
     * @param problem the reason as a sentence, or empty
     */
    record Tile(ClipRow row, Optional<SampleSource> recording, String problem) {

        static Tile read(ClipRow row) {
            try {
                return new Tile(
                        row, Optional.of(WavRecording.open(row.clip().file()).samples()), "");
            } catch (IOException e) {
                return new Tile(row, Optional.empty(), Failures.sentence(e));
            }
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(SixClipsViewModel.class);

    private final ClipListViewModel list;
    private final LatestTask readTask;
    private final RandomGenerator random;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<Tile>> tiles = new ReadOnlyObjectWrapper<>(List.of());
    private List<ClipRow> chosen = List.of();

    SixClipsViewModel(ClipListViewModel list, TaskExecutor tasks, RandomGenerator random) {
        this.list = list;
        this.readTask = new LatestTask(tasks);
        this.random = random;
        on.subscribe(this::update);
        list.selectedProperty().subscribe(row -> update());
        list.shownProperty().subscribe(rows -> update());
    }

    /** Keeps the six while the selected clip is among them; otherwise starts at that clip. */
    private void update() {
        if (!on.get()) {
            chosen = List.of();
            return;
        }
        Optional<ClipRow> selected = list.selectedProperty().get();
        List<ClipRow> shown = list.shownProperty().get();
        if (shown.isEmpty() || selected.isEmpty()) {
            show(List.of());
        } else if (!chosen.contains(selected.get()) || !shown.containsAll(chosen)) {
            int first = Math.max(0, shown.indexOf(selected.get()));
            show(shown.subList(first, Math.min(first + SIX, shown.size())));
        }
    }

    /** Shows six random clips of the list, in its order, and selects the first. */
    void shuffle() {
        List<ClipRow> shown = list.shownProperty().get();
        if (shown.isEmpty()) {
            return;
        }
        List<Integer> indices =
                random.ints(0, shown.size())
                        .distinct()
                        .limit(Math.min(SIX, shown.size()))
                        .sorted()
                        .boxed()
                        .toList();
        on.set(true);
        show(indices.stream().map(shown::get).toList());
        list.select(chosen.get(0));
    }

    private void show(List<ClipRow> rows) {
        List<ClipRow> six = List.copyOf(rows);
        chosen = six;
        readTask.start(
                BackgroundTask.quiet("Reading six clips", progress -> read(six))
                        .onSuccess(this::showTiles));
    }

    /** The common scales of clips, of which some may be unreadable. */
    static SharedAxes axes(List<Tile> tiles) {
        return SharedAxes.of(tiles.stream().flatMap(tile -> tile.recording().stream()).toList());
    }

    private void showTiles(List<Tile> read) {
        tiles.set(read);
        LOG.debug("{} clips are shown side by side", read.size());
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

    /** The clips that were read last; they stay until the next ones are read. */
    ReadOnlyObjectProperty<List<Tile>> tilesProperty() {
        return tiles.getReadOnlyProperty();
    }
}
