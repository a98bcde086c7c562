package org.audiodigit.app.sound;

import java.util.Optional;
import java.util.OptionalDouble;
import org.audiodigit.app.sound.SegmentIndex.Grip;
import org.audiodigit.app.sound.axis.TimeRange;

/** Selects, plays and edits segments with the mouse. */
final class SegmentGestures {

    private final SoundViewModel model;
    private Optional<Grip> dragged = Optional.empty();

    /** Time between the pointer and the edge when the mouse was pressed. */
    private double offset;

    private boolean moved;

    SegmentGestures(SoundViewModel model) {
        this.model = model;
    }

    private SegmentIndex index() {
        return new SegmentIndex(model.segments().segmentsProperty().get());
    }

    private PlotSegments.Editor editor() {
        return model.segments().editorProperty().get();
    }

    /**
     * Returns the edge at a position.
     *
     * @param x distance from the left edge of the plots, in pixels
     * @param width of the plots, in pixels
     */
    Optional<Grip> gripAt(double x, double width) {
        return index().gripAt(model.viewportProperty().get(), x, width);
    }

    /** Whether there is a segment at a time. */
    boolean isSegment(double seconds) {
        return index().at(seconds) != PlotSegments.NONE;
    }

    /** Whether the user is dragging an edge. */
    boolean pressed() {
        return dragged.isPresent();
    }

    /** Selects the segment of an edge, which the next drags move. */
    void press(Grip grip, double seconds) {
        dragged = Optional.of(grip);
        offset = index().seconds(grip) - seconds;
        moved = false;
        editor().select(grip.index());
    }

    void drag(double seconds) {
        move(seconds, false);
    }

    /** Ends the drag; without a movement nothing changes. */
    void release(double seconds) {
        if (moved) {
            move(seconds, true);
        }
        dragged = Optional.empty();
    }

    private void move(double seconds, boolean finished) {
        dragged.filter(index()::has)
                .ifPresent(
                        grip -> {
                            moved = true;
                            editor().moveEdge(
                                            grip.index(), grip.edge(), seconds + offset, finished);
                        });
    }

    /** Selects the segment at a time, or none. */
    void click(double seconds) {
        if (model.segments().isEditable()) {
            model.segments().editPositionProperty().set(OptionalDouble.of(seconds));
        }
        editor().select(index().at(seconds));
    }

    /** Plays the segment at a time. */
    void doubleClick(double seconds) {
        int at = index().at(seconds);
        if (at != PlotSegments.NONE) {
            PlotSegment segment = index().segments().get(at);
            model.play(new TimeRange(segment.start(), segment.end()));
        }
    }
}
