package org.audiodigit.app.sound;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** A stretch of time marked on both plots. */
final class TimeBand {

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

    /** Shows the part of it that is in view. */
    void show(PlotLayout layout, double x, double width) {
        PlotArea area = layout.waveform();
        double from = Math.max(x, area.x());
        double to = Math.min(x + width, area.right());
        if (to <= from) {
            hide();
            return;
        }
        PlotArea lower = layout.spectrogram();
        put(above, from, to - from, area.y(), area.height());
        put(below, from, to - from, layout.waveformHeight() + lower.y(), lower.height());
    }

    private static void put(Rectangle shape, double x, double width, double y, double height) {
        shape.setX(x);
        shape.setWidth(width);
        shape.setY(y);
        shape.setHeight(height);
        shape.setVisible(true);
    }
}
