package org.audiodigit.app.sound;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.signal.SampleSource;

/** Zooms and scrolls the visible part of a recording. */
final class ViewportNavigation {

    /** Zoom factor of a key press. */
    private static final double KEY_ZOOM = 1.5;

    /** Scroll distance of a key press as a share of the visible part. */
    private static final double KEY_SCROLL = 0.2;

    /** Minimum length of the visible part, in samples. */
    private static final double MIN_SAMPLES = 16;

    /** A negligible share of the visible part. */
    private static final double ROUNDING = 1e-6;

    private final ReadOnlyObjectWrapper<Viewport> viewport =
            new ReadOnlyObjectWrapper<>(Viewport.all(1));
    private double minSpan = 1;

    /** Shows the whole of another recording. */
    void open(SampleSource recording) {
        minSpan = MIN_SAMPLES / recording.sampleRate();
        viewport.set(Viewport.all(recording.seconds()));
    }

    /**
     * @param factor greater than 1 zooms in
     * @param at the fixed time, in seconds
     */
    void zoom(double factor, double at) {
        viewport.set(viewport.get().zoom(factor, at, minSpan));
    }

    void zoomIn() {
        zoom(KEY_ZOOM, centre());
    }

    void zoomOut() {
        zoom(1 / KEY_ZOOM, centre());
    }

    private double centre() {
        Viewport now = viewport.get();
        return (now.from() + now.to()) / 2;
    }

    void fit() {
        viewport.set(Viewport.all(viewport.get().duration()));
    }

    void scrollRight() {
        scroll(viewport.get().span() * KEY_SCROLL);
    }

    void scrollLeft() {
        scroll(-viewport.get().span() * KEY_SCROLL);
    }

    void scroll(double seconds) {
        viewport.set(viewport.get().scroll(seconds));
    }

    void startAt(double seconds) {
        viewport.set(viewport.get().startingAt(seconds));
    }

    /** Scrolls to a range if none of it is visible. */
    void reveal(TimeRange range) {
        Viewport now = viewport.get();
        if (range.to() <= now.from() || range.from() >= now.to()) {
            startAt((range.from() + range.to() - now.span()) / 2);
        }
    }

    void show(Viewport view) {
        viewport.set(view);
    }

    /** Zooms to a range, as far as the minimum length allows. */
    void show(TimeRange range) {
        Viewport whole = Viewport.all(viewport.get().duration());
        double centre = (range.from() + range.to()) / 2;
        Viewport near = whole.zoom(whole.span() / range.length(), centre, minSpan);
        viewport.set(near.startingAt(centre - near.span() / 2));
    }

    /**
     * Scrolls by a page when playback leaves the visible part, but not if the user looks at another
     * part.
     */
    void follow(double before, double now) {
        Viewport view = viewport.get();
        // the end of a range that was zoomed to may lie a rounding error behind the visible part
        boolean left = !view.contains(now - ROUNDING * view.span());
        if (view.contains(before) && left) {
            startAt(now);
        }
    }

    ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }
}
