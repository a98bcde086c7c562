package org.audiodigit.app.train;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.audiodigit.app.settings.Settings;

/** The runs in the table, newest first, and which of them the charts show. */
final class RunsViewModel {

    private static final String SHOWN = "train.shown";
    private static final int COLOURS = 10;

    private final Settings settings;
    private final ObservableList<RunRow> rows = FXCollections.observableArrayList();
    private Runnable listener = () -> {};

    RunsViewModel(Settings settings) {
        this.settings = settings;
    }

    /** Is called when other curves are to be shown. */
    void onChange(Runnable changed) {
        listener = changed;
    }

    /** The runs of earlier starts, oldest first. */
    void addStored(List<StoredRun> stored) {
        Set<String> shown =
                Arrays.stream(settings.get(SHOWN, "").split(","))
                        .collect(Collectors.toUnmodifiableSet());
        for (StoredRun run : stored) {
            if (of(run.run().folder()).isEmpty()) {
                RunRow row = RunRow.of(run, freeColour());
                row.shownProperty().set(shown.contains(name(row)));
                insert(row);
            }
        }
        if (!rows.isEmpty() && shown().isEmpty()) {
            rows.get(0).shownProperty().set(true);
        }
    }

    /** A run that begins now. */
    RunRow begin(Path folder, RunSummary facts) {
        RunRow row = new RunRow(folder, freeColour(), facts, new RunCurves());
        insert(row);
        row.shownProperty().set(true);
        return row;
    }

    /** A run that goes on; its curves come again, as far as they count. */
    RunRow goOn(RunRow before) {
        RunRow row = new RunRow(before.folder(), before.colour(), before.facts(), new RunCurves());
        before.run().ifPresent(row::ended);
        rows.remove(before);
        insert(row);
        row.shownProperty().set(true);
        return row;
    }

    private void insert(RunRow row) {
        rows.add(row);
        rows.sort(Comparator.comparing(RunRow::date).reversed());
        row.shownProperty().subscribe((before, now) -> changed());
        listener.run();
    }

    void remove(RunRow row) {
        rows.remove(row);
        changed();
    }

    private void changed() {
        settings.put(
                SHOWN, shown().stream().map(RunsViewModel::name).collect(Collectors.joining(",")));
        listener.run();
    }

    private static String name(RunRow row) {
        return row.folder().getFileName().toString();
    }

    private int freeColour() {
        Map<Integer, Integer> used = new HashMap<>();
        rows.forEach(row -> used.merge(row.colour(), 1, Integer::sum));
        return IntStream.range(0, COLOURS)
                .boxed()
                .min(Comparator.comparing(colour -> used.getOrDefault(colour, 0)))
                .orElse(0);
    }

    Optional<RunRow> of(Path folder) {
        return rows.stream().filter(row -> row.folder().equals(folder)).findFirst();
    }

    ObservableList<RunRow> rows() {
        return rows;
    }

    /** Those that the charts show, the newest first. */
    List<RunRow> shown() {
        return rows.stream().filter(row -> row.shownProperty().get()).toList();
    }
}
