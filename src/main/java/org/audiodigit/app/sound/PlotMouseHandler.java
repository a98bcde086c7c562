package org.audiodigit.app.sound;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.sound.axis.Viewport;

/** What the pointer does on the plots: read, select, zoom, scroll. */
final class PlotMouseHandler {

    /** A wheel's notch is 40 pixels and zooms by a fifth. */
    private static final double ZOOM_PER_PIXEL = Math.log(1.2) / 40;

    private static final double NEAR_EDGE = 5;
    private static final double DRAG_FROM = 3;

    private final SoundViewModel model;
    private final SoundPlots plots;
    private final ReadOnlyStringWrapper readout = new ReadOnlyStringWrapper("");
    private double pressedAt;
    private double anchor;
    private double pannedFrom;
    private boolean dragging;

    PlotMouseHandler(SoundViewModel model, SoundPlots plots) {
        this.model = model;
        this.plots = plots;
        plots.setOnMouseMoved(event -> point(event));
        plots.setOnMouseExited(event -> leave());
        plots.setOnMousePressed(this::press);
        plots.setOnMouseDragged(this::drag);
        plots.setOnMouseReleased(this::release);
        plots.setOnScroll(this::scroll);
        plots.setOnZoom(this::pinch);
        model.viewportProperty().subscribe(view -> read());
        model.picture().revisionProperty().subscribe(revision -> read());
    }

    private Optional<PlotOverlay.Pointer> pointer = Optional.empty();

    ReadOnlyStringProperty readoutProperty() {
        return readout.getReadOnlyProperty();
    }

    private void point(MouseEvent event) {
        boolean inside = overWaveform(event) || overSpectrogram(event);
        pointer =
                inside
                        ? Optional.of(new PlotOverlay.Pointer(event.getX(), event.getY()))
                        : Optional.empty();
        plots.overlay().point(pointer);
        plots.setCursor(inside && edgeAt(event.getX()).isPresent() ? Cursor.H_RESIZE : null);
        read();
    }

    private void leave() {
        pointer = Optional.empty();
        plots.overlay().point(pointer);
        read();
    }

    private boolean overWaveform(MouseEvent event) {
        return plots.places().waveform().contains(event.getX(), event.getY());
    }

    private boolean overSpectrogram(MouseEvent event) {
        double y = event.getY() - plots.places().waveformHeight();
        return plots.places().spectrogram().contains(event.getX(), y);
    }

    private void read() {
        readout.set(pointer.map(this::text).orElse(""));
    }

    private String text(PlotOverlay.Pointer at) {
        PlotLayout layout = plots.places();
        CursorReadout words =
                new CursorReadout(
                        model.picture(),
                        model.viewportProperty().get(),
                        layout.spectrogram().width());
        if (model.picture().drawableProperty().get().isEmpty()) {
            return "";
        }
        if (at.y() < layout.waveformHeight()) {
            return words.overWaveform(seconds(at.x()));
        }
        PlotArea area = layout.spectrogram();
        double height = (area.bottom() - (at.y() - layout.waveformHeight())) / area.height();
        double top = SpectrogramPlot.topHertz(model.picture());
        return words.overSpectrogram(
                seconds(at.x()), model.look().shading().scale().hertz(height, top));
    }

    private double seconds(double x) {
        Viewport view = model.viewportProperty().get();
        PlotArea area = plots.places().waveform();
        double wanted = view.secondsAt(x - area.x(), area.width());
        return Math.max(view.from(), Math.min(wanted, view.to()));
    }

    /** The edge of the selection at a position, in seconds. */
    private Optional<Double> edgeAt(double x) {
        return model.selectionProperty()
                .get()
                .flatMap(
                        stretch ->
                                isNear(x, stretch.from())
                                        ? Optional.of(stretch.from())
                                        : isNear(x, stretch.to())
                                                ? Optional.of(stretch.to())
                                                : Optional.empty());
    }

    private boolean isNear(double x, double seconds) {
        PlotArea area = plots.places().waveform();
        double at = model.viewportProperty().get().positionOf(seconds, area.width());
        return Math.abs(x - area.x() - at) <= NEAR_EDGE;
    }

    private void press(MouseEvent event) {
        plots.requestFocus();
        pressedAt = event.getX();
        pannedFrom = model.viewportProperty().get().from();
        Optional<TimeRange> selected = model.selectionProperty().get();
        Optional<Double> edge = edgeAt(event.getX());
        dragging = edge.isPresent();
        anchor = seconds(event.getX());
        if (selected.isPresent() && (edge.isPresent() || event.isShiftDown())) {
            TimeRange stretch = selected.get();
            double nearest = edge.orElse(anchor);
            boolean first = nearest < (stretch.from() + stretch.to()) / 2;
            anchor = first ? stretch.to() : stretch.from();
            dragging = true;
        }
    }

    private void drag(MouseEvent event) {
        point(event);
        if (event.getButton() == MouseButton.MIDDLE) {
            double perPixel =
                    model.viewportProperty().get().span() / plots.places().waveform().width();
            model.navigation().startAt(pannedFrom - (event.getX() - pressedAt) * perPixel);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            dragging = dragging || Math.abs(event.getX() - pressedAt) >= DRAG_FROM;
            if (dragging) {
                model.select(anchor, seconds(event.getX()));
            }
        }
    }

    /** Without a drag it was a click: it lets go of the selection, and playback goes on there. */
    private void release(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (dragging) {
            dragging = false;
        } else {
            model.clearSelection();
            model.seek(seconds(event.getX()));
        }
    }

    private void scroll(ScrollEvent event) {
        boolean sideways = Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY());
        if (sideways || event.isShiftDown()) {
            double pixels = sideways ? event.getDeltaX() : event.getDeltaY();
            double perPixel =
                    model.viewportProperty().get().span() / plots.places().waveform().width();
            model.navigation().scroll(-pixels * perPixel);
        } else {
            double factor = Math.exp(event.getDeltaY() * ZOOM_PER_PIXEL);
            model.navigation().zoom(factor, seconds(event.getX()));
        }
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        model.navigation().zoom(event.getZoomFactor(), seconds(event.getX()));
        event.consume();
    }
}
