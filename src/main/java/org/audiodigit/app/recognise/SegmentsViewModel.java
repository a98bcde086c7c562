package org.audiodigit.app.recognise;

import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.audiodigit.app.sound.PlotSegment.Edge;
import org.audiodigit.app.sound.PlotSegments;
import org.audiodigit.app.sound.SoundViewModel;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.undo.Change;
import org.audiodigit.app.undo.Change.Step;
import org.audiodigit.app.undo.UndoHistory;
import org.audiodigit.common.Formats;
import org.audiodigit.signal.SampleSource;

/** The words of the shown recording as segments that the user selects and edits, with undo. */
final class SegmentsViewModel {

    /** Memory that an edit holds for each segment. */
    private static final long BYTES = 128;

    private final ShownRecordingViewModel shown;
    private final SoundViewModel sound;
    private final UndoHistory undo;
    private final SplitPosition splitPosition;
    private final ReadOnlyObjectWrapper<SegmentList> list =
            new ReadOnlyObjectWrapper<>(SegmentList.EMPTY);
    private final ObservableValue<SegmentList> visible;
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(PlotSegments.NONE);
    private Optional<Drag> drag = Optional.empty();
    private boolean preselects;

    /** The list before an edge was dragged. */
    private record Drag(SegmentList before, int index, Edge edge) {}

    SegmentsViewModel(
            ShownRecordingViewModel shown,
            SoundViewModel sound,
            UndoHistory undo,
            SplitPosition splitPosition) {
        this.splitPosition = splitPosition;
        this.shown = shown;
        this.sound = sound;
        this.undo = undo;
        visible = list.flatMap(words -> words.isEmpty() ? shown.foundProperty() : list);
        shown.entryProperty().subscribe(entry -> open());
        shown.outcomeProperty().subscribe(outcome -> update(outcome.segments()));
    }

    /** The segments, or the words so far while the recording is being recognised. */
    ObservableValue<SegmentList> visible() {
        return visible;
    }

    private void open() {
        drag = Optional.empty();
        // an index must not be used with the words of another recording
        list.set(SegmentList.EMPTY);
        selected.set(PlotSegments.NONE);
        preselects = true;
        update(shown.outcomeProperty().getValue().segments());
    }

    private void update(SegmentList next) {
        if (preselects && !next.isEmpty()) {
            preselects = false;
            selected.set(next.size() > 1 ? 0 : PlotSegments.NONE);
        }
        selected.set(Math.min(selected.get(), next.size() - 1));
        list.set(next);
    }

    /**
     * Selects a segment; the selected range is cleared, so that the segment is played.
     *
     * @param index {@link PlotSegments#NONE} for none
     */
    void select(int index) {
        if (index != PlotSegments.NONE) {
            sound.selectionProperty().set(Optional.empty());
        }
        selected.set(Math.max(PlotSegments.NONE, Math.min(index, list.get().size() - 1)));
    }

    /** Selects the next or previous segment; without a selected one, the first or last. */
    void selectNeighbour(boolean next) {
        int last = list.get().size() - 1;
        if (selected.get() == PlotSegments.NONE) {
            select(next ? 0 : last);
        } else {
            select(Math.max(0, Math.min(last, selected.get() + (next ? 1 : -1))));
        }
    }

    /** The index of the selected or only segment, or {@link PlotSegments#NONE}. */
    int current() {
        return list.get().size() == 1 ? 0 : selected.get();
    }

    /** The selected or only segment. */
    Optional<Segment> currentSegment() {
        return list.get().find(current());
    }

    /** Sets the label of the current segment, or removes it if the user has already set it. */
    void toggleLabel(String label) {
        currentSegment()
                .ifPresent(
                        segment -> {
                            Optional<String> given = Optional.of(label);
                            boolean set = segment.userLabel().equals(given);
                            setLabel(set ? Optional.empty() : given);
                        });
    }

    /** Sets or removes the label that the user gives the current segment. */
    void setLabel(Optional<String> label) {
        if (currentSegment().filter(s -> !s.userLabel().equals(label)).isPresent()) {
            edit(
                    label.map(l -> "label word " + l).orElse("remove the label of a word"),
                    list.get().withLabel(current(), label),
                    current());
        }
    }

    /** Moves an edge of the current segment by a time in seconds. */
    void nudge(Edge edge, double seconds) {
        currentSegment()
                .ifPresent(
                        segment -> {
                            double from = edge == Edge.START ? segment.start() : segment.end();
                            moveEdge(current(), edge, from + seconds, true);
                        });
    }

    /**
     * Moves an edge. While the user drags, the answer is that of the old span.
     *
     * @param finished whether the user has released it
     */
    void moveEdge(int index, Edge edge, double seconds, boolean finished) {
        if (list.get().find(index).isEmpty()) {
            return;
        }
        Drag current =
                drag.filter(d -> d.index == index && d.edge == edge)
                        .orElseGet(() -> new Drag(list.get(), index, edge));
        SegmentList moved = current.before.withEdge(index, edge, seconds, length());
        if (!finished) {
            drag = Optional.of(current);
            shown.entry().ifPresent(entry -> entry.setSegments(moved));
            return;
        }
        drag = Optional.empty();
        if (moved.get(index).hasSpanOf(current.before.get(index))) {
            shown.entry().ifPresent(entry -> entry.setSegments(current.before));
        } else {
            edit("move an edge", current.before, moved.withoutAnswer(index), index);
        }
    }

    /** Splits the current segment where {@link SplitPosition} finds best. */
    void split() {
        currentSegment()
                .ifPresent(
                        segment ->
                                splitPosition.find(
                                        segment,
                                        shown.samples(),
                                        at -> {
                                            // not if the user changed it meanwhile
                                            if (currentSegment()
                                                    .filter(segment::hasSpanOf)
                                                    .isPresent()) {
                                                splitAt(at);
                                            }
                                        }));
    }

    private void splitAt(double seconds) {
        if (list.get().canSplit(current(), seconds)) {
            edit("split a word", list.get().split(current(), seconds), current());
        }
    }

    void mergeWithNext() {
        if (canMerge()) {
            edit("merge two words", list.get().mergeWithNext(current()), current());
        }
    }

    private boolean canMerge() {
        return current() >= 0 && current() < list.get().size() - 1;
    }

    void delete() {
        currentSegment()
                .ifPresent(
                        s ->
                                edit(
                                        "delete word " + s.text(),
                                        list.get().without(current()),
                                        current()));
    }

    /** Adds a segment for the selected range; parts inside other segments are left out. */
    void addSelection() {
        Optional<TimeRange> range = sound.selectionProperty().get();
        if (range.isEmpty() || shown.entry().filter(RecognitionEntry::isRecognised).isEmpty()) {
            return;
        }
        list.get()
                .with(range.get().from(), range.get().to())
                .ifPresent(
                        added -> {
                            int index = firstDifference(list.get(), added);
                            edit("add a word", added, index);
                        });
    }

    private static int firstDifference(SegmentList before, SegmentList after) {
        return IntStream.range(0, before.size())
                .filter(i -> before.get(i) != after.get(i))
                .findFirst()
                .orElse(before.size());
    }

    private void edit(String name, SegmentList after, int select) {
        edit(name, list.get(), after, select);
    }

    private void edit(String name, SegmentList before, SegmentList after, int select) {
        RecognitionEntry entry = shown.entry().orElseThrow();
        double length = length();
        int selectedBefore = selected.get();
        apply(entry, after, length, select);
        undo.add(
                new Change(
                        name + " of " + entry.name(),
                        Step.of(() -> apply(entry, before, length, selectedBefore)),
                        Step.of(() -> apply(entry, after, length, select)),
                        BYTES * after.size()));
    }

    /**
     * Replaces the segments.
     *
     * @param length of the recording when it was edited; the words after it were heard since
     */
    private void apply(RecognitionEntry entry, SegmentList next, double length, int select) {
        entry.setSegments(next.followedBy(entry.segments(), length));
        if (shown.entry().filter(entry::equals).isPresent()) {
            select(select);
        }
    }

    private double length() {
        SampleSource samples = shown.samples();
        return samples == null ? 0 : samples.seconds();
    }

    /** E.g. {@code word 3 of 4}; empty for a recording of at most one word. */
    String position() {
        int size = list.get().size();
        return size < 2
                ? ""
                : selected.get() == PlotSegments.NONE
                        ? Formats.count(size, "word")
                        : "word %,d of %,d".formatted(selected.get() + 1, size);
    }

    BooleanBinding hasCurrent() {
        return Bindings.createBooleanBinding(() -> currentSegment().isPresent(), list, selected);
    }

    BooleanBinding hasSegments() {
        return Bindings.createBooleanBinding(() -> !list.get().isEmpty(), list);
    }

    BooleanBinding mergeable() {
        return Bindings.createBooleanBinding(this::canMerge, list, selected);
    }

    /** The words; empty while nothing is shown. */
    ReadOnlyObjectProperty<SegmentList> listProperty() {
        return list.getReadOnlyProperty();
    }

    /** The index of the selected segment, or {@link PlotSegments#NONE}. */
    ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }
}
