package org.audiodigit.app.sound;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.sound.axis.Viewport;

/** Handles the mouse on the plots: status, selection, zoom, scroll. */
final class PlotMouseHandler {

    /** One notch of a wheel, 40 pixels, zooms by a factor of 1.2. */
    private static final double ZOOM_PER_PIXEL = Math.log(1.2) / 40;

    private static final double EDGE_TOLERANCE = 5;
    private static final double MIN_DRAG = 3;

    private final SoundViewModel model;
    private final SoundPlots plots;
    private final FrequencyGestures frequencies;
    private final SegmentGestures segments;
    private final PlotStatusViewModel status;
    private final ReadOnlyObjectWrapper<PlotHint> hint =
            new ReadOnlyObjectWrapper<>(PlotHint.PLOTS);
    private double pressedAt;
    private double anchor;
    private double panStart;
    private boolean dragging;

    PlotMouseHandler(SoundViewModel model, SoundPlots plots, PlotStatusViewModel status) {
        this.model = model;
        this.plots = plots;
        this.status = status;
        this.frequencies = new FrequencyGestures(model, plots);
        this.segments = new SegmentGestures(model);
        plots.setOnMouseMoved(this::movePointer);
        plots.setOnMouseExited(event -> leave());
        plots.setOnMousePressed(this::press);
        plots.setOnMouseDragged(this::drag);
        plots.setOnMouseReleased(this::release);
        plots.setOnScroll(this::scroll);
        plots.setOnZoom(this::pinch);
        model.viewportProperty().subscribe(view -> updateStatus());
        model.settings().frequencyRangeProperty().subscribe(range -> updateStatus());
    }

    private Optional<PlotOverlay.Pointer> pointer = Optional.empty();

    /** The gestures that are possible at the pointer. */
    ReadOnlyObjectProperty<PlotHint> hintProperty() {
        return hint.getReadOnlyProperty();
    }

    private void movePointer(MouseEvent event) {
        boolean inside = overWaveform(event) || overSpectrogram(event);
        pointer =
                inside
                        ? Optional.of(new PlotOverlay.Pointer(event.getX(), event.getY()))
                        : Optional.empty();
        plots.overlay().setPointer(pointer);
        boolean onAxis = frequencies.isOnAxis(event.getX(), event.getY());
        boolean edge =
                segments.pressed()
                        || inside
                                && (edgeAt(event.getX()).isPresent()
                                        || gripAt(event.getX()).isPresent());
        boolean onSegment = edge || inside && segments.isSegment(seconds(event.getX()));
        hint.set(onAxis ? PlotHint.FREQUENCY_AXIS : onSegment ? PlotHint.SEGMENT : PlotHint.PLOTS);
        plots.setCursor(edge ? Cursor.H_RESIZE : onAxis ? Cursor.V_RESIZE : null);
        updateStatus();
    }

    private void leave() {
        pointer = Optional.empty();
        plots.overlay().setPointer(pointer);
        hint.set(PlotHint.PLOTS);
        updateStatus();
    }

    private boolean overWaveform(MouseEvent event) {
        return plots.plotLayout().waveform().contains(event.getX(), event.getY());
    }

    private boolean overSpectrogram(MouseEvent event) {
        double y = event.getY() - plots.plotLayout().waveformHeight();
        return plots.plotLayout().spectrogram().contains(event.getX(), y);
    }

    private void updateStatus() {
        status.pointerProperty().set(pointer.map(this::status));
    }

    private PlotStatusViewModel.Pointer status(PlotOverlay.Pointer position) {
        PlotLayout layout = plots.plotLayout();
        boolean above = position.y() < layout.waveformHeight();
        return new PlotStatusViewModel.Pointer(
                seconds(position.x()),
                above ? OptionalDouble.empty() : OptionalDouble.of(frequencies.hertz(position.y())),
                layout.spectrogram().width());
    }

    private double seconds(double x) {
        Viewport view = model.viewportProperty().get();
        PlotArea area = plots.plotLayout().waveform();
        double time = view.secondsAt(x - area.x(), area.width());
        return Math.max(view.from(), Math.min(time, view.to()));
    }

    /** Returns the edge of the selection near a position, in seconds. */
    private Optional<Double> edgeAt(double x) {
        return model.selectionProperty()
                .get()
                .flatMap(
                        range ->
                                isNear(x, range.from())
                                        ? Optional.of(range.from())
                                        : isNear(x, range.to())
                                                ? Optional.of(range.to())
                                                : Optional.empty());
    }

    /** Returns the edge of a segment near a position. */
    private Optional<SegmentIndex.Grip> gripAt(double x) {
        PlotArea area = plots.plotLayout().waveform();
        return segments.gripAt(x - area.x(), area.width());
    }

    private boolean isNear(double x, double seconds) {
        PlotArea area = plots.plotLayout().waveform();
        double edge = model.viewportProperty().get().positionOf(seconds, area.width());
        return Math.abs(x - area.x() - edge) <= EDGE_TOLERANCE;
    }

    private void press(MouseEvent event) {
        plots.requestFocus();
        if (frequencies.isOnAxis(event.getX(), event.getY())) {
            frequencies.press(event);
            return;
        }
        if (event.getButton() == MouseButton.PRIMARY && !event.isShiftDown()) {
            Optional<SegmentIndex.Grip> grip =
                    edgeAt(event.getX()).isPresent() ? Optional.empty() : gripAt(event.getX());
            if (grip.isPresent()) {
                model.clearSelection();
                segments.press(grip.get(), seconds(event.getX()));
                return;
            }
        }
        pressedAt = event.getX();
        panStart = model.viewportProperty().get().from();
        Optional<TimeRange> selected = model.selectionProperty().get();
        Optional<Double> edge = edgeAt(event.getX());
        dragging = edge.isPresent();
        anchor = seconds(event.getX());
        if (selected.isPresent() && (edge.isPresent() || event.isShiftDown())) {
            TimeRange range = selected.get();
            double nearest = edge.orElse(anchor);
            boolean first = nearest < (range.from() + range.to()) / 2;
            anchor = first ? range.to() : range.from();
            dragging = true;
        }
    }

    private void drag(MouseEvent event) {
        movePointer(event);
        if (frequencies.pressed()) {
            frequencies.drag(event);
        } else if (segments.pressed()) {
            segments.drag(seconds(event.getX()));
        } else if (event.getButton() == MouseButton.MIDDLE) {
            double perPixel =
                    model.viewportProperty().get().span() / plots.plotLayout().waveform().width();
            model.navigation().startAt(panStart - (event.getX() - pressedAt) * perPixel);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            dragging = dragging || Math.abs(event.getX() - pressedAt) >= MIN_DRAG;
            if (dragging) {
                model.select(anchor, seconds(event.getX()));
            }
        }
    }

    /**
     * A click without a drag clears the selection and selects the segment at the pointer, where
     * playback continues; a second one plays the segment.
     */
    private void release(MouseEvent event) {
        if (frequencies.pressed()) {
            frequencies.release(event);
        } else if (segments.pressed()) {
            segments.release(seconds(event.getX()));
        } else if (event.getButton() != MouseButton.PRIMARY) {
            return;
        } else if (dragging) {
            dragging = false;
        } else {
            model.clearSelection();
            click(event.getClickCount(), seconds(event.getX()));
        }
    }

    private void click(int count, double seconds) {
        segments.click(seconds);
        if (count == 2 && segments.isSegment(seconds)) {
            segments.doubleClick(seconds);
        } else {
            model.seek(seconds);
        }
    }

    private void scroll(ScrollEvent event) {
        if (frequencies.isOnAxis(event.getX(), event.getY()) || event.isShortcutDown()) {
            frequencies.wheel(event, ZOOM_PER_PIXEL);
            event.consume();
            return;
        }
        boolean sideways = Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY());
        if (sideways || event.isShiftDown()) {
            double pixels = sideways ? event.getDeltaX() : event.getDeltaY();
            double perPixel =
                    model.viewportProperty().get().span() / plots.plotLayout().waveform().width();
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
