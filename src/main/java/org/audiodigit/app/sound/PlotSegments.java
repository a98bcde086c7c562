package org.audiodigit.app.sound;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.audiodigit.app.sound.axis.TimeRange;

/**
 * The labelled segments of the shown recording. The room owns them: it sets the list and the
 * selected index, and the plots draw both. What the user does on the plots is passed to the {@link
 * Editor} of the room, which sets a new list if it accepts the change. All are reset when another
 * recording is shown.
 */
public final class PlotSegments {

    /** The index while no segment is selected. */
    public static final int NONE = -1;

    private static final Editor READ_ONLY =
            new Editor() {
                @Override
                public void select(int index) {}

                @Override
                public void moveEdge(
                        int index, PlotSegment.Edge edge, double seconds, boolean finished) {}
            };

    /** Receives the gestures on the plots. Called on the JavaFX thread. */
    public interface Editor {

        /**
         * Selects a segment that was clicked, or whose edge is about to be dragged.
         *
         * @param index in the list; {@link #NONE} for a click outside all segments
         */
        void select(int index);

        /**
         * Moves an edge; the editor keeps it between the neighbours. Called while the user drags,
         * at last with the position where the mouse button is released.
         *
         * @param seconds new position of the edge
         * @param finished whether the gesture ends, which makes one step for undo
         */
        void moveEdge(int index, PlotSegment.Edge edge, double seconds, boolean finished);
    }

    private final ObjectProperty<List<PlotSegment>> segments =
            new SimpleObjectProperty<>(List.of());
    private final IntegerProperty selected = new SimpleIntegerProperty(NONE);
    private final ObjectProperty<OptionalDouble> editPosition =
            new SimpleObjectProperty<>(OptionalDouble.empty());
    private final ObjectProperty<Editor> editor = new SimpleObjectProperty<>(READ_ONLY);

    PlotSegments() {}

    void reset() {
        selected.set(NONE);
        segments.set(List.of());
        editPosition.set(OptionalDouble.empty());
    }

    /** The segments in order of time, which do not overlap; an immutable list. */
    public ObjectProperty<List<PlotSegment>> segmentsProperty() {
        return segments;
    }

    /**
     * The index of the selected segment, or {@link #NONE}. Without a selected range, the selected
     * segment is played. It may be beyond the end of the list while both are being changed.
     */
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /** The selected segment. */
    Optional<PlotSegment> selected() {
        int index = selected.get();
        return index >= 0 && index < segments.get().size()
                ? Optional.of(segments.get().get(index))
                : Optional.empty();
    }

    /** The span of the selected segment. */
    Optional<TimeRange> selectedRange() {
        return selected().map(segment -> new TimeRange(segment.start(), segment.end()));
    }

    /**
     * The edit cursor in seconds, where a segment is split: the last click on the plots without a
     * drag. Empty before the first click, and drawn as a dashed line.
     */
    public ObjectProperty<OptionalDouble> editPositionProperty() {
        return editPosition;
    }

    /** Whether a room edits the segments. */
    boolean isEditable() {
        return editor.get() != READ_ONLY;
    }

    /** Receives the gestures on the plots. */
    public ObjectProperty<Editor> editorProperty() {
        return editor;
    }
}
