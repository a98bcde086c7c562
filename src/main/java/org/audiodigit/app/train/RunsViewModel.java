package org.audiodigit.app.train;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.workspace.LoadedModel;

/** The runs in the table, newest first, with the selected one and those shown in the charts. */
final class RunsViewModel {

    private static final String SHOWN = "train.shown";
    private static final int COLOURS = 10;

    private final Settings settings;
    private final ObservableValue<Optional<LoadedModel>> active;
    private final ObservableList<RunRow> rows =
            FXCollections.observableArrayList(
                    row -> new Observable[] {row.shownProperty(), row.summaryProperty()});
    private final FilteredList<RunRow> shown =
            new FilteredList<>(rows, row -> row.shownProperty().get());
    private final ObjectProperty<RunRow> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<RunRow> pointed = new SimpleObjectProperty<>();

    /**
     * @param active the active model
     */
    RunsViewModel(Settings settings, ObservableValue<Optional<LoadedModel>> active) {
        this.settings = settings;
        this.active = active;
    }

    /** Adds runs that are not listed yet, oldest first. */
    void addStored(List<RunStore.StoredRun> stored) {
        Set<String> names = Set.copyOf(List.of(settings.get(SHOWN, "").split(",")));
        boolean added = false;
        for (RunStore.StoredRun run : stored) {
            Path folder = run.run().folder();
            if (rows.stream().noneMatch(row -> row.folder().equals(folder))) {
                RunRow row = RunRow.of(run, rarestColour());
                row.shownProperty().set(row.hasCurves() && names.contains(name(row)));
                insert(row);
                added = true;
            }
        }
        if (added && shown.isEmpty()) {
            rows.stream()
                    .filter(RunRow::hasCurves)
                    .findFirst()
                    .ifPresent(row -> row.shownProperty().set(true));
        }
    }

    /** Adds a run that starts now. */
    RunRow begin(Path folder, RunSummary summary) {
        RunRow row = new RunRow(folder, rarestColour(), summary);
        insert(row);
        row.shownProperty().set(true);
        return row;
    }

    /** Adds a removed run again. */
    void restore(RunRow row) {
        if (rows.stream().noneMatch(listed -> listed.folder().equals(row.folder()))) {
            addSorted(row);
            saveShown();
        }
    }

    private void addSorted(RunRow row) {
        rows.add(row);
        rows.sort(RunRow.OLDEST_FIRST.reversed());
    }

    private void insert(RunRow row) {
        addSorted(row);
        row.shownProperty().subscribe((before, isShown) -> saveShown());
    }

    void remove(RunRow row) {
        rows.remove(row);
        if (pointed.get() == row) {
            pointed.set(null);
        }
        saveShown();
    }

    private void saveShown() {
        settings.put(
                SHOWN, shown.stream().map(RunsViewModel::name).collect(Collectors.joining(",")));
    }

    private static String name(RunRow row) {
        return row.folder().getFileName().toString();
    }

    private int rarestColour() {
        Map<Integer, Integer> used = new HashMap<>();
        rows.forEach(row -> used.merge(row.colour(), 1, Integer::sum));
        return IntStream.range(0, COLOURS)
                .boxed()
                .min(Comparator.comparing(colour -> used.getOrDefault(colour, 0)))
                .orElse(0);
    }

    ObservableList<RunRow> rows() {
        return rows;
    }

    /** The runs in the charts, newest first. */
    ObservableList<RunRow> shown() {
        return shown;
    }

    /** Whether the model of a run is the active one. */
    boolean isInUse(RunRow row) {
        return active.getValue()
                .filter(model -> model.isFrom(row.folder()))
                .filter(
                        model ->
                                row.run().filter(r -> model.hasWeightsOf(r.manifest())).isPresent())
                .isPresent();
    }

    /** The active model. */
    ObservableValue<Optional<LoadedModel>> activeProperty() {
        return active;
    }

    /** The row that is selected in the table; may contain null. */
    ObjectProperty<RunRow> selectedProperty() {
        return selected;
    }

    /** The row below the pointer, in the table or by its curve; may contain null. */
    ObjectProperty<RunRow> pointedProperty() {
        return pointed;
    }

    /** The pointed row, otherwise the selected one: its curves are emphasised. */
    Optional<RunRow> highlighted() {
        return Optional.ofNullable(pointed.get()).or(() -> Optional.ofNullable(selected.get()));
    }
}
