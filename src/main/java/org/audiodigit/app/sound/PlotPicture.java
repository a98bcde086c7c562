package org.audiodigit.app.sound;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import org.audiodigit.app.theme.CanvasColours;
import org.audiodigit.app.view.TextWidth;
import org.audiodigit.common.SignedColours;

/** Draws the plots for export; the colours of an explanation get a legend below. */
final class PlotPicture {

    /** Pixels of the picture for each pixel of the window. */
    private static final double SCALE = 2;

    private static final double LEGEND_HEIGHT = 24;
    private static final double SWATCH = 12;
    private static final double GAP = 6;

    private PlotPicture() {}

    static Image of(Node plots, ExplanationLayer explanation, CanvasColours colours) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(colours.background());
        parameters.setTransform(new Scale(SCALE, SCALE));
        Image picture = plots.snapshot(parameters, null);
        return explanation
                .drawnProperty()
                .get()
                .map(drawn -> withLegend(picture, drawn, colours))
                .orElse(picture);
    }

    private static Image withLegend(Image picture, PlotExplanation drawn, CanvasColours colours) {
        Canvas canvas = new Canvas(picture.getWidth(), picture.getHeight() + SCALE * LEGEND_HEIGHT);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.drawImage(picture, 0, 0);
        g.translate(0, picture.getHeight());
        g.scale(SCALE, SCALE);
        g.setFont(AxisPainter.FONT);
        g.setTextBaseline(VPos.CENTER);
        double x = entry(g, GAP, SignedColours.POSITIVE, "for " + drawn.name(), colours);
        entry(g, x, SignedColours.NEGATIVE, "against " + drawn.name(), colours);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(colours.background());
        return canvas.snapshot(parameters, null);
    }

    /** Returns where the next entry begins. */
    private static double entry(
            GraphicsContext g, double x, int rgb, String text, CanvasColours colours) {
        g.setFill(Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff));
        g.fillRect(x, (LEGEND_HEIGHT - SWATCH) / 2, SWATCH, SWATCH);
        g.setFill(colours.text());
        g.fillText(text, x + SWATCH + GAP, LEGEND_HEIGHT / 2);
        return x + SWATCH + 4 * GAP + TextWidth.of(text, AxisPainter.FONT);
    }
}
