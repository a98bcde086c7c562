package org.audiodigit.app.browse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.audiodigit.dataset.Relabelling;

/** The listed clips, their order and the selected clip. */
final class ClipListViewModel {

    private final FilterViewModel filter = new FilterViewModel();
    private final ReadOnlyObjectWrapper<Optional<ClipRows>> rows =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<ClipRow>> shown =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<ClipRow>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private Comparator<ClipRow> order = ClipOrder.FILE.comparator(false);
    private List<ClipRow> sorted = List.of();

    ClipListViewModel() {
        filter.filterProperty().subscribe(this::applyFilter);
    }

    /**
     * Shows another data set from its first clip. If only the split or names of files have changed,
     * the selected clip and the filter stay.
     *
     * @param renamed the changes of names since the last call
     */
    void show(ClipRows next, List<Relabelling> renamed) {
        boolean sameDataset =
                rows.get().filter(r -> r.open().folder().equals(next.open().folder())).isPresent();
        Optional<ClipRow> before =
                sameDataset
                        ? selected.get().flatMap(r -> next.find(idNow(r.clip().id(), renamed)))
                        : Optional.empty();
        rows.set(Optional.of(next));
        sorted = sort(next.all());
        if (!sameDataset) {
            filter.reset();
        } else {
            renamed.forEach(r -> filter.rename(r.before().id(), r.after().id()));
        }
        List<ClipRow> accepted = List.copyOf(filtered(next));
        // first, so that listeners of the shown rows may select another one
        selected.set(before.flatMap(row -> nearest(row, accepted)).or(() -> first(accepted)));
        shown.set(accepted);
    }

    private static String idNow(String id, List<Relabelling> renamed) {
        String now = id;
        for (Relabelling relabelling : renamed) {
            if (relabelling.before().id().equals(now)) {
                now = relabelling.after().id();
            }
        }
        return now;
    }

    private static Optional<ClipRow> first(List<ClipRow> listed) {
        return listed.stream().findFirst();
    }

    private List<ClipRow> sort(List<ClipRow> all) {
        List<ClipRow> copy = new ArrayList<>(all);
        copy.sort(order);
        return copy;
    }

    private List<ClipRow> filtered(ClipRows all) {
        return filter.filterProperty().get().apply(sorted, all.open().dataset());
    }

    /** Changes the order. The sort is stable: equal clips stay in the order of the files. */
    void sort(Comparator<ClipRow> comparator) {
        order = comparator;
        rows.get()
                .ifPresent(
                        all -> {
                            sorted = sort(all.all());
                            applyFilter();
                        });
    }

    /** Applies the filter again after flags or predictions have changed. */
    void refresh() {
        revision.set(revision.get() + 1);
        applyFilter();
    }

    private void applyFilter() {
        if (rows.get().isEmpty()) {
            return;
        }
        List<ClipRow> accepted = filtered(rows.get().get());
        if (!accepted.equals(shown.get())) {
            Optional<ClipRow> nearest = selected.get().flatMap(r -> nearest(r, accepted));
            selected.set(nearest.or(() -> first(accepted)));
            shown.set(List.copyOf(accepted));
        }
    }

    /** The row itself if it is accepted, else the next accepted one in the current order. */
    private Optional<ClipRow> nearest(ClipRow row, List<ClipRow> accepted) {
        if (accepted.contains(row)) {
            return Optional.of(row);
        }
        Set<ClipRow> candidates = Set.copyOf(accepted);
        int index = sorted.indexOf(row);
        return sorted.subList(Math.max(index, 0), sorted.size()).stream()
                .filter(candidates::contains)
                .findFirst();
    }

    /** Selects a clip; resets the filter if it hides the clip. */
    void select(ClipRow row) {
        if (!shown.get().contains(row)) {
            filter.reset();
        }
        selected.set(Optional.of(row));
    }

    /** Moves the selection by a number of rows, at most to the first or the last row. */
    void step(int count) {
        List<ClipRow> listed = shown.get();
        if (listed.isEmpty()) {
            return;
        }
        int index = selected.get().map(listed::indexOf).orElse(-1) + count;
        selected.set(Optional.of(listed.get(Math.max(0, Math.min(index, listed.size() - 1)))));
    }

    FilterViewModel filter() {
        return filter;
    }

    /** All clips of the data set; empty until a data set is listed. */
    ReadOnlyObjectProperty<Optional<ClipRows>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The clips that the filter accepts, in the current order. */
    ReadOnlyObjectProperty<List<ClipRow>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ClipRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Changes whenever flags or predictions have changed. */
    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }
}
