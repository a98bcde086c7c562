package org.audiodigit.app.sound;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.audiodigit.app.sound.axis.FrequencyRange;

/**
 * Handles the mouse on the frequency axis: a drag zooms to a band, the wheel zooms, with Shift it
 * scrolls, and a double click shows all frequencies.
 */
final class FrequencyGestures {

    private static final double MIN_DRAG = 3;

    /** One notch of a wheel, 40 pixels, scrolls by a tenth of the height. */
    private static final double SCROLL_PER_PIXEL = 0.1 / 40;

    private final SoundViewModel model;
    private final SoundPlots plots;
    private OptionalDouble pressedAt = OptionalDouble.empty();

    FrequencyGestures(SoundViewModel model, SoundPlots plots) {
        this.model = model;
        this.plots = plots;
    }

    boolean isOnAxis(double x, double y) {
        PlotArea area = plots.plotLayout().spectrogram();
        double inside = y - plots.plotLayout().waveformHeight();
        return x < area.x() && inside >= area.y() && inside < area.bottom();
    }

    /** Returns the frequency at a height of the plots, in Hz, at most those that are visible. */
    double hertz(double y) {
        PlotArea area = plots.plotLayout().spectrogram();
        double inside = y - plots.plotLayout().waveformHeight();
        double height = (area.bottom() - inside) / area.height();
        FrequencyRange visible = model.drawing().frequencies();
        return model.settings().style().scale().hertz(Math.max(0, Math.min(height, 1)), visible);
    }

    /** Whether the user is dragging on the axis. */
    boolean pressed() {
        return pressedAt.isPresent();
    }

    void press(MouseEvent event) {
        pressedAt =
                event.getButton() == MouseButton.PRIMARY
                        ? OptionalDouble.of(event.getY())
                        : OptionalDouble.empty();
        if (event.getClickCount() == 2) {
            model.frequencies().fit();
        }
    }

    void drag(MouseEvent event) {
        if (isBand(event)) {
            plots.overlay()
                    .setBand(Optional.of(new double[] {pressedAt.getAsDouble(), event.getY()}));
        }
    }

    void release(MouseEvent event) {
        if (isBand(event)) {
            model.frequencies().show(hertz(pressedAt.getAsDouble()), hertz(event.getY()));
        }
        pressedAt = OptionalDouble.empty();
        plots.overlay().setBand(Optional.empty());
    }

    private boolean isBand(MouseEvent event) {
        return pressed() && Math.abs(event.getY() - pressedAt.getAsDouble()) >= MIN_DRAG;
    }

    /**
     * @param zoomPerPixel logarithm of the zoom factor
     */
    void wheel(ScrollEvent event, double zoomPerPixel) {
        double pixels = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
        if (event.isShiftDown()) {
            model.frequencies().scroll(pixels * SCROLL_PER_PIXEL);
        } else {
            model.frequencies().zoom(Math.exp(pixels * zoomPerPixel), hertz(event.getY()));
        }
    }
}
