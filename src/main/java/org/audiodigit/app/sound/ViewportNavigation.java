package org.audiodigit.app.sound;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.signal.Waveform;

/** Moves the view over a recording. */
final class ViewportNavigation {

    /** What a key does. */
    private static final double KEY_ZOOM = 1.5;

    private static final double KEY_SCROLL = 0.2;

    /** Closest view, in samples. */
    private static final double FEWEST_SAMPLES = 16;

    private final ReadOnlyObjectWrapper<Viewport> viewport =
            new ReadOnlyObjectWrapper<>(Viewport.all(1));
    private double smallest = 1;

    /** All of another recording. */
    void open(Waveform waveform) {
        smallest = FEWEST_SAMPLES / waveform.sampleRate();
        viewport.set(Viewport.all(waveform.seconds()));
    }

    /**
     * @param factor above 1 is closer
     * @param at the place that stays where it is, in seconds
     */
    void zoom(double factor, double at) {
        viewport.set(viewport.get().zoom(factor, at, smallest));
    }

    void zoomIn() {
        zoom(KEY_ZOOM, middle());
    }

    void zoomOut() {
        zoom(1 / KEY_ZOOM, middle());
    }

    private double middle() {
        Viewport now = viewport.get();
        return (now.from() + now.to()) / 2;
    }

    void fit() {
        viewport.set(Viewport.all(viewport.get().duration()));
    }

    void later() {
        scroll(viewport.get().span() * KEY_SCROLL);
    }

    void earlier() {
        scroll(-viewport.get().span() * KEY_SCROLL);
    }

    void scroll(double seconds) {
        viewport.set(viewport.get().scroll(seconds));
    }

    void startAt(double seconds) {
        viewport.set(viewport.get().startingAt(seconds));
    }

    /** Brings a stretch into view from edge to edge, as far as the closest view allows. */
    void show(TimeRange stretch) {
        Viewport all = Viewport.all(viewport.get().duration());
        double middle = (stretch.from() + stretch.to()) / 2;
        Viewport near = all.zoom(all.span() / stretch.length(), middle, smallest);
        viewport.set(near.startingAt(middle - near.span() / 2));
    }

    /** Turns the page when the sound leaves the view, but not where a person looks elsewhere. */
    void follow(double before, double now) {
        if (viewport.get().contains(before) && !viewport.get().contains(now)) {
            startAt(now);
        }
    }

    ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }
}
