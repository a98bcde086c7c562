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

    /** A range that takes a smaller share of the visible part shows no details. */
    private static final double MIN_DETAIL_SHARE = 0.05;

    /** The share of the visible part that such a range takes afterwards. */
    private static final double DETAIL_SHARE = 0.2;

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

    /**
     * Scrolls to a range unless all of it is visible, and zooms in if it takes too little of the
     * visible part. A range that is longer than the visible part only has to overlap it.
     */
    void revealDetails(TimeRange range) {
        Viewport now = viewport.get();
        if (range.length() < MIN_DETAIL_SHARE * now.span()) {
            zoom(DETAIL_SHARE * now.span() / range.length(), centre());
            now = viewport.get();
        }
        boolean visible = now.contains(range.from()) && now.contains(range.to());
        if (!visible && range.length() <= now.span()) {
            startAt((range.from() + range.to() - now.span()) / 2);
        } else {
            reveal(range);
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
