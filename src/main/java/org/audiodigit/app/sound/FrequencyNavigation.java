package org.audiodigit.app.sound;

import javafx.beans.property.ObjectProperty;
import org.audiodigit.app.sound.axis.FrequencyRange;
import org.audiodigit.app.sound.axis.FrequencyScale;

/** Zooms and scrolls the visible frequencies. */
final class FrequencyNavigation {

    /** Zoom factor of a key press. */
    private static final double KEY_ZOOM = 1.5;

    /** Scroll distance of a key press as a share of the visible frequencies. */
    private static final double KEY_SCROLL = 0.2;

    private final SoundDrawing drawing;
    private final ObjectProperty<FrequencyRange> range;

    FrequencyNavigation(SoundDrawing drawing) {
        this.drawing = drawing;
        this.range = drawing.settings().frequencyRangeProperty();
    }

    /**
     * @param factor greater than 1 zooms in
     * @param at the fixed frequency, in Hz
     */
    void zoom(double factor, double at) {
        range.set(range.get().zoom(factor, at, scale(), drawing.topHertz()));
    }

    /** The low frequencies stay visible, since most of the speech is there. */
    void zoomIn() {
        zoom(KEY_ZOOM, drawing.frequencies().low());
    }

    void zoomOut() {
        zoom(1 / KEY_ZOOM, drawing.frequencies().low());
    }

    void scrollUp() {
        scroll(KEY_SCROLL);
    }

    void scrollDown() {
        scroll(-KEY_SCROLL);
    }

    /**
     * @param share of the visible height, positive towards higher frequencies
     */
    void scroll(double share) {
        range.set(range.get().scroll(share, scale(), drawing.topHertz()));
    }

    /** Zooms to the frequencies between two, as far as the minimum range allows. */
    void show(double first, double second) {
        double low = Math.max(0, Math.min(first, second));
        double high = Math.min(drawing.topHertz(), Math.max(first, second));
        if (low < high) {
            // a zoom by 1 applies the minimum
            range.set(new FrequencyRange(low, high).zoom(1, low, scale(), drawing.topHertz()));
        }
    }

    void fit() {
        range.set(FrequencyRange.ALL);
    }

    private FrequencyScale scale() {
        return drawing.settings().style().scale();
    }
}
