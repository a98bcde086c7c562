package org.audiodigit.app.chart;

import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.text.TextAlignment;
import org.audiodigit.app.theme.LabelColours;
import org.audiodigit.app.theme.Theme;

/** Paints charts side by side, with a legend below, as an image for export. */
public final class ChartImage {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 400;
    private static final double SCALE = 2;
    private static final double LEGEND_ROW = 20;

    private ChartImage() {}

    /**
     * @param names entries of the legend by the index of their label colour
     */
    public static WritableImage of(List<Chart> charts, Map<Integer, String> names, Theme theme) {
        double width = WIDTH * charts.size();
        double height = HEIGHT + LEGEND_ROW * names.size() + 8;
        Canvas canvas = new Canvas(width * SCALE, height * SCALE);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.scale(SCALE, SCALE);
        g.setFill(theme.canvas().background());
        g.fillRect(0, 0, width, height);
        for (Chart chart : charts) {
            g.save();
            new ChartPainter(g, theme, Plot.of(chart, WIDTH, HEIGHT, ChartPainter::textWidth))
                    .paint();
            g.restore();
            g.translate(WIDTH, 0);
        }
        g.translate(-width, HEIGHT);
        paintLegend(g, names, theme);
        return canvas.snapshot(new SnapshotParameters(), null);
    }

    private static void paintLegend(GraphicsContext g, Map<Integer, String> names, Theme theme) {
        g.setFont(ChartPainter.FONT);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        double y = LEGEND_ROW / 2;
        for (Map.Entry<Integer, String> name : names.entrySet()) {
            g.setFill(LabelColours.of(name.getKey(), theme));
            g.fillRoundRect(48, y - 5, 10, 10, 4, 4);
            g.setFill(theme.canvas().text());
            g.fillText(name.getValue(), 66, y);
            y += LEGEND_ROW;
        }
    }
}
