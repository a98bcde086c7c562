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

/** The clips that are shown, in order, and the one that is selected. */
final class ClipListViewModel {

    private final FilterViewModel filter = new FilterViewModel(this::refilter);
    private final ReadOnlyObjectWrapper<Optional<ClipRows>> rows =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<ClipRow>> shown =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<ClipRow>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper news = new ReadOnlyIntegerWrapper();
    private Comparator<ClipRow> order = ClipOrder.FILE.comparator(false);
    private List<ClipRow> ordered = List.of();

    /** Shows another data set from its first clip, or the same one divided in another way. */
    void show(ClipRows next) {
        boolean same =
                rows.get().filter(r -> r.open().dataset() == next.open().dataset()).isPresent();
        Optional<ClipRow> before =
                same ? selected.get().flatMap(r -> next.find(r.clip().id())) : Optional.empty();
        rows.set(Optional.of(next));
        ordered = sorted(next.all());
        if (!same) {
            filter.reset();
        }
        display(filter.of(next.open().dataset()).of(ordered));
        selected.set(before.flatMap(row -> nearest(row, shown.get())).or(this::first));
    }

    private Optional<ClipRow> first() {
        return shown.get().stream().findFirst();
    }

    private List<ClipRow> sorted(List<ClipRow> all) {
        List<ClipRow> copy = new ArrayList<>(all);
        copy.sort(order);
        return copy;
    }

    /** Orders the clips in another way; equals stay in the order of the files. */
    void sort(Comparator<ClipRow> by) {
        order = by;
        rows.get()
                .ifPresent(
                        now -> {
                            ordered = sorted(now.all());
                            refilter();
                        });
    }

    /** Flags or judgements are others now. */
    void renew() {
        news.set(news.get() + 1);
        refilter();
    }

    private void refilter() {
        if (rows.get().isEmpty()) {
            return;
        }
        List<ClipRow> before = shown.get();
        List<ClipRow> wanted = filter.of(rows.get().get().open().dataset()).of(ordered);
        if (!wanted.equals(before)) {
            Optional<ClipRow> nearest = selected.get().flatMap(r -> nearest(r, wanted));
            display(wanted);
            selected.set(nearest.or(this::first));
        }
    }

    private void display(List<ClipRow> wanted) {
        shown.set(List.copyOf(wanted));
    }

    /** The row itself if it is among those wanted, else the next after it in order. */
    private Optional<ClipRow> nearest(ClipRow row, List<ClipRow> wanted) {
        if (wanted.contains(row)) {
            return Optional.of(row);
        }
        Set<ClipRow> left = Set.copyOf(wanted);
        int place = ordered.indexOf(row);
        return ordered.subList(Math.max(place, 0), ordered.size()).stream()
                .filter(left::contains)
                .findFirst();
    }

    /** Selects a clip; one that the filters hide clears them. */
    void select(ClipRow row) {
        if (!shown.get().contains(row)) {
            filter.reset();
        }
        selected.set(Optional.of(row));
    }

    /** Selects the clip so many places further, or the outermost on the way. */
    void step(int places) {
        List<ClipRow> now = shown.get();
        if (now.isEmpty()) {
            return;
        }
        int place = selected.get().map(now::indexOf).orElse(-1) + places;
        selected.set(Optional.of(now.get(Math.max(0, Math.min(place, now.size() - 1)))));
    }

    FilterViewModel filter() {
        return filter;
    }

    ReadOnlyObjectProperty<Optional<ClipRows>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The clips that the filters let through, in the order chosen. */
    ReadOnlyObjectProperty<List<ClipRow>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ClipRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Changes whenever a flag or a judgement has changed. */
    ReadOnlyIntegerProperty newsProperty() {
        return news.getReadOnlyProperty();
    }
}
