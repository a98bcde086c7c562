package org.audiodigit.app.chart;

import javafx.scene.text.Text;

/** How wide a text is on a chart. */
final class ChartTextWidth {

    private ChartTextWidth() {}

    static double of(String text) {
        Text measured = new Text(text);
        measured.setFont(ChartPainter.FONT);
        return measured.getLayoutBounds().getWidth();
    }
}
