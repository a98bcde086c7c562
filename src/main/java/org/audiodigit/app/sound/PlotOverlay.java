package org.audiodigit.app.sound;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.sound.axis.Viewport;

/**
 * Shapes over the plots: highlighted range, selection, playback cursor, crosshair. Moving them does
 * not repaint the plots.
 */
final class PlotOverlay extends Pane {

    private static final List<String> ON_WAVEFORM = List.of("sound-hair");
    private static final List<String> ON_SPECTROGRAM = List.of("sound-hair", "on-spectrogram");

    private final SoundViewModel model;
    private final TimeBand highlight = new TimeBand("sound-marked");
    private final TimeBand selection = new TimeBand("sound-selection");
    private final TimeBand cursor = new TimeBand("sound-cursor");
    private final TimeBand verticalLine = new TimeBand("sound-hair");
    private final Rectangle horizontalLine = new Rectangle();
    private final Rectangle band = new Rectangle();
    private PlotLayout layout = PlotLayout.of(0, 0);
    private Optional<Pointer> pointer = Optional.empty();

    /** A position on the plots, in pixels. */
    record Pointer(double x, double y) {}

    PlotOverlay(SoundViewModel model) {
        this.model = model;
        setMouseTransparent(true);
        setManaged(false);
        horizontalLine.setManaged(false);
        highlight.addTo(this);
        selection.addTo(this);
        verticalLine.addTo(this);
        band.getStyleClass().addAll("sound-selection", "on-spectrogram");
        band.setManaged(false);
        band.setVisible(false);
        getChildren().addAll(horizontalLine, band);
        cursor.addTo(this);
        model.highlightProperty().subscribe(range -> update());
        model.selectionProperty().subscribe(range -> update());
        model.cursorProperty().subscribe(this::moveCursor);
        model.viewportProperty().subscribe(view -> update());
        model.shownProperty().subscribe(shown -> update());
    }

    void setLayout(PlotLayout newLayout) {
        layout = newLayout;
        update();
    }

    void setPointer(Optional<Pointer> newPointer) {
        pointer = newPointer;
        moveCrosshair();
    }

    /** Marks the frequencies between two heights, in pixels, while the user drags on their axis. */
    void setBand(Optional<double[]> heights) {
        band.setVisible(heights.isPresent());
        heights.ifPresent(
                edges -> {
                    PlotArea area = layout.spectrogram();
                    double top = layout.waveformHeight() + area.y();
                    double bottom = layout.waveformHeight() + area.bottom();
                    double from = Math.max(top, Math.min(edges[0], edges[1]));
                    double to = Math.min(bottom, Math.max(edges[0], edges[1]));
                    TimeBand.setBounds(band, area.x(), area.width(), from, to - from);
                });
    }

    private void update() {
        show(highlight, model.highlightProperty().get());
        show(selection, model.selectionProperty().get());
        moveCursor(model.cursorProperty().get());
        moveCrosshair();
    }

    private void show(TimeBand band, Optional<TimeRange> range) {
        if (range.isEmpty()) {
            band.hide();
            return;
        }
        double from = x(range.get().from());
        band.show(layout, from, x(range.get().to()) - from);
    }

    private void moveCursor(OptionalDouble seconds) {
        if (seconds.isPresent()) {
            cursor.show(layout, Math.floor(x(seconds.getAsDouble())), 1);
        } else {
            cursor.hide();
        }
    }

    private void moveCrosshair() {
        boolean shown = model.shownProperty().get().isPresent();
        Optional<Pointer> visible = pointer.filter(position -> shown);
        if (visible.isEmpty()) {
            verticalLine.hide();
            horizontalLine.setVisible(false);
            return;
        }
        verticalLine.show(layout, Math.floor(visible.get().x()), 1);
        boolean below = visible.get().y() >= layout.waveformHeight();
        horizontalLine.getStyleClass().setAll(below ? ON_SPECTROGRAM : ON_WAVEFORM);
        horizontalLine.setVisible(true);
        horizontalLine.setX(layout.waveform().x());
        horizontalLine.setY(Math.floor(visible.get().y()));
        horizontalLine.setWidth(layout.waveform().width());
        horizontalLine.setHeight(1);
    }

    private double x(double seconds) {
        Viewport view = model.viewportProperty().get();
        PlotArea area = layout.waveform();
        return area.x() + view.positionOf(seconds, area.width());
    }

    /** A time range marked on both plots. */
    private static final class TimeBand {

        private final Rectangle above = new Rectangle();
        private final Rectangle below = new Rectangle();

        TimeBand(String style) {
            above.getStyleClass().add(style);
            below.getStyleClass().addAll(style, "on-spectrogram");
            above.setManaged(false);
            below.setManaged(false);
            hide();
        }

        void addTo(Pane pane) {
            pane.getChildren().addAll(above, below);
        }

        void hide() {
            above.setVisible(false);
            below.setVisible(false);
        }

        /** Shows the visible part of the range. */
        void show(PlotLayout layout, double x, double width) {
            PlotArea area = layout.waveform();
            double from = Math.max(x, area.x());
            double to = Math.min(x + width, area.right());
            if (to <= from) {
                hide();
                return;
            }
            PlotArea lower = layout.spectrogram();
            setBounds(above, from, to - from, area.y(), area.height());
            setBounds(below, from, to - from, layout.waveformHeight() + lower.y(), lower.height());
        }

        private static void setBounds(
                Rectangle shape, double x, double width, double y, double height) {
            shape.setX(x);
            shape.setWidth(width);
            shape.setY(y);
            shape.setHeight(height);
            shape.setVisible(true);
        }
    }
}
